import { operatorSource } from '../../../core/source';
import { ANTI_AFFINITY, areNodesAway, schedulingCause } from '../../forms/scheduling-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf } from '../../../core/record';

export const irc601 = schedulingCause({
  id: 'IRC601',
  title: 'Anti-affinity: more replicas than nodes that can run them',
  why: 'With two replicas the Operator sets a required anti-affinity by host name, unless the Config sets spec.affinity. So each pod needs its own node.',
  decides: 'How many nodes have no taint and the labels that the pod selects.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ["node(s) didn't match pod anti-affinity rules"],
  depth: 2,
  looksLike: ANTI_AFFINITY,
  where: { areas: ['rollout'] },
  explain: ({ statements: [first] }, { config }) => {
    const replicas = fieldOf(config?.manifest['spec'], 'replicas');
    return {
      // With the nodes that are away, there may be enough.
      ...(areNodesAway(first?.text ?? '') ? { certainty: 'possible' } : {}),
      what: `There are more replicas than nodes that can run them. Anti-affinity requires a different node for each pod, and no node is left for the second replica${typeof replicas === 'number' && replicas > 2 ? ' or a later one' : ''}.`,
      object: THE_CONFIG,
      field: 'spec.replicas',
      fix: [
        setInConfig('Run no more replicas than there are nodes that can run them, for example one:', { replicas: 1 }),
        step(
          'Or add a worker node, or change spec.nodeSelector and spec.tolerations so that more nodes can run the pods.',
        ),
      ],
    };
  },
});
