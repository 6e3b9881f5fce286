import type { Change, ChangeLevel } from '../../../operator/changes/base/change';
import type { Unknown } from '../../../operator/unknown/unknown';
import { describeSubject } from '../../../operator/effects/subject';
import type { ClusterGroup } from '../../equal-clusters';
import { clusterHeading } from '../../markdown/cluster-heading';
import { commentOf } from '../../markdown/comment-size';
import { fixItems } from '../../markdown/fix-items';
import { leftOut } from '../../markdown/left-out';
import { code, details, line, link, markdownTable, type Markdown } from '../../markdown/markdown';
import { beforeMerge } from '../before-merge';
import { diffHeadline } from '../diff-headline';
import { changedGroups, type ClusterDiff, type DiffReport } from '../diff-report';
import { diffVerdict, type DiffVerdict } from '../diff-verdict';

/**
 * Effects as a comment on a pull request: a verdict, then one table, worst first, for all clusters with the same effects; the
 * sources are folded.
 */
export function diffMarkdown(report: DiffReport): string {
  const groups = changedGroups(report.clusters);
  return commentOf([head(report), ...groups.map(section)], (count) => [
    line`${count} more ${count === 1 ? 'table does' : 'tables do'} not fit into a comment: ${code('--output text')} has all of them.`,
    line``,
    ...leftOut(groups.slice(-count).map(({ paths, cluster }) => ({ paths, word: diffVerdict([cluster]) }))),
  ]);
}

const VERDICT_MARKS: Readonly<Record<DiffVerdict, Markdown>> = {
  LOSS: line`🔴`,
  DISRUPTION: line`🟡`,
  UNKNOWN: line`⚪`,
  CHANGE: line`🔵`,
  'NO CHANGE': line`🟢`,
};

function head(report: DiffReport): Markdown[] {
  const word = diffVerdict(report.clusters);
  const { keep, fixes, more } = beforeMerge(report.clusters);
  const toDo = [...keep.map(({ what, url }) => line`- **Do:** ${what}: ${link('how', url)}`), ...fixItems(fixes, more)];
  return [
    line`## What this does to the image registry`,
    line``,
    line`${VERDICT_MARKS[word]} **${word}**${diffHeadline(report)}.`,
    ...(toDo.length === 0 ? [] : [line``, ...toDo]),
  ];
}

function section({ paths, cluster: { changes, unknown } }: ClusterGroup<ClusterDiff>): Markdown[] {
  const rows = [...changes.map(row), ...unknown.map(unknownRow)];
  return [
    ...clusterHeading(paths, line`###`),
    ...markdownTable(['', 'object', 'what happens', 'old → new'], rows),
    ...(changes.length === 0
      ? []
      : [line``, ...details('Sources', markdownTable(['what happens', 'source'], changes.map(sourceRow)))]),
  ];
}

const MARKS: Readonly<Record<ChangeLevel, Markdown>> = {
  loss: line`🔴 **loss**`,
  disruption: line`🟡 **disruption**`,
  change: line`change`,
};

function row({ level, subject, what, why, old, new: now, acknowledged }: Change): (string | Markdown)[] {
  const values = old === '' && now === '' ? '' : line`${code(old)} → ${code(now)}`;
  const accepted = acknowledged === undefined ? '' : `; acknowledged IR516: ${acknowledged}`;
  return [MARKS[level], code(describeSubject(subject)), `${what}, because ${why}${accepted}`, values];
}

function unknownRow({ object, field, why }: Unknown): (string | Markdown)[] {
  return [line`⚪ **unknown**`, code(field === undefined ? object : `${object} ${field}`), why, ''];
}

function sourceRow({ what, source }: Change): (string | Markdown)[] {
  return [what, code(source)];
}
