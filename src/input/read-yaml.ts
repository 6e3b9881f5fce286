import {
  parseAllDocuments,
  type Document,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
  type Tags,
} from 'yaml';
import type { FieldPath } from '../core/field-path';
import { manifestOf } from './manifest-of';
import { offsetOf } from './locate';
import { positionAt } from './position';
import type { SourceObject, Unreadable } from './source-object';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  readonly unreadable: readonly Unreadable[];
}

/** The Kubernetes objects in YAML or JSON text: every document, and every item of a List. */
export function readYaml(file: string, text: string): ReadObjects {
  const objects: SourceObject[] = [];
  const unreadable: Unreadable[] = [];
  for (const document of documentsIn(file, text, unreadable)) {
    const [error] = document.errors;
    if (error !== undefined) {
      const [message = ''] = error.message.split('\n');
      unreadable.push({ file, ...positionAt(text, error.pos[0]), message: tidy(message) });
      continue;
    }
    objects.push(...objectsIn(file, text, document, unreadable));
  }
  return { objects, unreadable };
}

/**
 * As kubectl and the Operator read it: YAML 1.1, where `yes` and `on` are booleans, but without its sexagesimal numbers,
 * dates and sets.
 */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  merge: true,
  customTags: (tags: Tags) =>
    tags.filter((tag) => typeof tag === 'string' || !FOREIGN.test(`${tag.format ?? ''}${tag.tag}`)),
};
const FOREIGN = /^TIME|:(?:timestamp|set|omap|pairs|binary)$/;
/** The most aliases that may be resolved in one document: a bomb has millions. */
const MAX_ALIASES = 1000;

function documentsIn(file: string, text: string, unreadable: Unreadable[]): readonly Document[] {
  try {
    return parseAllDocuments(text, OPTIONS);
  } catch (error) {
    unreadable.push({ file, line: 1, column: 1, message: reasonOf(error) });
    return [];
  }
}

function objectsIn(file: string, text: string, document: Document, unreadable: Unreadable[]): SourceObject[] {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return manifestOf(value).map(({ manifest, prefix }) => ({
      manifest,
      file,
      locate: (path: FieldPath) => positionAt(text, offsetOf(document, [...prefix, ...path])),
    }));
  } catch (error) {
    unreadable.push({ file, ...positionAt(text, offsetOf(document, [])), message: reasonOf(error) });
    return [];
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof ReferenceError) return 'its aliases unfold to far more than the file holds';
  return tidy(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no reason given');
}

function tidy(message: string): string {
  return message.replace(/ at line \d+, column \d+:?$/, '');
}
