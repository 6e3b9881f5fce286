import { Severity } from '../core/finding';
import type { CheckReport, LocatedFinding } from './check-report';

/** Colours of a terminal, or none. */
export type Paint = (colour: 'red' | 'yellow' | 'dim', text: string) => string;

export const PLAIN: Paint = (_, text) => text;
export const COLOURED: Paint = (colour, text) => `\u001b[${{ red: 31, yellow: 33, dim: 2 }[colour]}m${text}\u001b[0m`;

/** The report as people read it: each finding with its place, then a summary line. */
export function checkText(report: CheckReport, paint: Paint): string {
  const lines = [
    ...report.findings.map((finding) => findingText(finding, paint)),
    ...report.unreadable.map(
      ({ file, line, column, message }) => `${file}:${line}:${column}: ${paint('red', 'unreadable')}: ${message}`,
    ),
    summary(report),
  ];
  return `${lines.join('\n')}\n`;
}

function findingText(finding: LocatedFinding, paint: Paint): string {
  const { file, line, column, message, acknowledged } = finding;
  const [first = '', ...rest] = message.split('\n');
  const reason = acknowledged === undefined ? [] : [`    acknowledged: ${acknowledged}`];
  return [`${file}:${line}:${column}: ${label(finding, paint)} ${first}`, ...[...rest, ...reason].map(dim)].join('\n');

  function dim(text: string): string {
    return paint('dim', text);
  }
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
