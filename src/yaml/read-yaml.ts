import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { Position } from './position';
import { noMap, noObjectsIn } from './read/no-object';
import { manifestOf } from './read/manifest-of';
import { pathInTemplates, policyOfTemplates } from './read/templates-alone';
import { typedListOf, type TypedList } from './read/typed-list';
import type { ReadError } from './read-error';
import type { ReadValue, ReadValues } from './read-value';
import { readValues } from './read-values';
import type { SourceObject } from './source-object';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  /** The lists of one kind among the documents. */
  readonly lists: readonly TypedList[];
  readonly unreadable: readonly ReadError[];
  /** What the documents hold, objects or not, as far as they are YAML. */
  readonly documents: ReadValues;
}

/**
 * The Kubernetes objects in YAML or JSON text: those of every readable document, and the items of a List.
 *
 * @param untyped what a document is that does not say it itself
 * @param versionOf the version of an item of a List that has only a kind
 */
export function readYaml(
  file: string,
  text: string,
  untyped?: Pick<Manifest, 'apiVersion' | 'kind'>,
  versionOf?: (kind: string) => string,
): ReadObjects {
  const documents = readValues(text);
  const { values: written, unreadable } = documents;
  const values = versionOf === undefined ? written : written.map((each) => withVersions(each, versionOf));
  const objects = values.flatMap(({ value, start, locate }): SourceObject[] => {
    const policy = untyped === undefined ? policyOfTemplates(file, value) : undefined;
    if (policy !== undefined) return [ofTemplates(policy, file, { value, start, locate })];
    return manifestOf(untyped !== undefined && isRecord(value) ? { ...untyped, ...value } : value).map(
      ({ manifest, prefix, isPrinted }) => ({
        manifest,
        ...(isPrinted && { isPrinted }),
        file,
        addressOf: (path: FieldPath) => ({ document: start, path: [...prefix, ...path] }),
        locate: (path: FieldPath, within?: Position) => locate([...prefix, ...path], within),
      }),
    );
  });
  return {
    objects,
    documents,
    lists: values.flatMap(({ value }) => typedListOf(value) ?? []),
    unreadable: [
      ...unreadable.map((error) => ({ file, ...error })),
      ...(untyped === undefined ? values.flatMap((each) => noObjects(file, each, objects.length > 0)) : []),
    ],
  };
}

function ofTemplates(manifest: Manifest, file: string, { start, locate }: ReadValue): SourceObject {
  return {
    manifest,
    isTemplates: true,
    file,
    addressOf: (path) => {
      const own = pathInTemplates(path);
      return own && { document: start, path: own };
    },
    locate: (path, within) => locate(pathInTemplates(path) ?? [], within),
  };
}

function withVersions({ value, start, locate }: ReadValue, versionOf: (kind: string) => string): ReadValue {
  if (!isRecord(value) || value['kind'] !== 'List' || !Array.isArray(value['items'])) return { value, start, locate };
  const items = value['items'].map((item: unknown) =>
    isRecord(item) && typeof item['kind'] === 'string' && !('apiVersion' in item)
      ? { apiVersion: versionOf(item['kind']), ...item }
      : item,
  );
  return { value: { ...value, items }, start, locate };
}

function noObjects(file: string, { value, locate }: ReadValue, isAmongObjects: boolean): ReadError[] {
  const found = [...noObjectsIn(value), ...(isAmongObjects ? noMap(value) : [])];
  return found.map(({ path, message }) => ({ file, ...locate(path), message }));
}
