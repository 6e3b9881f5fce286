import { CHANGE_LEVELS, type Change, type ChangeLevel } from '../../../operator/changes/change';
import type { Unknown } from '../../../operator/unknown/unknown';
import { describeSubject } from '../../../operator/effects/subject';
import { commentOf } from '../../markdown/comment-size';
import { diffHeadline } from '../diff-headline';
import type { ClusterDiff, DiffReport } from '../diff-report';
import { code, details, line, listed, markdownTable, type Markdown } from '../../markdown/markdown';

/**
 * Effects as a comment on a pull request: one table, worst first, for all clusters with the same effects; the sources
 * are folded.
 */
export function diffMarkdown(report: DiffReport): string {
  const head = [line`## What this does to the image registry`, line``, line`${diffHeadline(report)}.`];
  const left = (count: number): Markdown =>
    line`${count} more ${count === 1 ? 'table does' : 'tables do'} not fit into a comment: ${code('--output text')} has all of them.`;
  return commentOf([head, ...groupsOf(report.clusters).map(section)], left);
}

/** Clusters with the same effects. */
interface Group {
  readonly paths: readonly string[];
  readonly changes: readonly Change[];
  readonly unknown: readonly Unknown[];
}

function groupsOf(clusters: readonly ClusterDiff[]): Group[] {
  const groups = new Map<string, Group & { paths: string[] }>();
  for (const { path, changes, unknown } of clusters.filter((each) => each.changes.length + each.unknown.length > 0)) {
    const key = JSON.stringify([changes, unknown]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { paths: [path], changes, unknown });
    else known.paths.push(path);
  }
  return [...groups.values()].sort((a, b) => worst(a) - worst(b));
}

/** What is unknown may be as bad as anything. */
function worst({ changes: [first], unknown }: Group): number {
  return unknown.length > 0 ? 0 : CHANGE_LEVELS.findIndex((level) => level === first?.level);
}

function section({ paths, changes, unknown }: Group): Markdown[] {
  const rows = [...changes.map(row), ...unknown.map(unknownRow)];
  return [
    ...heading(paths),
    ...markdownTable(['', 'object', 'what happens', 'old → new'], rows),
    ...(changes.length === 0
      ? []
      : [line``, ...details('Sources', markdownTable(['what happens', 'source'], changes.map(sourceRow)))]),
  ];
}

function heading(paths: readonly string[]): Markdown[] {
  const [only = ''] = paths;
  if (paths.length === 1) return only === '' ? [] : [line`### ${code(only)}`, line``];
  const named = listed(paths.slice(0, MOST_NAMED).map(code));
  const rest = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  return [line`### ${paths.length} clusters`, line``, ...details('Which', [line`${named}${rest}`]), line``];
}

const MOST_NAMED = 200;

const MARKS: Readonly<Record<ChangeLevel, Markdown>> = {
  loss: line`🔴 **loss**`,
  disruption: line`🟡 **disruption**`,
  change: line`change`,
};

function row({ level, subject, what, why, old, new: now }: Change): (string | Markdown)[] {
  const values = old === '' && now === '' ? '' : line`${code(old)} → ${code(now)}`;
  return [MARKS[level], code(describeSubject(subject)), `${what}, because ${why}`, values];
}

function unknownRow({ object, field, why }: Unknown): (string | Markdown)[] {
  return [line`⚪ **unknown**`, code(field === undefined ? object : `${object} ${field}`), why, ''];
}

function sourceRow({ what, source }: Change): (string | Markdown)[] {
  return [what, code(source)];
}
