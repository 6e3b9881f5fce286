import { remove } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { withoutCredentials } from '../../core/without-credentials';
import { fixedText } from '../../fixing/fixed-text';
import { locatedChanges } from '../../fixing/located-change';
import { readYaml } from '../../yaml/read-yaml';
import type { SourceObject } from '../../yaml/source-object';
import { isReadAs } from '../../yaml/write/included-text';

/** The text of an object as it was written, without what is left out of it; undefined where only a new text can be that. */
export function keptText(text: string, source: SourceObject, manifest: Manifest): string | undefined {
  const { line } = source.locate([]);
  const own = [documentAt(text, line), itemAt(text, line)].find((each) => each !== undefined && isOneObject(each));
  const kept = own === undefined ? undefined : withoutFields(own, manifest);
  // What is left in the comments.
  const shown = kept === undefined ? undefined : withoutCredentials(kept);
  return shown !== undefined && isReadAs(shown, manifest) ? shown : undefined;
}

function documentAt(text: string, line: number): string | undefined {
  let begin = 1;
  for (const document of text.split(/^---[^\S\n]*\n/m)) {
    const end = begin + document.split('\n').length;
    if (line >= begin && line < end) return document;
    begin = end;
  }
  return undefined;
}

/** The item of a List that begins at a line, with the comments above it. */
function itemAt(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  const [, indent = ''] = /^( *)- /.exec(lines[line - 1] ?? '') ?? [];
  let begin = line - 1;
  if (!/^ *- /.test(lines[begin] ?? '')) return undefined;
  while (/^\s*#/.test(lines[begin - 1] ?? '')) begin -= 1;
  const isOutside = (each: string): boolean => each.trim() !== '' && !each.startsWith(`${indent}  `);
  const after = lines.findIndex((each, index) => index >= line && isOutside(each));
  const own = lines
    .slice(begin, after < 0 ? undefined : after)
    .map((each, index) =>
      (index === line - 1 - begin ? each.replace('-', ' ') : each).replace(
        new RegExp(`^ {0,${indent.length + 2}}`),
        '',
      ),
    );
  return `${own.join('\n').trimEnd()}\n`;
}

function isOneObject(text: string): boolean {
  const { objects, unreadable } = readYaml('', text);
  return objects.length === 1 && unreadable.length === 0 && !/^kind: *["']?List\b/m.test(text);
}

function withoutFields(text: string, manifest: Manifest): string | undefined {
  if (isReadAs(text, manifest)) return text;
  const [object] = readYaml('', text).objects;
  const paths = object && surplusIn(object.manifest, manifest);
  const changes = object && paths && locatedChanges(object, object.manifest, paths.map(remove));
  if (changes === undefined) return undefined;
  const { text: edited, outcomes } = fixedText(text, [changes]);
  return outcomes[0] === 'applied' ? edited : undefined;
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
