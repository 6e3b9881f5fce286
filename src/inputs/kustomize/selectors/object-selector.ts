import { memoize } from '../../../core/caching/memoize';
import { oncePer } from '../../../core/caching/once-per';
import type { ManifestReference } from '../../../core/finding';
import { meetsRequirement, parseLabelSelector } from '../../../core/label-selector';
import { apiGroup, type Manifest } from '../../../core/manifest';
import { fieldOf, isRecord, type PlainRecord } from '../../../core/record';
import { allOf, fitsWords, inEachCase, type Fit } from './selector-words';

/** What selects objects: regular expressions and selectors of labels, each of which may be missing. */
export interface ObjectSelector {
  readonly group?: unknown;
  readonly version?: unknown;
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly labelSelector?: unknown;
  readonly annotationSelector?: unknown;
}

/** What an object may have where a selector meets it. What is missing may be anything. */
export interface PossibleTraits {
  /** Whether its name has got a prefix or a suffix. */
  readonly isRenamed?: boolean;
  readonly namespaces?: readonly string[] | undefined;
  readonly labels?: PossibleValues;
  readonly annotations?: PossibleValues;
}

/** The values that a label or an annotation may have; undefined if it may have any. */
type PossibleValues = (key: string) => readonly (string | undefined)[] | undefined;

/** What objects in files have: of one object, or of what may be the same one. */
export function traitsOf(manifests: readonly Manifest[]): Required<Pick<PossibleTraits, 'labels' | 'annotations'>> {
  const valuesOf =
    (field: string): PossibleValues =>
    (key) => {
      const values = manifests.map(({ metadata }) => fieldOf(fieldOf(metadata, field), key));
      // How kustomize writes a number, its text shows.
      return values.every((each) => each === undefined || typeof each === 'string') ? values : undefined;
    };
  return { labels: valuesOf('labels'), annotations: valuesOf('annotations') };
}

/** The selectors of a patch: its targets, else what the patch itself names. One that is no object selects nothing. */
export function selectorsOf(patch: unknown, targets: readonly unknown[]): readonly ObjectSelector[] {
  if (targets.length > 0) return targets.filter(isRecord);
  return isRecord(patch) ? namedBy(patch) : [];
}

function namedBy({ apiVersion, kind, metadata }: PlainRecord): ObjectSelector[] {
  if (typeof kind !== 'string' || kind === '') return [];
  return [
    {
      group: typeof apiVersion === 'string' ? apiGroup(apiVersion) : undefined,
      kind,
      name: fieldOf(metadata, 'name'),
    },
  ];
}

/**
 * Whether a selector fits an object: all that it names has to.
 *
 * @see kubernetes-sigs/kustomize api/resmap/reswrangler.go Select
 */
export function fits(selector: ObjectSelector, object: ManifestReference, traits: PossibleTraits = {}): Fit {
  const { group, version, kind, name, namespace, labelSelector, annotationSelector } = selector;
  const { apiVersion } = object;
  const type = allOf([
    fitsWords(group, apiGroup(apiVersion)),
    fitsWords(version, apiVersion.slice(apiVersion.indexOf('/') + 1)),
    fitsWords(kind, object.kind),
  ]);
  // Traits are looked for only where they are asked for.
  if (type === 'no') return 'no';
  return allOf([
    type,
    fitsName(name, object.name, traits),
    fitsNamespaces(namespace, traits),
    fitsLabels(labelSelector, traits.labels),
    fitsLabels(annotationSelector, traits.annotations),
  ]);
}

/**
 * Whether a selector fits no object that is called so, in a kind of this name, whatever else they have. There may be thousands of
 * selectors and as many objects, and nearly all selectors are of another object.
 */
export function isOfAnother(selector: ObjectSelector, { kind, name }: ManifestReference): boolean {
  const words = plainWordsOf(selector);
  return (
    (words.kind !== undefined && words.kind !== kind) ||
    (words.name !== undefined && words.name !== name && !words.name.includes(name))
  );
}

const plainWordsOf = oncePer(({ kind, name }: ObjectSelector) => ({ kind: plainWord(kind), name: plainWord(name) }));

function plainWord(selector: unknown): string | undefined {
  return typeof selector === 'string' && /^[\w-]+$/.test(selector) ? selector : undefined;
}

const requirementsIn = memoize(parseLabelSelector);

/** The name in the file fits, too, after it got a prefix or a suffix. */
function fitsName(selector: unknown, name: string, traits: PossibleTraits): Fit {
  const fit = fitsWords(selector, name);
  const mayBeNew =
    fit === 'no' && typeof selector === 'string' && (selector.includes(name) || /[^\w.-]/.test(selector));
  return mayBeNew && traits.isRenamed === true ? 'unknown' : fit;
}

function fitsNamespaces(selector: unknown, traits: PossibleTraits): Fit {
  if (selector === undefined || selector === '') return 'yes';
  const { namespaces } = traits;
  return namespaces === undefined ? 'unknown' : inEachCase(namespaces.map((each) => fitsWords(selector, each)));
}

function fitsLabels(selector: unknown, valuesOf: PossibleValues = () => undefined): Fit {
  if (typeof selector !== 'string') return 'yes';
  const requirements = requirementsIn(selector);
  if (requirements === undefined) return 'unknown';
  return allOf(
    requirements.map((requirement): Fit => {
      const values = valuesOf(requirement.key);
      if (values === undefined) return 'unknown';
      const labels = values.map((value) => (value === undefined ? {} : { [requirement.key]: value }));
      return inEachCase(labels.map((each) => (meetsRequirement(each, requirement) ? 'yes' : 'no')));
    }),
  );
}
