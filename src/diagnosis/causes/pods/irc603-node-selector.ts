import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { seeNodes, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { asRecord } from '../../../core/record';

export const irc603 = schedulingCause({
  id: 'IRC603',
  title: 'No node has the labels that the pods select',
  why: 'The pods run only on nodes with the labels of spec.nodeSelector and spec.affinity, and kubernetes.io/os linux.',
  decides: 'Whether a node has the labels that the pods select.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go', 'ErrReasonPod'),
  messages: ["node(s) didn't match Pod's node affinity/selector", "node(s) didn't match node selector"],
  depth: 2,
  looksLike:
    /didn't match (?:Pod's node affinity\/selector|node selector|Pod's node affinity)|Predicate NodeAffinity failed/,
  where: { areas: ['rollout'] },
  explain: (_, { config }) => {
    const spec = asRecord(config?.manifest['spec']);
    const labels = Object.entries(asRecord(spec['nodeSelector'])).map(([key, value]) =>
      value === '' ? key : `${key}=${String(value)}`,
    );
    const isAffinity = spec['nodeSelector'] === undefined && spec['affinity'] !== undefined;
    const isSet = config === undefined || isAffinity || spec['nodeSelector'] !== undefined;
    return {
      what: `No available node has the labels that the registry selects${labels.length === 0 ? '' : ` (${labels.join(', ').slice(0, 120)})`}.`,
      object: THE_CONFIG,
      field: isAffinity ? 'spec.affinity' : 'spec.nodeSelector',
      fix: [
        seeNodes('See the labels and taints of the nodes:'),
        step(
          `Set ${isAffinity ? 'spec.affinity' : 'spec.nodeSelector'} to labels that nodes have. If these nodes have taints, tolerate them in spec.tolerations.`,
        ),
        ...(isSet
          ? [
              setInConfig(
                'Or remove the field, so that every worker node can run the pods:',
                isAffinity ? { affinity: null } : { nodeSelector: null },
              ),
            ]
          : []),
      ],
    };
  },
});
