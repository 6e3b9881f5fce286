import type { Cluster } from './cluster';
import type { JudgingRule, Violation } from './rule';

/**
 * The Operator applies nothing with these states of spec.managementState. With Removed it looks for storage that it manages once
 * more, to delete it: until it finds the storage, it deletes nothing and tries again.
 *
 * @see openshift/cluster-image-registry-operator pkg/operator/controller.go sync
 */
export const NOT_APPLIED: readonly string[] = ['Removed', 'Unmanaged'];

/** No pod of the registry runs with this state. With Unmanaged, pods that run already go on. */
export const NOT_RUNNING: readonly string[] = ['Removed'];

/** Whether the registry is in a state in which a violation does not matter: that of the Config that it is about, or else all Configs. */
export function isSilent({ silentIn = [] }: JudgingRule, { manifest, related }: Violation, cluster: Cluster): boolean {
  if (silentIn.length === 0) return false;
  const configs = cluster.ofKind('Config');
  const about = configs.filter((each) => each.manifest === manifest || each.manifest === related);
  const judged = about.length === 0 ? configs : about;
  return judged.length > 0 && judged.every(({ valid }) => silentIn.includes(valid.spec?.managementState ?? ''));
}
