import { Severity } from '../../../core/finding';
import type { ReadError } from '../../../yaml/read-error';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { printable } from '../../printable';
import { headlineOf } from '../check-headline';
import type { CheckReport, LocatedFinding } from '../check-report';

/** The report as text: each finding with its place, then a summary line. */
export function checkText(report: CheckReport, { paint }: FormatContext): string {
  const lines = [
    ...report.findings.map((finding) => findingText(finding, paint)),
    ...report.unreadable.map(
      (error) => `${placeOf(error)}: ${paint('red', 'unreadable')}: ${printable(error.message)}`,
    ),
    summary(report),
  ];
  return `${lines.join('\n')}\n`;
}

function findingText(finding: LocatedFinding, paint: Paint): string {
  const { fix, source, acknowledged } = finding;
  const details = [
    `fix: ${fix}`,
    `source: ${source}`,
    ...(acknowledged === undefined ? [] : [`acknowledged: ${acknowledged}`]),
  ];
  return [
    `${placeOf(finding)}: ${label(finding, paint)} ${printable(headlineOf(finding))}`,
    ...details.map((detail) => paint('dim', `    ${printable(detail)}`)),
  ].join('\n');
}

function placeOf({ file, line, column }: LocatedFinding | ReadError): string {
  return `${printable(file)}:${line}:${column}`;
}

function label({ severity, acknowledged }: LocatedFinding, paint: Paint): string {
  if (acknowledged !== undefined) return paint('dim', 'acknowledged');
  return severity === Severity.ERROR ? paint('red', 'error') : paint('yellow', 'warning');
}

function summary({ findings, unreadable, checked, skipped, judgedBy }: CheckReport): string {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR).length;
  return [
    `${count(checked, 'object')} checked`,
    count(errors, 'error'),
    count(open.length - errors, 'warning'),
    `${findings.length - open.length} acknowledged`,
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
    ...(skipped === 0 ? [] : [`${count(skipped, 'file')} skipped`]),
    judgedBy,
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
