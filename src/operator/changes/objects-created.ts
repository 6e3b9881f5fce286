import { operatorSource } from '../../core/source';
import type { Change, Transition } from './base/change';
import type { Subject } from '../effects/subject';
import { ours } from '../objects';
import { effectOn, isManaged } from './base/object-after';

/** Objects that the Operator creates only in some releases. */
export function* objectsCreated({ before, after }: Transition): Iterable<Change> {
  if (!isManaged(before) || !isManaged(after) || before.state.release === after.state.release) return;
  for (const subject of BY_RELEASE) {
    const [old, now] = [effectOn(before, subject)?.action === 'apply', effectOn(after, subject)];
    if (old || now?.action !== 'apply') continue;
    yield {
      level: 'change',
      subject,
      what: 'the Operator creates this object',
      why: now.because,
      old: 'missing',
      new: 'created',
      source: operatorSource('pkg/resource/generator.go', 'List'),
    };
  }
}

const BY_RELEASE: readonly Subject[] = [
  ours('NetworkPolicy', 'image-registry-networkpolicy'),
  ours('NetworkPolicy', 'image-pruner-networkpolicy'),
  { kind: 'ConfigMap', namespace: 'openshift-config-managed', name: 'image-registry-ca' },
  { kind: 'ClusterRole', name: 'system:image-pruner' },
];
