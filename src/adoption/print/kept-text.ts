import { remove } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { isSameObject, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { editedPiece } from '../../fixing/fixed-text';
import { locatedChanges } from '../../fixing/located-change';
import { commentsIn } from '../../yaml/comments';
import type { SourceObject } from '../../yaml/source-object';
import { isReadAs } from '../../yaml/write/included-text';
import { copyableText } from '../objects/copyable-text';
import { onlyObjectIn, adoptedTexts, type AdoptedDocument, type AdoptedText } from './adopted-text';

/** The text of an object as it was written, without what is left out of it; undefined where only a new text can be that. */
export function keptText(
  texts: ReadonlyMap<string, string>,
  source: SourceObject,
  manifest: Manifest,
): string | undefined {
  const own = ownText(adoptedTexts(texts).get(source.file), source);
  if (own === undefined) return undefined;
  const isWhole = jsonText(own.object.manifest) === jsonText(manifest) && isReadAs(own.text, manifest);
  const kept = isWhole ? own.text : withoutFields(own, manifest);
  const shown = kept === undefined ? undefined : withoutSecretsInComments(kept);
  if (isWhole && shown === own.text) return shown;
  return shown !== undefined && isReadAs(shown, manifest) ? shown : undefined;
}

/** In a value, the text below a name may be a ciphertext; secrets in values are left out already. */
function withoutSecretsInComments(text: string): string {
  const lines = text.split('\n');
  for (const { line, column } of commentsIn(text)) {
    const own = lines[line - 1] ?? '';
    lines[line - 1] = own.slice(0, column - 1) + copyableText(own.slice(column - 1));
  }
  return lines.join('\n');
}

/** A text, and the object that is all of it. */
interface OwnText {
  readonly text: string;
  readonly object: SourceObject;
  /** What the offsets of the object count from. @default 0 */
  readonly start?: number;
}

function ownText(file: AdoptedText | undefined, source: SourceObject): OwnText | undefined {
  if (file === undefined) return undefined;
  const { line } = source.locate([]);
  const document = file.documentAt(line);
  if (document?.isOne === true && isAllOf(document, source))
    return { text: document.text, object: source, start: document.start };
  const whole = document?.object();
  // Of what is embedded in another object, the document is not the text.
  if (document !== undefined && whole !== undefined)
    return isSameObject(whole.manifest, source.manifest) ? { text: document.text, object: whole } : undefined;
  const text = itemAt(file.lines, line);
  const object = text === undefined ? undefined : onlyObjectIn(text);
  return text === undefined || object === undefined ? undefined : { text, object };
}

/** Whether an object was read from this document, and is all that it holds. */
function isAllOf({ text, start, mark }: AdoptedDocument, { addressOf }: SourceObject): boolean {
  const { document, path } = addressOf?.([]) ?? {};
  return path?.length === 0 && document !== undefined && document >= mark && document <= start + text.length;
}

/** The item of a List that begins at a line, with the comments above it. */
function itemAt(lines: readonly string[], line: number): string | undefined {
  const [, indent] = /^( *)- /.exec(lines[line - 1] ?? '') ?? [];
  if (indent === undefined) return undefined;
  let begin = line - 1;
  while (/^\s*#/.test(lines[begin - 1] ?? '')) begin -= 1;
  const isInside = (each: string): boolean => each.trim() === '' || each.startsWith(`${indent}  `);
  let end = line;
  while (end < lines.length && isInside(lines[end] ?? '')) end += 1;
  const own = lines
    .slice(begin, end)
    .map((each, index) =>
      (index === line - 1 - begin ? each.replace('-', ' ') : each).replace(
        new RegExp(`^ {0,${indent.length + 2}}`),
        '',
      ),
    );
  return `${own.join('\n').trimEnd()}\n`;
}

function withoutFields({ text, object, start: from = 0 }: OwnText, manifest: Manifest): string | undefined {
  const paths = surplusIn(object.manifest, manifest);
  const changes = paths && locatedChanges(object, object.manifest, paths.map(remove));
  if (changes === undefined) return undefined;
  const start = Math.max(0, (changes[0]?.document ?? from) - from);
  const { text: edited, outcomes } = editedPiece(text.slice(start), [changes]);
  return outcomes[0] === 'applied' ? text.slice(0, start) + edited : undefined;
}

/** What one value has more than the other; undefined where they differ in another way. */
function surplusIn(there: unknown, kept: unknown, path: FieldPath = []): FieldPath[] | undefined {
  if (jsonText(there ?? null) === jsonText(kept ?? null)) return [];
  const [one, other] = [childrenOf(there), childrenOf(kept)];
  if (one === undefined || other === undefined) return undefined;
  if (Array.isArray(there) && one.size !== other.size) return undefined;
  if ([...other.keys()].some((key) => !one.has(key))) return undefined;
  const found = [...one].map(([key, value]) =>
    other.has(key) ? surplusIn(value, other.get(key), [...path, key]) : [[...path, key]],
  );
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

function childrenOf(value: unknown): ReadonlyMap<string | number, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((each: unknown, index) => [index, each]));
  return isRecord(value) ? new Map(Object.entries(value)) : undefined;
}
