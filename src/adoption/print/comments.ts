import { isPathWithin, type FieldPath } from '../../core/field-path';
import { isRecord } from '../../core/record';
import { copyableText } from '../objects/copyable-text';
import type { Comment } from '../../yaml/comments';
import type { SourceObject } from '../../yaml/source-object';
import type { ConstructName } from '../decisions';
import { adoptedTexts, type AdoptedText } from './adopted-text';

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
  const placed = sources.flatMap(({ construct, source }) => {
    const file = adoptedTexts(texts).get(source.file);
    if (file === undefined) return [];
    return placedIn(source, file).map((each) => ({ construct, ...each }));
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

function placedIn(source: SourceObject, file: AdoptedText): Omit<Placed, 'construct'>[] {
  const fields = pathsIn(source.manifest).map((path) => ({ path, line: source.locate(path).line }));
  const lines = fields.map(({ line }) => line);
  const [begin, end] = [file.beginOf(Math.min(...lines)), file.endOf(Math.max(...lines))];
  return file
    .comments()
    .filter(({ line, text: words }) => line >= begin && line < end && words !== '')
    .map((comment) => ({ text: copyableText(comment.text), path: fieldOf(comment, fields) }));
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

function pathsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [...own, ...items.flatMap((each, index) => pathsIn(each, [...path, index]))];
  }
  if (!isRecord(value)) return own;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}
