import { allTexts } from '../../core/data/all-texts';
import { matchesSelector, type Labels } from '../../core/label-selector';
import { apiGroup, referenceTo, type Manifest } from '../../core/manifest';
import {
  CONFIG_API_VERSION,
  DEFAULT_CLAIM_NAME,
  IMAGE_REGISTRY_API_VERSION,
  REGISTRY_NAMESPACE,
  REGISTRY_POD_LABEL,
  SINGLETON_NAME,
  USER_SECRET_NAME,
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
  return targetsIn(around).some(
    (target) =>
      mayBe(target, selection, around) &&
      !excluded.some((each) => each.isMore !== true && mustBe(target, each, around)),
  );
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

/** An object of the registry. Without a name, any object in its namespace. */
interface Target {
  readonly group?: string;
  /** Singular and plural. */
  readonly kind?: readonly [kind: string, resource: string];
  readonly name?: string;
  readonly labels: Labels;
}

const REGISTRY_GROUP = apiGroup(IMAGE_REGISTRY_API_VERSION);
const SINGLETONS: readonly Target[] = (
  [
    [REGISTRY_GROUP, 'Config', 'configs'],
    [REGISTRY_GROUP, 'ImagePruner', 'imagepruners'],
    [apiGroup(CONFIG_API_VERSION), 'Image', 'images'],
  ] as const
).map(([group, ...kind]) => ({ group, kind, name: SINGLETON_NAME, labels: {} }));
const DEPLOYMENT = { group: 'apps', kind: ['Deployment', 'deployments'] as const, labels: REGISTRY_POD_LABEL };
const SECRET = { group: '', kind: ['Secret', 'secrets'] as const, labels: {} };
const CLAIM = { group: '', kind: ['PersistentVolumeClaim', 'persistentvolumeclaims'] as const, labels: {} };

function targetsIn(around: readonly Manifest[]): Target[] {
  const named = around.filter(isConfig).flatMap(({ spec }) => allTexts(spec));
  const own = around.filter(({ metadata }) => metadata.namespace === REGISTRY_NAMESPACE);
  const given = [CLAIM, SECRET, DEPLOYMENT].flatMap((of) =>
    own
      .filter(({ kind }) => kind === of.kind[0])
      .map((each) => ({ ...of, name: referenceTo(each).name, labels: each.metadata.labels ?? {} })),
  );
  return [
    ...SINGLETONS,
    ...['image-registry', 'cluster-image-registry-operator'].map((name) => ({ ...DEPLOYMENT, name })),
    ...[DEFAULT_CLAIM_NAME, ...named].map((name) => ({ ...CLAIM, name })),
    { ...SECRET, name: USER_SECRET_NAME },
    ...given,
    { labels: {} },
  ];
}

function mayBe(
  { group, kind, name, labels }: Target,
  selection: PolicySelection,
  around: readonly Manifest[],
): boolean {
  const { kinds, names, labelSelector } = selection;
  if (group === undefined || kind === undefined) {
    const isByName =
      selection.namespaces?.some((each) => isNamedBy(REGISTRY_NAMESPACE, [each]) && !isAny(each)) === true;
    return isByName && reachesNamespace(selection, around);
  }
  const listed = kinds?.filter(
    (each) => isNamedBy(group, each.groups) && kind.some((one) => isNamedBy(one, each.kinds)),
  );
  if (listed?.length === 0) return false;
  if (names !== undefined && !isNamedBy(name, names)) return false;
  if (labelSelector !== undefined && !matchesSelector(labels, labelSelector)) return false;
  // Settings of namespaces say what the policy is meant for, also where they do not hold for objects of the cluster.
  const isMeant = isSingleton(kind[0]) && listed?.some((each) => !each.kinds.every(isAny)) === true;
  return isMeant || reachesNamespace(selection, around);
}

function mustBe(target: Target, selection: PolicySelection, around: readonly Manifest[]): boolean {
  const { kinds, names, namespaces, namespaceSelector, labelSelector } = selection;
  const { group, kind, name, labels } = target;
  const isKind = ({ groups, kinds: listed }: NonNullable<PolicySelection['kinds']>[number]): boolean =>
    isNamedBy(group, groups) && (kind ?? [undefined]).some((each) => isNamedBy(each, listed));
  return (
    (kinds === undefined || kinds.some(isKind)) &&
    (names === undefined || isNamedBy(name, names)) &&
    (namespaces === undefined || isNamedBy(REGISTRY_NAMESPACE, namespaces)) &&
    (namespaceSelector === undefined || selects(namespaceSelector, around)) &&
    (labelSelector === undefined || matchesSelector(labels, labelSelector))
  );
}

function isSingleton(kind: string): boolean {
  return SINGLETONS.some((each) => each.kind?.[0] === kind);
}

/** Whether one of the patterns with wildcards names it. Only a wildcard names what has no name here. */
export function isNamedBy(name: string | undefined, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => isAny(pattern) || (name !== undefined && wildcard(pattern).test(name)));
}

function isAny(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`);
}

/** The texts of a list that restricts something: an empty one does not. */
export function textList(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}
