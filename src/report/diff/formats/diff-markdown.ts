import { CHANGE_LEVELS, type Change, type ChangeLevel } from '../../../operator/changes/change';
import type { Unknown } from '../../../operator/unknown/unknown';
import { describeSubject } from '../../../operator/effects/subject';
import { commentOf } from '../../markdown/comment-size';
import { diffHeadline } from '../diff-headline';
import type { ClusterDiff, DiffReport } from '../diff-report';
import { code, details, prose, markdownTable } from '../../markdown/markdown';

/**
 * Effects as a comment on a pull request: one table, worst first, for all clusters with the same effects; the sources
 * are folded.
 */
export function diffMarkdown(report: DiffReport): string {
  const head = `## What this does to the image registry\n\n${diffHeadline(report)}.`;
  const left = (count: number): string =>
    `${count} more ${count === 1 ? 'table does' : 'tables do'} not fit into a comment: \`--output text\` has all of them.`;
  return commentOf([head, ...groupsOf(report.clusters).map((group) => section(group).join('\n'))], left);
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

function section({ paths, changes, unknown }: Group): string[] {
  const rows = [...changes.map(row), ...unknown.map(unknownRow)];
  return [
    ...heading(paths),
    ...markdownTable(['', 'object', 'what happens', 'old → new'], rows),
    ...(changes.length === 0
      ? []
      : ['', ...details('Sources', markdownTable(['what happens', 'source'], changes.map(sourceRow)))]),
  ];
}

function heading(paths: readonly string[]): string[] {
  const [only = ''] = paths;
  if (paths.length === 1) return only === '' ? [] : [`### ${code(only)}`, ''];
  const named = paths.slice(0, MOST_NAMED).map(code).join(', ');
  const rest = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  return [`### ${paths.length} clusters`, '', ...details('Which', [`${named}${rest}`]), ''];
}

const MOST_NAMED = 200;

const MARKS: Readonly<Record<ChangeLevel, string>> = {
  loss: '🔴 **loss**',
  disruption: '🟡 **disruption**',
  change: 'change',
};

function row({ level, subject, what, why, old, new: now }: Change): string[] {
  const values = old === '' && now === '' ? '' : `${code(old)} → ${code(now)}`;
  return [MARKS[level], code(describeSubject(subject)), `${prose(what)}, because ${prose(why)}`, values];
}

function unknownRow({ object, field, why }: Unknown): string[] {
  return ['⚪ **unknown**', code(field === undefined ? object : `${object} ${field}`), prose(why), ''];
}

function sourceRow({ what, source }: Change): string[] {
  return [prose(what), code(source)];
}
