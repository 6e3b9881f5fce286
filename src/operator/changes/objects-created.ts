import { operatorSource } from '../../core/source';
import type { Change, Transition } from './change';
import { effectOn, isManaged } from './object-after';

const NS = 'openshift-image-registry';

/** Objects that the Operator makes in some releases and not in others. */
export function* objectsCreated({ before, after }: Transition): Iterable<Change> {
  if (!isManaged(before) || !isManaged(after) || before.state.release === after.state.release) return;
  for (const object of BY_RELEASE) {
    const [old, now] = [effectOn(before, object)?.action === 'apply', effectOn(after, object)];
    if (old || now?.action !== 'apply') continue;
    yield {
      level: 'change',
      object,
      what: 'the Operator makes an object of its own',
      why: now.because,
      old: 'none',
      new: 'there',
      source: operatorSource('pkg/resource/generator.go', 'List'),
    };
  }
}

const BY_RELEASE = [
  `NetworkPolicy/${NS}/image-registry-networkpolicy`,
  `NetworkPolicy/${NS}/image-pruner-networkpolicy`,
  'ConfigMap/openshift-config-managed/image-registry-ca',
  'ClusterRole/system:image-pruner',
];
