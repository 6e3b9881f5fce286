import { isPathWithin, type FieldPath } from '../../core/field-path';
import { isRecord } from '../../core/record';
import { withoutCredentials } from '../../core/without-credentials';
import { commentsIn, type Comment } from '../../yaml/comments';
import type { SourceObject } from '../../yaml/source-object';
import type { ConstructName } from '../decisions';

/** The comments of the sources, where the code can show them. */
export interface CommentsOf {
  /** Those of the field that a prop comes from, and of what is in it. */
  readonly prop: (construct: ConstructName, from: FieldPath | undefined) => readonly string[];
  /** Those of a construct's objects that belong to none of its props. */
  readonly construct: (construct: ConstructName, props: readonly (FieldPath | undefined)[]) => readonly string[];
}

interface Placed {
  readonly construct: ConstructName;
  readonly path: FieldPath;
  readonly text: string;
}

/** @param texts the texts of the files, by name */
export function commentsOf(
  sources: readonly { readonly construct: ConstructName; readonly source: SourceObject }[],
  texts: ReadonlyMap<string, string>,
): CommentsOf {
  const files = new Map([...texts].map(([file, text]) => [file, { text, comments: commentsIn(text) }]));
  const placed = sources.flatMap(({ construct, source }) => {
    const file = files.get(source.file);
    if (file === undefined) return [];
    return placedIn(source, file.text, file.comments).map((each) => ({ construct, ...each }));
  });
  return {
    prop: (construct, from) =>
      placed.filter((each) => each.construct === construct && isIn(each, from)).map(({ text }) => text),
    construct: (construct, props) =>
      placed
        .filter((each) => each.construct === construct && !props.some((from) => isIn(each, from)))
        .map(({ text, path }) =>
          path.length < 2 || path[0] === 'metadata' ? text : `${String(path.at(-1))}: ${text}`,
        ),
  };
}

/** A path of one step names the prop that holds all of a map. */
function isIn({ path }: Placed, from: FieldPath | undefined): boolean {
  return from !== undefined && from.length > 0 && isPathWithin(path, from);
}

function placedIn(source: SourceObject, text: string, comments: readonly Comment[]): Omit<Placed, 'construct'>[] {
  const fields = pathsIn(source.manifest).map((path) => ({ path, line: source.locate(path).line }));
  const first = Math.min(...fields.map(({ line }) => line));
  const end = endOf(text, Math.max(...fields.map(({ line }) => line)));
  const begin = beginOf(text, first);
  return comments
    .filter(({ line, text: words }) => line >= begin && line < end && words !== '')
    .map((comment) => ({ text: withoutCredentials(comment.text), path: fieldOf(comment, fields) }));
}

interface Located {
  readonly path: FieldPath;
  readonly line: number;
}

/** A comment behind a value is about it; one on a line of its own is about the next field. */
function fieldOf({ line, isAlone }: Comment, fields: readonly Located[]): FieldPath {
  const candidates = isAlone
    ? fields.filter((each) => each.line > line).sort((a, b) => a.line - b.line || a.path.length - b.path.length)
    : fields.filter((each) => each.line <= line).sort((a, b) => b.line - a.line || b.path.length - a.path.length);
  return candidates[0]?.path ?? [];
}

/** The line behind the mark of the document, or of the item of a List, before a line. */
function beginOf(text: string, line: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  const marks = lines.map((each, index) => (MARK.test(each) || each === 'items:' ? index + 2 : 1));
  return Math.max(1, ...marks);
}

const MARK = /^---|^\s*- (?=apiVersion:|kind:|metadata:)/;

/** The line of the mark behind the document. */
function endOf(text: string, line: number): number {
  const next = text.split('\n').findIndex((each, index) => index >= line && MARK.test(each));
  return next < 0 ? Infinity : next + 1;
}

function pathsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [...own, ...items.flatMap((each, index) => pathsIn(each, [...path, index]))];
  }
  if (!isRecord(value)) return own;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}
