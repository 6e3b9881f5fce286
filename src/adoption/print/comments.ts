import type { FieldPath } from '../../core/field-path';
import { isRecord } from '../../core/record';
import { copyableText } from '../objects/copyable-text';
import type { SourceObject } from '../../yaml/source-object';
import type { ConstructName } from '../code/construct-name';
import { adoptedTexts, firstIndex, type AdoptedText } from './adopted-text';

/** A comment of a source, and the field that it is about. */
export interface PlacedComment {
  /** The construct that makes the object. */
  readonly construct: ConstructName;
  readonly path: FieldPath;
  readonly text: string;
}

/** @param texts the texts of the files, by name */
export function placedComments(
  sources: readonly { readonly construct: ConstructName; readonly source: SourceObject }[],
  texts: ReadonlyMap<string, string>,
): PlacedComment[] {
  return sources.flatMap(({ construct, source }) => {
    const file = adoptedTexts(texts).get(source.file);
    if (file === undefined) return [];
    return placedIn(source, file).map((each) => ({ construct, ...each }));
  });
}

/** The text, with the field that it is about where only one around it can be seen. */
export function labelled({ path, text }: PlacedComment, seen: FieldPath = []): string {
  const field = path.filter((step) => typeof step === 'string').at(-1);
  const isClear = path.length === seen.length || path.length < 2 || path[0] === 'metadata' || field === undefined;
  return isClear ? text : `${field}: ${text}`;
}

function placedIn(source: SourceObject, file: AdoptedText): Omit<PlacedComment, 'construct'>[] {
  const comments = file.comments();
  // To find where all fields stand takes long.
  if (comments.length === 0) return [];
  const fields = pathsIn(source.manifest).map((path) => ({ path, line: source.locate(path).line }));
  const onward = [...fields].sort((a, b) => a.line - b.line || a.path.length - b.path.length);
  const backward = [...fields].sort((a, b) => b.line - a.line || b.path.length - a.path.length);
  const [begin, end] = [file.beginOf(onward[0]?.line ?? Infinity), file.endOf(backward[0]?.line ?? -Infinity)];
  const indexOf = (least: number): number => firstIndex(comments, ({ line }) => line >= least);
  return comments
    .slice(indexOf(begin), indexOf(end))
    .filter(({ text: words }) => words !== '')
    .map(({ text, line, isAlone }) => {
      // A comment behind a value is about it; one on a line of its own is about the next field.
      const field = isAlone
        ? onward[firstIndex(onward, (each) => each.line > line)]
        : backward[firstIndex(backward, (each) => each.line <= line)];
      return { text: copyableText(text), path: field?.path ?? [] };
    });
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
