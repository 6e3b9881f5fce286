import type { Change, ChangeLevel } from '../../../operator/changes/base/change';
import { describeSubject } from '../../../operator/effects/subject';
import { printable } from '../../../core/printable';
import type { ClusterGroup } from '../../equal-clusters';
import type { FormatContext } from '../../format';
import type { Color, Paint } from '../../paint';
import { fill } from '../../text/fill';
import { fixRows } from '../../text/fix-rows';
import { dimmed, rowsText, type Row } from '../../text/row';
import { firstOfReasons, moreOfReason } from '../../first-of-reasons';
import { unknownInWords } from '../../unknown-in-words';
import { beforeMerge } from '../before-merge';
import { diffHeadline } from '../diff-headline';
import { changedGroups, type ClusterDiff, type DiffReport } from '../diff-report';
import { DIFF_COLORS, diffVerdict } from '../diff-verdict';

/** Effects as text: a verdict and what to do, then each effect, worst first; sources are footnotes. */
export function diffText(report: DiffReport, context: FormatContext): string {
  const { paint } = context;
  const groups = changedGroups(report.clusters);
  const sources = [...new Set(groups.flatMap(({ cluster }) => cluster.changes.map(({ source }) => source)))];
  const blocks = [
    [...verdict(report, paint), ...rowsText(toDo(report), paint)],
    ...groups.map((group) => [...heading(group), ...rowsText(rowsOf(group.cluster, sources), paint)]),
    sources.map((source, index) => dimmed(fill(printable(`[${index + 1}] ${source}`), FOOTNOTE_INDENT), paint)),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const FOOTNOTE_INDENT = 4;

function verdict(report: DiffReport, paint: Paint): string[] {
  const word = diffVerdict(report.clusters);
  const color = DIFF_COLORS[word];
  const text = fill(`${word}${diffHeadline(report)}`);
  return [color === undefined ? text : text.replace(word, paint(color, word))];
}

/** What happens first, since the effects stand below what is to be done. */
function toDo({ clusters }: DiffReport): Row[] {
  const { why, keep, fixes, more } = beforeMerge(clusters);
  return [
    ...(why === undefined ? [] : [{ label: 'why', text: printable(why) }]),
    ...keep.map(({ what, url }) => ({ label: 'do', text: what, below: [url] })),
    ...fixRows(fixes, more),
  ];
}

function heading({ paths }: ClusterGroup<ClusterDiff>): string[] {
  const [only = ''] = paths;
  if (paths.length > 1)
    return [fill(`${paths.length} clusters with the same answer: ${paths.map(printable).join(', ')}`)];
  return only === '' ? [] : [fill(printable(only))];
}

function rowsOf({ changes, unknown }: ClusterDiff, sources: readonly string[]): Row[] {
  return [
    ...changes.map((change) => changeRow(change, sources.indexOf(change.source) + 1)),
    ...firstOfReasons(unknown).map(({ item, more }) => ({
      label: 'unknown',
      text: printable(unknownInWords(item)),
      color: 'yellow' as const,
      below: moreOfReason(more),
    })),
  ];
}

const COLORS: Readonly<Partial<Record<ChangeLevel, Color>>> = { loss: 'red', disruption: 'yellow' };

function changeRow({ level, subject, what, why, old, new: now, acknowledged }: Change, footnote: number): Row {
  const values = old === '' && now === '' ? [] : [`${old === '' ? 'nothing' : old} → ${now === '' ? 'nothing' : now}`];
  const accepted = acknowledged === undefined ? [] : [printable(`acknowledged IR516: ${acknowledged}`)];
  return {
    label: level,
    text: printable(`${describeSubject(subject)}: ${what}`),
    color: COLORS[level],
    below: [...values.map(printable), `${printable(`because ${why}`)} [${footnote}]`, ...accepted],
  };
}
