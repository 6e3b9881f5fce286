import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import type { Statement } from '../../evidence/statement';
import { THE_CONFIG } from '../../forms/storage-words';
import { seeNodes, setInConfig } from '../../forms/steps';

export const irc619: Cause = {
  id: 'IRC619',
  title: 'Not enough nodes for the pods',
  why: 'The registry has more replicas than nodes in the input that can run its pods. Labels, taints, anti-affinity and spread constraints exclude the other nodes.',
  decides: 'Whether pods are Pending. The condition PodScheduled shows the reason.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ['MinimumAvailability', 'DeploymentNotCompleted'],
  depth: 0.75,
  *find({ prediction, statements }) {
    const evidence = statements.filter(
      ({ object, areas, source }) => object === THE_CONFIG && source === 'condition' && areas.includes('rollout'),
    );
    // A pod that waits says itself what it waits for.
    if (evidence.length === 0 || statements.some(isOfWaitingPod)) return;
    const placement = prediction()?.placement;
    if (placement?.hindrance === undefined || placement.exits === true) return;
    yield {
      certainty: 'likely',
      what: `Not every replica of the registry finds a node: ${placement.hindrance}.`,
      object: THE_CONFIG,
      field: 'spec.replicas',
      evidence,
      fix: [
        // With fewer replicas, those remain that find a node.
        ...(placement.placed > 0
          ? [setInConfig('Run only as many replicas as the nodes can run:', { replicas: placement.placed })]
          : []),
        seeNodes(placement.placed > 0 ? 'Or see why the other nodes are excluded:' : 'See why the nodes are excluded:'),
      ],
    };
  },
};

function isOfWaitingPod({ areas, text }: Statement): boolean {
  return areas.includes('rollout') && /PodScheduled=False|FailedScheduling/.test(text);
}
