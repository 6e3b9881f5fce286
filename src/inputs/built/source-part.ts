import type { FieldPath } from '../../core/field-path';
import type { ManifestReference } from '../../core/finding';
import { pointerKeys } from '../../core/formats/json-pointer';
import { asRecord, isRecord, itemsOf } from '../../core/record';
import type { Position } from '../../yaml/position';
import { readValues } from '../../yaml/read-values';
import { fits, selectorsOf, type PossibleTraits } from '../kustomize/selectors/object-selector';

/** What one place in a source sets of an object, or takes away. */
export interface SourcePart {
  readonly file: string;
  /** The field that is set; empty where the part has the shape of the whole object. */
  readonly at: readonly string[];
  /** Undefined if the field is taken away, or nobody knows what it gets. */
  readonly value: unknown;
  readonly isAbout: (object: ManifestReference, traits: PossibleTraits) => boolean;
  /** Where a field below `at` stands. */
  readonly locate: (below: FieldPath, within?: Position) => Position;
}

/** A patch of a kustomization. */
export interface SourcePatch {
  readonly file: string;
  readonly text: string;
  readonly targets?: readonly unknown[] | undefined;
  /** Where a place in the text stands in the file. @default - there, because the file is the text */
  readonly locateText?: (within: Position) => Position;
}

/** What a patch sets, in its order: a merge patch is one part, each operation of a JSON patch is another one. */
export function partsOfPatch({ file, text, targets = [], locateText = same }: SourcePatch): SourcePart[] {
  return readValues(text).values.flatMap(({ value, locate }) => {
    const selectors = selectorsOf(value, targets);
    const part = (at: readonly string[], set: unknown, prefix: FieldPath): SourcePart => ({
      file,
      at,
      value: set,
      isAbout: (object, traits) => selectors.some((each) => fits(each, object, traits) !== 'no'),
      locate: (below, within) => locateText(locate([...prefix, ...below], within)),
    });
    if (isRecord(value)) return [part([], value, [])];
    return itemsOf(value).flatMap((operation, index) => {
      const { op, path, value: set } = asRecord(operation);
      const at = typeof path === 'string' ? pointerKeys(path) : undefined;
      if (at === undefined || at.length === 0 || op === 'test') return [];
      return [op === 'add' || op === 'replace' ? part(at, set, [index, 'value']) : part(at, undefined, [index])];
    });
  });
}

function same(position: Position): Position {
  return position;
}

/** What a part does with a field. */
export type PartEffect =
  | { readonly is: 'set'; readonly value: unknown; readonly below: FieldPath }
  /** It takes the field away, or decides about something in it or around it. */
  | { readonly is: 'touched'; readonly below: FieldPath };

/** Undefined if it leaves the field alone. */
export function effectOfPart({ at, value }: SourcePart, path: FieldPath): PartEffect | undefined {
  const shared = Math.min(at.length, path.length);
  if (!at.slice(0, shared).every((key, index) => isStep(key, path[index]))) return undefined;
  if (at.length > path.length) return { is: 'touched', below: [] };
  let inner: unknown = value;
  const below = path.slice(at.length);
  for (const [index, step] of below.entries()) {
    if (typeof inner !== 'object' || inner === null) return { is: 'touched', below: below.slice(0, index) };
    // What a merge patch does not name, it leaves alone. What an operation writes, it writes as a whole.
    if (!Object.hasOwn(inner, step))
      return at.length === 0 ? undefined : { is: 'touched', below: below.slice(0, index) };
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return inner === undefined || inner === null ? { is: 'touched', below } : { is: 'set', value: inner, below };
}

/** An item that is added at the end may be any. */
function isStep(key: string, step: string | number | undefined): boolean {
  return key === String(step) || (key === '-' && typeof step === 'number');
}
