import type { Change, ChangeLevel } from '../operator/changes/change';
import { diffHeadline } from './diff-headline';
import type { ClusterDiff, DiffReport } from './diff-report';
import { code, details, prose, table } from './markdown';

/** Effects as a comment on a pull request: a table a cluster, worst first; where they come from is folded. */
export function diffMarkdown(report: DiffReport): string {
  const told = report.clusters.filter(({ changes }) => changes.length > 0);
  return `${['## What this does to the image registry', '', `${diffHeadline(report)}.`, ...told.flatMap(cluster)].join('\n')}\n`;
}

function cluster({ path, changes }: ClusterDiff): string[] {
  return [
    '',
    ...(path === '' ? [] : [`### ${code(path)}`, '']),
    ...table(['', 'object', 'what happens', 'old → new'], changes.map(row)),
    '',
    ...details('Sources', table(['what happens', 'source'], changes.map(sourceRow))),
  ];
}

const MARKS: Readonly<Record<ChangeLevel, string>> = {
  loss: '🔴 **loss**',
  disruption: '🟡 **disruption**',
  change: 'change',
};

function row({ level, object, what, why, old, new: now }: Change): string[] {
  const values = old === '' && now === '' ? '' : `${code(old)} → ${code(now)}`;
  return [MARKS[level], code(object), `${prose(what)}, because ${prose(why)}`, values];
}

function sourceRow({ what, source }: Change): string[] {
  return [prose(what), code(source)];
}
