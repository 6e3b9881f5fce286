import { lineDiff, type Hunk } from './line-diff';
import { linesOf } from './lines-of';
import { KnownLines, shownLines } from './shown-lines';

const CONTEXT = 3;

/** The differences between two texts of a file, as `diff -u` and `git diff` print them. Secrets are hidden. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const groups = grouped(lineDiff(old, fresh));
  if (groups.length === 0) return '';
  const known = new KnownLines();
  const [shownOld, shownNew] = [shownLines(old, known), shownLines(fresh, known)];
  const parts = groups.flatMap((hunks) => groupLines(hunks, shownOld, shownNew));
  const [from, to] = file.startsWith('/') ? ['', ''] : ['a/', 'b/'];
  return [`--- ${from}${file}`, `+++ ${to}${file}`, ...parts, ''].join('\n');
}

/** Hunks whose lines around them meet are shown as one. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && hunk.oldStart - (last.oldStart + last.oldLines.length) <= 2 * CONTEXT)
      groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function groupLines(hunks: readonly Hunk[], old: readonly string[], fresh: readonly string[]): string[] {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lead = Math.min(CONTEXT, first.oldStart);
  const start = first.oldStart - lead;
  const end = Math.min(old.length, last.oldStart + last.oldLines.length + CONTEXT);
  const newStart = first.newStart - lead;
  const lines: string[] = [];
  let at = start;
  for (const { oldStart, oldLines, newStart: added, newLines } of hunks) {
    lines.push(...marked(' ', old.slice(at, oldStart)));
    lines.push(...marked('-', old.slice(oldStart, oldStart + oldLines.length)));
    lines.push(...marked('+', fresh.slice(added, added + newLines.length)));
    at = oldStart + oldLines.length;
  }
  lines.push(...marked(' ', old.slice(at, end)));
  const newLength = end - start + hunks.reduce((sum, hunk) => sum + hunk.newLines.length - hunk.oldLines.length, 0);
  return [`@@ -${range(start, end - start)} +${range(newStart, newLength)} @@`, ...lines];
}

function range(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const shown = `${mark}${line.replace(/\r?\n$/, '')}`;
    return line.endsWith('\n') ? [shown] : [shown, '\\ No newline at end of file'];
  });
}
