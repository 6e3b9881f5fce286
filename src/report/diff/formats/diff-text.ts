import { CHANGE_LEVELS, type Change, type ChangeLevel } from '../../../operator/changes/change';
import { describeSubject } from '../../../operator/effects/subject';
import { printable } from '../../../core/printable';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { unknownInWords } from '../../unknown-in-words';
import { diffHeadline } from '../diff-headline';
import type { ClusterDiff, DiffReport } from '../diff-report';

/** Effects as text: one line each, worst first, then a summary. */
export function diffText(report: DiffReport, { paint }: FormatContext): string {
  const changed = report.clusters.filter(({ changes, unknown }) => changes.length + unknown.length > 0);
  return `${[...changed.flatMap((cluster) => clusterLines(cluster, paint)), diffHeadline(report)].join('\n')}\n`;
}

const UNKNOWN = 'unknown';
const WIDTH = Math.max(...[...CHANGE_LEVELS, UNKNOWN].map((word) => word.length));

function clusterLines({ path, changes, unknown }: ClusterDiff, paint: Paint): string[] {
  const heading = path === '' ? [] : [`${printable(path)}:`];
  return [
    ...heading,
    ...changes.map((change) => changeLine(change, paint)),
    ...unknown.map((each) => `  ${paint('yellow', UNKNOWN.padEnd(WIDTH))}  ${printable(unknownInWords(each))}`),
  ];
}

function changeLine({ level, subject, what, why, old, new: now, source }: Change, paint: Paint): string {
  const word = level.padEnd(WIDTH);
  const marked = COLORS[level] === undefined ? word : paint(COLORS[level], word);
  const values = old === '' && now === '' ? '' : `: ${old === '' ? 'nothing' : old} → ${now === '' ? 'nothing' : now}`;
  return `  ${marked}  ${printable(`${describeSubject(subject)}: ${what} (${why})${values}`)} ${paint('dim', printable(`[${source}]`))}`;
}

const COLORS: Readonly<Partial<Record<ChangeLevel, 'red' | 'yellow'>>> = { loss: 'red', disruption: 'yellow' };
