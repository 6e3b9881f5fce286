import { valueAt } from '../../../core/field-path';
import { groupKind, type Manifest } from '../../../core/manifest';
import { asRecord } from '../../../core/record';
import { kindOf } from '../../../schema/kinds/kinds';
import type { LoadedObject, Over } from './carrier';
import { withMustHave } from './must-have';

/** How RHACM enforces an object, by its `complianceType`, which is read in any case; undefined if it must not be there. */
export function enforcedBy(complianceType: unknown): Pick<LoadedObject, 'applied' | 'partial' | 'over'> | undefined {
  const type = String(complianceType).toLowerCase();
  if (type === 'mustnothave') return undefined;
  if (type === 'mustonlyhave') return { applied: 'replaced', partial: false };
  return { applied: 'merged', partial: true, over: MUST_HAVE };
}

const PRUNING =
  'open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go PruneObjectBehavior';

/** Source of what a policy leaves that deletes only objects that it created itself. */
export const IF_CREATED =
  'open-cluster-management-io/config-policy-controller controllers/configurationpolicy_controller.go cleanUpChildObjects';

const THERE_BEFORE: ReadonlySet<unknown> = new Set(['Config', 'Image', 'ImagePruner']);

/**
 * Why a policy with this `pruneObjectBehavior` leaves an object in the clusters; undefined if it deletes it. Every cluster has a
 * Config, an Image and an ImagePruner before a policy brings one.
 */
export function leftBehindBy(pruneObjectBehavior: unknown, object: unknown): string | undefined {
  const behavior = String(pruneObjectBehavior).toLowerCase();
  if (behavior === 'deleteifcreated') return THERE_BEFORE.has(kindOf(object)) ? IF_CREATED : undefined;
  return behavior === 'deleteall' ? undefined : PRUNING;
}

/** Whether a policy with this `remediationAction` only reports. */
export function isInforming(action: unknown): boolean {
  return typeof action === 'string' && /^inform(only)?$/i.test(action);
}

/** Whether the hub gives a policy to no cluster: open-cluster-management-io/governance-policy-propagator api/v1/policy_types.go. */
export function isDisabledPolicy(manifest: Manifest): boolean {
  return isPolicy(manifest) && disabledOf(manifest) === true;
}

/** Whether it is a Policy of which this is known: `spec.disabled` may also be a placeholder, or another mistake. */
export function isDisabledKnown(manifest: Manifest): boolean {
  return isPolicy(manifest) && typeof disabledOf(manifest) === 'boolean';
}

function isPolicy(manifest: Manifest): boolean {
  return groupKind(manifest) === 'policy.open-cluster-management.io/Policy';
}

function disabledOf(manifest: Manifest): unknown {
  return valueAt(manifest, ['spec', 'disabled']) ?? false;
}

const MUST_HAVE: Over = {
  merged: (own, there) => asRecord(withMustHave(own, there)),
  joinsLists: true,
  source:
    'open-cluster-management-io/config-policy-controller controllers/configurationpolicy_controller.go mergeSpecsHelper',
};
