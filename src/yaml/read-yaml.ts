import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { Position } from './position';
import { halfTyped } from './read/half-typed';
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
  return {
    objects: values.flatMap(({ value, locate }) =>
      manifestOf(untyped !== undefined && isRecord(value) ? { ...untyped, ...value } : value).map(
        ({ manifest, prefix }) => ({
          manifest,
          file,
          locate: (path: FieldPath, within?: Position) => locate([...prefix, ...path], within),
        }),
      ),
    ),
    lists: values.flatMap(({ value }) => typedListOf(value) ?? []),
    unreadable: [
      ...unreadable.map((error) => ({ file, ...error })),
      ...(untyped === undefined ? values.flatMap((value) => halfTypedIn(file, value)) : []),
    ],
  };
}

function halfTypedIn(file: string, { value, locate }: ReadValue): ReadError[] {
  const message = halfTyped(value);
  return message === undefined ? [] : [{ file, ...locate([]), message }];
}
