import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { Position } from './position';
import { noMap, noObjectsIn } from './read/no-object';
import { manifestOf } from './read/manifest-of';
import { typedListOf, type TypedList } from './read/typed-list';
import type { ReadError } from './read-error';
import { readValues, type ReadValue } from './read-values';
import type { SourceObject } from './source-object';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  /** The lists of one kind among the documents. */
  readonly lists: readonly TypedList[];
  readonly unreadable: readonly ReadError[];
}

/**
 * The Kubernetes objects in YAML or JSON text: those of every readable document, and the items of a List.
 *
 * @param untyped what a document is that does not say it itself
 */
export function readYaml(file: string, text: string, untyped?: Pick<Manifest, 'apiVersion' | 'kind'>): ReadObjects {
  const { values, unreadable } = readValues(text);
  const objects = values.flatMap(({ value, locate }) =>
    manifestOf(untyped !== undefined && isRecord(value) ? { ...untyped, ...value } : value).map(
      ({ manifest, prefix }) => ({
        manifest,
        file,
        locate: (path: FieldPath, within?: Position) => locate([...prefix, ...path], within),
      }),
    ),
  );
  return {
    objects,
    lists: values.flatMap(({ value }) => typedListOf(value) ?? []),
    unreadable: [
      ...unreadable.map((error) => ({ file, ...error })),
      ...(untyped === undefined ? values.flatMap((each) => noObjects(file, each, objects.length > 0)) : []),
    ],
  };
}

function noObjects(file: string, { value, locate }: ReadValue, isAmongObjects: boolean): ReadError[] {
  const found = [...noObjectsIn(value), ...(isAmongObjects ? noMap(value) : [])];
  return found.map(({ path, message }) => ({ file, ...locate(path), message }));
}
