import { operatorSource } from '../../../core/source';
import { registryAffinity } from '../../registry/affinity';
import type { Change, Transition } from '../base/change';
import { DEPLOYMENT } from '../../objects';
import { objectAfter } from '../base/object-after';
import { isSameData } from '../../../core/data/same-data';
import { constraintsOf } from '../../placement/spread-constraints';

/** The number of pods, and what it means if one pod is unavailable. */
export function* replicasChanged({ before, after }: Transition): Iterable<Change> {
  if (objectAfter(before, DEPLOYMENT) === undefined || objectAfter(after, DEPLOYMENT) === undefined) return;
  const [old = 0, now = 0] = [before.spec.replicas, after.spec.replicas];
  if (old !== now) {
    yield {
      level: now < 2 && now < old ? 'disruption' : 'change',
      subject: DEPLOYMENT,
      what: meaning(old, now, after.placement?.hindrance === undefined),
      why: 'spec.replicas changed',
      old: String(old),
      new: String(now),
      source: operatorSource('pkg/resource/deployment.go', 'expected'),
    };
  }
  const [oldAffinity, newAffinity] = [registryAffinity(before.spec), registryAffinity(after.spec)];
  if (isSameData(oldAffinity, newAffinity)) return;
  const isSpread = constraintsOf(objectAfter(after, DEPLOYMENT)).length > 0;
  const isUserDefined = after.spec.affinity !== undefined || before.spec.affinity !== undefined;
  yield {
    level: 'change',
    subject: DEPLOYMENT,
    what:
      newAffinity === undefined
        ? `the anti-affinity is gone: ${isSpread ? 'only spread constraints prevent pods from sharing a node' : 'pods can share a node'}`
        : isUserDefined
          ? 'pods use a different affinity'
          : 'the two pods never share a node',
    why: isUserDefined ? 'spec.affinity changed' : 'the Operator sets an anti-affinity only if spec.replicas is 2',
    old: oldAffinity === undefined ? 'none' : 'set',
    new: newAffinity === undefined ? 'none' : 'set',
    source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  };
}

function meaning(old: number, now: number, allRun: boolean): string {
  if (now === 0) return 'no pod is left: nothing can be pulled or pushed';
  if (now === 1 && old > 1) {
    return 'one pod is left: while it is replaced or its node is drained nothing can be pulled or pushed';
  }
  if (now > old)
    return old === 1 && allRun
      ? 'the registry stays available while one pod is down'
      : 'there are more pods of the registry';
  return 'there are fewer pods of the registry';
}
