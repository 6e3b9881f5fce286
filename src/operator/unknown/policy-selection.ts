import { oncePer } from '../../core/caching/once-per';
import { allTexts } from '../../core/data/all-texts';
import { groupBy } from '../../core/data/group-by';
import { isLike } from '../../core/formats/wildcards';
import { matchesSelector, type Labels } from '../../core/label-selector';
import { apiGroup, referenceTo, type Manifest } from '../../core/manifest';
import {
  CONFIG_API_VERSION,
  DEFAULT_CLAIM_NAME,
  REGISTRY_NAMESPACE,
  REGISTRY_POD_LABEL,
  SINGLETON_NAME,
  USER_SECRET_NAME,
  IMAGE_REGISTRY_GROUP,
} from '../../core/names';
import { isConfig } from '../../schema/kinds/kinds';
import { maySelect, selects } from './selects-namespace';

/** Which objects a policy is about. What is undefined restricts nothing. */
export interface PolicySelection {
  /** API groups, and kinds or their plurals as resources are named; with wildcards. */
  readonly kinds?: readonly { readonly groups: readonly string[]; readonly kinds: readonly string[] }[];
  readonly names?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly excludedNamespaces?: readonly string[];
  readonly namespaceSelector?: unknown;
  readonly labelSelector?: unknown;
  /** Whether more restricts it that is not read here. @default false */
  readonly isMore?: boolean;
}

/** Whether a policy may be about an object of the registry, where it leaves out what all of `excluded` surely hold. */
export function mayReachRegistry(
  selection: PolicySelection,
  excluded: readonly PolicySelection[],
  around: readonly Manifest[],
): boolean {
  return targetsIn(around).some((targets) => {
    if (!mayBeAbout(targets, selection, around)) return false;
    const without = excluded.filter((each) => each.isMore !== true && isSurelyAbout(targets, each, around));
    return targets.objects.some(
      (object) =>
        (targets.kind === undefined || isChosen(object, selection)) && !without.some((each) => isChosen(object, each)),
    );
  });
}

/** Whether a policy may reach the namespace, whatever the kinds and names are. */
function reachesNamespace(selection: PolicySelection, around: readonly Manifest[]): boolean {
  const { namespaces, excludedNamespaces = [], namespaceSelector } = selection;
  return (
    (namespaces === undefined || isNamedBy(REGISTRY_NAMESPACE, namespaces)) &&
    !isNamedBy(REGISTRY_NAMESPACE, excludedNamespaces) &&
    (namespaceSelector === undefined || maySelect(namespaceSelector, around))
  );
}

/** Objects of the registry of one kind; without a kind, any object in its namespace. */
interface Targets {
  readonly group?: string;
  /** Singular and plural. */
  readonly kind?: readonly [kind: string, resource: string];
  readonly objects: readonly TargetObject[];
}

interface TargetObject {
  readonly name?: string;
  readonly labels: Labels;
}

const SINGLETONS: readonly Targets[] = (
  [
    [IMAGE_REGISTRY_GROUP, 'Config', 'configs'],
    [IMAGE_REGISTRY_GROUP, 'ImagePruner', 'imagepruners'],
    [apiGroup(CONFIG_API_VERSION), 'Image', 'images'],
  ] as const
).map(([group, ...kind]) => ({ group, kind, objects: [{ name: SINGLETON_NAME, labels: {} }] }));
/** The longest name of an object. */
const LONGEST_NAME = 253;

/** What is in the namespace of the registry, or may be there without being in the input. */
const targetsIn = oncePer((around: readonly Manifest[]): readonly Targets[] => {
  const named = around
    .filter(isConfig)
    .flatMap(({ spec }) => allTexts(spec))
    .filter(({ length }) => length <= LONGEST_NAME);
  const own = groupBy(
    around.filter(({ metadata }) => metadata.namespace === REGISTRY_NAMESPACE),
    ({ kind }) => kind,
  );
  const of = (
    group: string,
    kind: readonly [kind: string, resource: string],
    names: readonly string[],
    labels: Labels = {},
  ): Targets => ({
    group,
    kind,
    objects: [
      ...[...new Set(names)].map((name) => ({ name, labels })),
      ...(own.get(kind[0]) ?? []).map((each) => ({ name: referenceTo(each).name, labels: each.metadata.labels ?? {} })),
    ],
  });
  return [
    ...SINGLETONS,
    of(
      'apps',
      ['Deployment', 'deployments'],
      ['image-registry', 'cluster-image-registry-operator'],
      REGISTRY_POD_LABEL,
    ),
    of('', ['PersistentVolumeClaim', 'persistentvolumeclaims'], [DEFAULT_CLAIM_NAME, ...named]),
    of('', ['Secret', 'secrets'], [USER_SECRET_NAME]),
    { objects: [{ labels: {} }] },
  ];
});

function mayBeAbout({ group, kind }: Targets, selection: PolicySelection, around: readonly Manifest[]): boolean {
  const { kinds, namespaces } = selection;
  if (group === undefined || kind === undefined) {
    const isByName = namespaces?.some((each) => !isAny(each) && isLike(REGISTRY_NAMESPACE, each)) === true;
    return isByName && reachesNamespace(selection, around);
  }
  const listed = kinds?.filter(
    (each) => isNamedBy(group, each.groups) && kind.some((one) => isNamedBy(one, each.kinds)),
  );
  if (listed?.length === 0) return false;
  // Settings of namespaces say what the policy is meant for, also where they do not hold for objects of the cluster.
  const isMeant = isSingleton(kind[0]) && listed?.some((each) => !each.kinds.every(isAny)) === true;
  return isMeant || reachesNamespace(selection, around);
}

function isSurelyAbout({ group, kind }: Targets, selection: PolicySelection, around: readonly Manifest[]): boolean {
  const { kinds, namespaces, namespaceSelector } = selection;
  const isKind = ({ groups, kinds: listed }: NonNullable<PolicySelection['kinds']>[number]): boolean =>
    isNamedBy(group, groups) && (kind ?? [undefined]).some((each) => isNamedBy(each, listed));
  return (
    (kinds === undefined || kinds.some(isKind)) &&
    (namespaces === undefined || isNamedBy(REGISTRY_NAMESPACE, namespaces)) &&
    (namespaceSelector === undefined || selects(namespaceSelector, around))
  );
}

function isChosen({ name, labels }: TargetObject, { names, labelSelector }: PolicySelection): boolean {
  return (
    (names === undefined || isNamedBy(name, names)) &&
    (labelSelector === undefined || matchesSelector(labels, labelSelector))
  );
}

function isSingleton(kind: string): boolean {
  return SINGLETONS.some((each) => each.kind?.[0] === kind);
}

/** Whether one of the patterns with wildcards names it. Only a wildcard names what has no name here. */
export function isNamedBy(name: string | undefined, patterns: readonly string[]): boolean {
  const { hasAny, plain, wild } = sorted(patterns);
  return hasAny || (name !== undefined && (plain.has(name) || wild.some((pattern) => isLike(name, pattern))));
}

const sorted = oncePer((patterns: readonly string[]) => ({
  hasAny: patterns.some(isAny),
  plain: new Set(patterns),
  wild: patterns.filter((pattern) => /[*?]/.test(pattern)),
}));

function isAny(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** The texts of a list that restricts something: an empty one does not. */
export function textList(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}
