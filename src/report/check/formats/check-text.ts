import { Severity } from '../../../core/finding';
import type { NotJudged } from '../../../core/not-judged';
import type { ReadError } from '../../../yaml/read-error';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { printable } from '../../../core/printable';
import { headlineOf } from '../check-headline';
import type { CheckReport, LocatedFinding } from '../check-report';

/** The report as text: each finding with its place, then a summary. */
export function checkText(report: CheckReport, { paint }: FormatContext): string {
  const lines = [
    ...report.findings.map((finding) => findingText(finding, paint)),
    ...report.unreadable.map(
      (error) => `${placeOf(error)}: ${paint('red', 'unreadable')}: ${printable(error.message)}`,
    ),
    ...report.notJudged.map((each) => notJudgedText(each, paint)),
    ...summary(report),
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
    `${placeOf(finding)}: ${label(finding, paint)} ${headlineOf(finding)}`,
    ...details.map((detail) => paint('dim', `    ${printable(detail)}`)),
  ].join('\n');
}

function notJudgedText({ file, line, why }: NotJudged, paint: Paint): string {
  return `${printable(file)}:${line}: ${paint('yellow', 'not judged')}: ${printable(why)}`;
}

function placeOf({ file, line, column }: LocatedFinding | ReadError): string {
  return `${printable(file)}:${line}:${column}`;
}

function label({ severity, acknowledged }: LocatedFinding, paint: Paint): string {
  if (acknowledged !== undefined) return paint('dim', 'acknowledged');
  return severity === Severity.ERROR ? paint('red', 'error') : paint('yellow', 'warning');
}

/** A good result must not hide what was not judged: then that is the last line. */
function summary({ findings, unreadable, checked, notJudged, judgedBy }: CheckReport): string[] {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR).length;
  const counts = [
    `${count(checked, 'object')} checked`,
    count(errors, 'error'),
    count(open.length - errors, 'warning'),
    `${findings.length - open.length} acknowledged`,
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
    judgedBy,
  ];
  const files = new Set(notJudged.map(({ file }) => file)).size;
  const rest = files === 0 ? [] : [`${count(errors, 'error')}; ${count(files, 'file')} not judged`];
  return [counts.join(', '), ...rest];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
