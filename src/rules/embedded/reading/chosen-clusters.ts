import { listAt, valueAt } from '../../../core/field-path';
import { jsonText } from '../../../core/formats/json-text';
import { matchesSelector } from '../../../core/label-selector';
import { groupKind, referenceTo, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../../core/record';

const GROUP = 'cluster.open-cluster-management.io';

/** The label that puts a managed cluster into a set. */
export const SET_LABEL = `${GROUP}/clusterset`;

/** Whether an object decides which clusters placements choose: a managed cluster, a set of them, or the binding of a set. */
export function decidesOnPlacements(manifest: Manifest): boolean {
  return isManagedCluster(manifest) || isSet(manifest) || isBinding(manifest);
}

/** Whether such an object may decide about a placement. */
export function mayDecideOn(placement: Manifest, object: Manifest, around: readonly Manifest[]): boolean {
  if (isManagedCluster(object)) return mayChoose(placement, object, around);
  if (isSet(object)) return mayTakeSet(placement, object.metadata.name);
  return (
    placement.metadata.namespace === object.metadata.namespace &&
    mayTakeSet(placement, valueAt(object, ['spec', 'clusterSet']))
  );
}

/** Whether a field of such an object decides about placements. */
export function decidesOn(
  field: string,
  placements: readonly Manifest[],
  sides: readonly [Manifest, Manifest],
  around: readonly Manifest[],
): boolean {
  if (sides.some(isManagedCluster)) return decidesAsCluster(field, placements, sides, around);
  return field.startsWith(sides.some(isSet) ? 'spec.clusterSelector' : 'spec.');
}

/** Whether an object makes Secrets of Argo CD of the clusters that a placement chooses. */
export function isRegistration(manifest: Manifest): boolean {
  return groupKind(manifest) === 'apps.open-cluster-management.io/GitOpsCluster';
}

function isManagedCluster(manifest: Manifest): boolean {
  return groupKind(manifest) === `${GROUP}/ManagedCluster`;
}

function isBinding(manifest: Manifest): boolean {
  return groupKind(manifest) === `${GROUP}/ManagedClusterSetBinding`;
}

/**
 * Whether a placement may choose a managed cluster. What it asks of claims, of the status and of taints may be met.
 * Sources: open-cluster-management-io/api cluster/v1beta1/types_placement.go; stolostron/multicloud-operators-placementrule.
 */
export function mayChoose(placement: Manifest, cluster: Manifest, around: readonly Manifest[]): boolean {
  const names = listAt(placement, ['spec', 'clusters']).map((each) => fieldOf(each, 'name'));
  if (isRule(placement) && names.length > 0) return names.includes(cluster.metadata.name);
  return isInSets(placement, cluster, around) && matched(placement, cluster).length > 0;
}

/** Whether a placement may take clusters of a set that is, or is bound, in the input. */
export function mayTakeSet(placement: Manifest, set: unknown): boolean {
  const names = listAt(placement, ['spec', 'clusterSets']);
  return names.length === 0 || names.includes(set);
}

/** Whether a field of a managed cluster decides about placements; each may choose by its labels that is not in the input. */
export function decidesAsCluster(
  field: string,
  placements: readonly Manifest[] | undefined,
  sides: readonly [Manifest, Manifest],
  around: readonly Manifest[],
): boolean {
  if (!field.startsWith('metadata.labels')) return /^spec\.(?:hubAcceptsClient|taints)/.test(field);
  const label = field.replace(/^metadata\.labels(?:\.|\["?)?/, '').replace(/"?\]$/, '');
  if (label === SET_LABEL) return true;
  return placements?.some((placement) => isChosenBy(label, placement, sides, around)) ?? true;
}

/** Whether a placement may choose two states of a managed cluster in different ways because of a label. */
function isChosenBy(
  label: string,
  placement: Manifest,
  [before, after]: readonly [Manifest, Manifest],
  around: readonly Manifest[],
): boolean {
  if (readsLabels(placement) || topologyKeys(placement).includes(label)) return true;
  const selectors = [...groupSelectors(placement), ...setSelectors(around)];
  if (selectors.some((each) => asksFor(each, label) && isMatch(each, before) !== isMatch(each, after))) return true;
  if (!alternatives(placement).some(({ selector }) => asksFor(selector, label))) return false;
  const [was, is] = [matched(placement, before), matched(placement, after)];
  if ([was, is].every((side) => side.some(({ isWhole }) => isWhole))) return false;
  return was.length !== is.length || was.some((each) => !is.some(({ selector }) => selector === each.selector));
}

/** Labels that a placement asks for, any of several. */
interface Alternative {
  readonly selector: unknown;
  /** Whether it asks for nothing else. */
  readonly isWhole: boolean;
}

/** A selector that is not there selects every cluster. */
const EVERY = {};

function alternatives(placement: Manifest): Alternative[] {
  if (isRule(placement)) return [{ selector: valueAt(placement, ['spec', 'clusterSelector']) ?? EVERY, isWhole: true }];
  const predicates = listAt(placement, ['spec', 'predicates']).map((each) => fieldOf(each, 'requiredClusterSelector'));
  if (predicates.length === 0) return [{ selector: EVERY, isWhole: true }];
  return predicates.map((each) => ({
    selector: fieldOf(each, 'labelSelector') ?? EVERY,
    isWhole: ['claimSelector', 'celSelector'].every((other) => fieldOf(each, other) === undefined),
  }));
}

function matched(placement: Manifest, cluster: Manifest): Alternative[] {
  return alternatives(placement).filter(({ selector }) => isMatch(selector, cluster));
}

function isMatch(selector: unknown, { metadata }: Manifest): boolean {
  return matchesSelector(asRecord(metadata.labels), selector);
}

function asksFor(selector: unknown, label: string): boolean {
  return (
    Object.hasOwn(asRecord(fieldOf(selector, 'matchLabels')), label) ||
    itemsOf(fieldOf(selector, 'matchExpressions')).some((each) => fieldOf(each, 'key') === label)
  );
}

/** Expressions of CEL are not evaluated. */
function readsLabels(placement: Manifest): boolean {
  return listAt(placement, ['spec', 'predicates']).some((each) =>
    jsonText(valueAt(each, ['requiredClusterSelector', 'celSelector']) ?? null).includes('labels'),
  );
}

function topologyKeys(placement: Manifest): unknown[] {
  return listAt(placement, ['spec', 'spreadPolicy', 'spreadConstraints']).map((each) => fieldOf(each, 'topologyKey'));
}

/** The groups one after the other get what is new. */
function groupSelectors(placement: Manifest): unknown[] {
  return listAt(placement, ['spec', 'decisionStrategy', 'groupStrategy', 'decisionGroups']).map((each) =>
    valueAt(each, ['groupClusterSelector', 'labelSelector']),
  );
}

const SET = ['spec', 'clusterSelector'];

function setSelectors(around: readonly Manifest[]): unknown[] {
  return around.filter(isSet).map((each) => valueAt(each, [...SET, 'labelSelector']));
}

/** A set that is not in the input may have any cluster. */
function isInSets(placement: Manifest, cluster: Manifest, around: readonly Manifest[]): boolean {
  const names = listAt(placement, ['spec', 'clusterSets']);
  const own = fieldOf(cluster.metadata.labels, SET_LABEL) ?? 'default';
  return (
    names.length === 0 ||
    names.some((name) => {
      const sets = around.filter((each) => isSet(each) && referenceTo(each).name === name);
      const isByLabel = sets.some((each) => valueAt(each, [...SET, 'selectorType']) === 'LabelSelector');
      return sets.length === 0 || isByLabel || own === name;
    })
  );
}

function isSet(manifest: Manifest): boolean {
  return groupKind(manifest) === `${GROUP}/ManagedClusterSet`;
}

function isRule(placement: Manifest): boolean {
  return placement.kind === 'PlacementRule';
}
