import { groupBy } from '../../../core/data/group-by';
import { Severity } from '../../../core/finding';
import type { NotJudged } from '../../../core/not-judged';
import { printable } from '../../../core/printable';
import { firstOfReasons, moreOfReason } from '../../first-of-reasons';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { rulePage } from '../../../core/source';
import { headlineOf } from '../../../check/headline';
import type { CheckReport, LocatedFinding } from '../../../check/check-report';
import { buildsOf } from '../../../check/kustomize/found-in-builds';
import type { FilePlace } from '../../../yaml/source-object';
import { checkSummary } from '../check-summary';
import { seeAlso } from '../see-also';

/**
 * The report as text: each finding with its place, then a summary. What is suppressed elsewhere is counted only. Many clusters
 * may have the same finding: what to do is shown at the first one.
 */
export function checkText(report: CheckReport, context: FormatContext): string {
  const { paint, quiet } = context;
  const shown = report.findings.filter(({ suppressedBy = 'annotation' }) => IN_SOURCE.has(suppressedBy));
  const alike = [...groupBy(shown, (finding) => adviceOf(finding).join('\n')).values()];
  const firstOf = new Map(alike.flatMap(([first, ...others]) => others.map((finding) => [finding, first] as const)));
  const lines = [
    ...shown.map((finding) => findingText(finding, firstOf.get(finding), context)),
    ...report.unreadable.map(
      (error) => `${placeOf(error)}: ${paint('red', 'unreadable')}: ${printable(error.message)}`,
    ),
    ...firstOfReasons(report.notJudged).flatMap(({ item, more }) => [
      notJudgedText(item, paint),
      ...moreOfReason(more).map((line) => paint('dim', `    ${line}`)),
    ]),
    ...(quiet === true ? [] : checkSummary(report)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const IN_SOURCE: ReadonlySet<string> = new Set(['annotation', 'comment']);

/** What to do about a finding, and where to read on. Nobody is to fix what is accepted. */
function adviceOf({ id, fix, source, suppressedBy }: LocatedFinding): string[] {
  return [...(suppressedBy === undefined ? [`fix: ${fix}`] : []), `source: ${source}`, `more: ${rulePage(id)}`];
}

/** @param first the finding above with the same advice */
function findingText(finding: LocatedFinding, first: LocatedFinding | undefined, { paint }: FormatContext): string {
  const { acknowledged, built } = finding;
  const details = [
    ...(built === undefined ? [] : [`built: ${buildsOf(finding)}`]),
    ...(first === undefined
      ? adviceOf(finding)
      : [`${finding.suppressedBy === undefined ? 'fix' : 'source'}: as for ${placeOf(first)}`]),
    ...seeAlso(finding),
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

function placeOf({ file, line, column }: FilePlace): string {
  return `${printable(file)}:${line}:${column}`;
}

function label({ severity, suppressedBy }: LocatedFinding, paint: Paint): string {
  if (suppressedBy !== undefined) return paint('dim', 'acknowledged');
  return severity === Severity.ERROR ? paint('red', 'error') : paint('yellow', 'warning');
}
