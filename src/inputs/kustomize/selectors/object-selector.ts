import { oncePer } from '../../../core/caching/once-per';
import type { ManifestReference } from '../../../core/finding';
import { meetsRequirement, parseLabelSelector, type Labels } from '../../../core/label-selector';
import { apiGroup, type Manifest } from '../../../core/manifest';
import { fieldOf, isRecord, type PlainRecord } from '../../../core/record';
import { isInvalidPattern } from './invalid-pattern';
import { allOf, inEachCase, wordsTest, type Fit } from './selector-words';

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
  const { group, version, kind, name, namespace, labels, annotations } = testsOf(selector);
  const { apiVersion } = object;
  const type = allOf([
    kind(object.kind),
    group(apiGroup(apiVersion)),
    version(apiVersion.slice(apiVersion.indexOf('/') + 1)),
  ]);
  // Traits are looked for only where they are asked for.
  if (type === 'no') return 'no';
  const named = allOf([type, fitsName(name(object.name), selector.name, object.name, traits)]);
  if (named === 'no') return 'no';
  return allOf([named, namespace(traits), labels(traits), annotations(traits)]);
}

/** Each selector is read once, and meets thousands of objects. */
const testsOf = oncePer((selector: ObjectSelector) => ({
  group: wordsTest(selector.group),
  version: wordsTest(selector.version),
  kind: wordsTest(selector.kind),
  name: wordsTest(selector.name),
  namespace: namespaceTest(selector.namespace),
  labels: labelTest('labels', selector.labelSelector),
  annotations: labelTest('annotations', selector.annotationSelector),
}));

/** The name in the file fits, too, after it got a prefix or a suffix. */
function fitsName(fit: Fit, selector: unknown, name: string, traits: PossibleTraits): Fit {
  const mayBeNew =
    fit === 'no' &&
    typeof selector === 'string' &&
    (selector.includes(name) || /[^\w.-]/.test(selector)) &&
    !isInvalidPattern(selector);
  return mayBeNew && traits.isRenamed === true ? 'unknown' : fit;
}

function namespaceTest(selector: unknown): (traits: PossibleTraits) => Fit {
  if (selector === undefined || selector === '') return () => 'yes';
  const test = wordsTest(selector);
  return ({ namespaces }) => (namespaces === undefined ? 'unknown' : inEachCase(namespaces.map(test)));
}

function labelTest(field: 'labels' | 'annotations', selector: unknown): (traits: PossibleTraits) => Fit {
  if (typeof selector !== 'string') return () => 'yes';
  const requirements = parseLabelSelector(selector);
  if (requirements === undefined) return () => 'unknown';
  return (traits) =>
    allOf(
      requirements.map((requirement): Fit => {
        const values = traits[field]?.(requirement.key);
        if (values === undefined) return 'unknown';
        return inEachCase(
          values.map((value) => (meetsRequirement(labelsOf(requirement.key, value), requirement) ? 'yes' : 'no')),
        );
      }),
    );
}

function labelsOf(key: string, value: string | undefined): Labels {
  return value === undefined ? {} : { [key]: value };
}
