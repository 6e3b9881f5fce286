/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { A_REASON, isMeaningful } from '../../core/acknowledgement';
import { oncePer } from '../../core/caching/once-per';
import type { Diagnostic } from '../../core/diagnostic';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import type { FileTree } from '../../inputs/tree/file-tree';
import type { Comment } from '../../yaml/comments';
import { RULES } from '../../rules';
import type { JudgingRule } from '../../rules/engine/rule';

/** A comment that ignores the findings of a rule in one line: `# image-registry-ignore IR309: reason`. */
export interface LineIgnore {
  readonly id: string;
  readonly reason: string;
  /** The place of the comment. */
  readonly line: number;
  readonly column: number;
  /** The line whose findings it ignores: its own, or the next one with content if it stands alone. */
  readonly target: number;
  /** Why it ignores nothing. @default - it is right */
  readonly problem?: Diagnostic;
}

/** The ignores of each file that has some. */
export type FileIgnores = ReadonlyMap<string, readonly LineIgnore[]>;

interface FileText {
  readonly file: string;
  readonly text: string;
}

export function fileIgnores(files: readonly FileText[], rules: readonly JudgingRule[] = RULES): FileIgnores {
  return ignoresUnder(rules)(files);
}

/** The same, and those in files that are no input themselves, but from which something was built in which something is found. */
export function withSourceIgnores(
  ignores: FileIgnores,
  findings: readonly { readonly file: string; readonly built?: unknown }[],
  { read }: FileTree,
  rules: readonly JudgingRule[] = RULES,
): FileIgnores {
  const sources = new Set(findings.flatMap(({ file, built }) => (built === undefined ? [] : [file])));
  if (sources.size === 0) return ignores;
  const texts = [...sources].map((file) => ({ file, text: read(file).text }));
  return new Map([...fileIgnores(texts, rules), ...ignores]);
}

const ignoresUnder = oncePer((rules: readonly JudgingRule[]) =>
  oncePer(
    (files: readonly FileText[]): FileIgnores =>
      new Map(
        files.flatMap(({ file, text }) => {
          const ignores = lineIgnores(text, rules);
          return ignores.length === 0 ? [] : [[file, ignores] as const];
        }),
      ),
  ),
);

/** The ignores in a text, one for each id that a comment names. */
function lineIgnores(text: string, rules: readonly JudgingRule[]): LineIgnore[] {
  if (!text.includes(MARK)) return [];
  const { commentsIn } = require('../../yaml/comments') as typeof import('../../yaml/comments');
  const lines = text.split('\n');
  return commentsIn(text).flatMap((comment) => ignoresIn(comment, lines, rules));
}

const MARK = 'image-registry-ignore';
const FORM = new RegExp(`^${MARK}\\s+([\\w, ]*?)\\s*(?::(.*))?$`, 's');

function ignoresIn(
  { text, line, column, isAlone }: Comment,
  lines: readonly string[],
  rules: readonly JudgingRule[],
): LineIgnore[] {
  if (!text.startsWith(MARK)) return [];
  const [, ids = '', reason = ''] = FORM.exec(text) ?? [];
  const place = { line, column, target: isAlone ? nextLine(lines, line) : line };
  const named = ids.split(/[, ]+/).filter((id) => id !== '');
  return (named.length === 0 ? [''] : named).map((id) => {
    const problem = problemOf(id, reason.trim(), rules);
    return { id, reason: reason.trim(), ...place, ...(problem === undefined ? {} : { problem }) };
  });
}

/** The number of the first line behind a comment that is neither empty nor a comment. */
function nextLine(lines: readonly string[], line: number): number {
  let next = line;
  while (next < lines.length && /^\s*(?:#|$)/.test(lines[next] ?? '')) next += 1;
  return next < lines.length ? next + 1 : line;
}

const idsIn = oncePer(
  (rules: readonly JudgingRule[]): ReadonlySet<string> =>
    new Set(rules.filter(({ acknowledgeable }) => acknowledgeable).map(({ id }) => id)),
);

function problemOf(id: string, reason: string, rules: readonly JudgingRule[]): Diagnostic | undefined {
  const ids = idsIn(rules);
  if (!ids.has(id)) {
    const meant = rules.some((rule) => rule.id === id) ? undefined : nearest(id, [...ids]);
    return {
      found: id === '' ? 'an ignore comment without an id' : `an ignore comment for ${quoted(id)}`,
      expected: 'the id of a warning (IR3xx) or of a data or trust risk (IR5xx)',
      fix:
        meant === undefined
          ? 'correct the id; other mistakes must be fixed, or lowered in the configuration file'
          : `write ${meant}`,
    };
  }
  if (isMeaningful(reason)) return undefined;
  return {
    found: `an ignore comment for ${id} ${reason === '' ? 'without a reason' : 'with a reason that says too little'}`,
    expected: A_REASON,
    fix: `write # ${MARK} ${id}: why the risk is acceptable here`,
  };
}
