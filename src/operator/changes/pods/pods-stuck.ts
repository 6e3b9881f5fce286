import { groupKind } from '../../../core/manifest';
import { kubernetesSource, operatorSource } from '../../../core/source';
import type { Prediction } from '../../prediction';
import { hasSingleNodeClaim } from '../../registry/registry-placement';
import { rolloutStrategy } from '../../registry/rollout';
import type { Change, Edit, Transition } from '../base/change';
import { editedObjects } from '../base/changed-objects';
import { DEPLOYMENT } from '../../objects';
import { objectAfter } from '../base/object-after';
import { nodesLost } from './nodes-lost';
import { podsRestarted } from './pods-restarted';

/** Pods that cannot be scheduled, that exit, or whose volume is attached to another node: the rollout never completes. */
export function* podsStuck(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const [old, now] = [stuckIn(before), stuckIn(after)];
  if (now === undefined || same(old, now)) return;
  const { replicas = 0 } = after.spec;
  const stay = podsStay(edit);
  yield {
    level: stay ? 'change' : 'disruption',
    subject: DEPLOYMENT,
    what: stay
      ? `pods that run stay, but only ${now.placed} of ${replicas} could start again: the next rollout hangs`
      : now.placed === 0
        ? `no new pod can ${now.exits ? 'run' : 'be scheduled'}: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone`
        : `${replicas - now.placed} of ${replicas} pods cannot run: the rollout hangs, and the Operator reports Degraded`,
    why: now.why,
    old: inWords(old?.placed, before),
    new: inWords(now.placed, after),
    source: now.exits ? REGISTRY : kubernetesSource('pkg/scheduler', 'Scheduler.schedulePod'),
  };
}

const REGISTRY = 'openshift/image-registry pkg/cmd/dockerregistry/dockerregistry.go Execute';

/** A rolling update hangs if the new pod needs a volume that only one node can mount. */
export function* rolloutHangs({ before, after }: Transition): Iterable<Change> {
  if (!hangs(after) || hangs(before)) return;
  yield {
    level: 'disruption',
    subject: DEPLOYMENT,
    what: 'the next rollout hangs: the new pod waits for the volume, which the old pod keeps until the new pod is ready',
    why: 'the volume is ReadWriteOnce, and spec.rolloutStrategy is not Recreate, which stops the old pod first',
    old: before.spec.rolloutStrategy ?? 'not set',
    new: after.spec.rolloutStrategy ?? 'not set',
    source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  };
}

/** Whether an edit of nodes replaces, adds and evicts no pod: the scheduler looks only at pods that start. */
function podsStay(edit: Edit): boolean {
  const { before, after, old, now } = edit;
  const deployments = [before, after].map((side) => objectAfter(side, DEPLOYMENT));
  if (deployments.includes(undefined) || (after.spec.replicas ?? 0) > (before.spec.replicas ?? 0)) return false;
  const isOfNodes = editedObjects(old, now).some(({ after: manifest }) => groupKind(manifest) === '/Node');
  return isOfNodes && nodesLost(edit).length === 0 && [...podsRestarted(edit)].length === 0;
}

function inWords(placed: number | undefined, { spec: { replicas = 0 } }: Prediction): string {
  return `${placed ?? replicas} of ${replicas} can run`;
}

interface Stuck {
  readonly placed: number;
  readonly why: string;
  readonly exits: boolean;
}

function stuckIn({ placement }: Prediction): Stuck | undefined {
  if (placement?.hindrance === undefined) return undefined;
  return { placed: placement.placed, why: placement.hindrance, exits: placement.exits === true };
}

function same(a: Stuck | undefined, b: Stuck): boolean {
  return a !== undefined && a.placed === b.placed && a.why === b.why;
}

/** Whether every rollout waits for a volume that the old pod keeps. */
export function hangs(prediction: Prediction): boolean {
  const { spec, state } = prediction;
  if (objectAfter(prediction, DEPLOYMENT) === undefined || (spec.replicas ?? 0) === 0) return false;
  return rolloutStrategy(spec).type !== 'Recreate' && hasSingleNodeClaim(spec, state);
}
