import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { quoted } from '../../core/quoted';

/**
 * Why no new pod can use a claim, in the words of the scheduler; undefined if one can.
 *
 * @see kubernetes/kubernetes pkg/scheduler/framework/plugins/volumebinding/volume_binding.go podHasPVCs
 */
export function claimHindrance(claim: Manifest | undefined): string | undefined {
  const subject = `persistentvolumeclaim ${quoted(claim?.metadata.name ?? '')}`;
  if (valueAt(claim, ['metadata', 'deletionTimestamp']) !== undefined) return `${subject} is being deleted`;
  if (phaseOf(claim) !== 'Lost') return undefined;
  const volume = valueAt(claim, ['spec', 'volumeName']);
  return `${subject} bound to non-existent persistentvolume ${quoted(typeof volume === 'string' ? volume : '')}`;
}

/** A claim of a class that waits for its first pod is Pending until then. */
export function isPending(claim: Manifest | undefined): boolean {
  return phaseOf(claim) === 'Pending';
}

export function isBound(claim: Manifest | undefined): boolean {
  return phaseOf(claim) === 'Bound';
}

function phaseOf(claim: Manifest | undefined): unknown {
  return valueAt(claim, ['status', 'phase']);
}
