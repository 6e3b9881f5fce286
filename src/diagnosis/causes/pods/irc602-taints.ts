import { asRecord, fieldOf } from '../../../core/record';
import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc602 = schedulingCause({
  id: 'IRC602',
  title: 'Nodes have a taint that the pods do not tolerate',
  why: 'The pods run only on nodes without taints, or with taints that spec.tolerations names. Infra nodes usually have a taint, and so have control plane nodes, unless they also run workloads (compact cluster).',
  decides: 'Whether spec.tolerations of the Config tolerates the taints in the message.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go', 'ErrReasonNotMatch'),
  messages: ['node(s) had untolerated taint', "node(s) had taint that the pod didn't tolerate"],
  depth: 2,
  // Control planes are kept for themselves in nearly every cluster: they count where there is nothing else. What Kubernetes
  // itself taints is not ready (IRC610).
  looksLike:
    /taints? \{(?!node-role\.kubernetes\.io\/(?:master|control-plane)\b|node\.(?:cloudprovider\.)?kubernetes\.io\/)[^}]*\}|had taints? that the pod didn't tolerate|nodes are available: (?:(?:, )?\d+ node\(s\) had (?:untolerated )?taints? \{(?!node\.)[^}]*\}(?:, that the pod didn't tolerate)?)+(?:\.|$)/,
  where: { areas: ['rollout'] },
  explain: ({ statements: [first] }, { config }) => {
    const text = first?.text ?? '';
    const taints = [...text.matchAll(/taints? \{([^}]*)\}/g)].map(([, taint = '']) => taint.trim());
    const named =
      taints.find((taint) => !/^node-role\.kubernetes\.io\/(?:master|control-plane)\b|^node\./.test(taint)) ??
      taints[0] ??
      '';
    const [key = '', value = ''] = named.split(':').map((part) => part.trim());
    const selected = Object.keys(asRecord(fieldOf(config?.manifest['spec'], 'nodeSelector')));
    return {
      // The nodes that the Config selects are those with the taint.
      ...(selected.includes(key) ? { certainty: 'certain' } : {}),
      what: `No node can run the pod: ${taints.length === 0 ? 'the nodes have taints that the pod does not tolerate' : `taint ${[...new Set(taints)].join(' and ')}`}.`,
      object: THE_CONFIG,
      field: 'spec.tolerations',
      fix: [
        commandStep('See the taints:', 'oc get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints'),
        setInConfig('Tolerate the taint of the nodes for the registry:', {
          tolerations: [
            {
              key: key === '' ? 'KEY' : key,
              ...(value === '' ? { operator: 'Exists' } : { operator: 'Equal', value }),
            },
          ],
        }),
      ],
    };
  },
});
