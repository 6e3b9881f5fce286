import { asRecord, fieldOf } from '../../../core/record';
import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import {
  isReserved,
  reservedFor,
  replacesTolerations,
  taintInWords,
  taintsIn,
  withToleration,
  type NamedTaint,
} from '../../forms/taints';

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
    const taints = taintsIn(first?.text ?? '');
    const tolerated = taints.find((taint) => !isReserved(taint)) ?? taints[0] ?? { key: '', value: '' };
    const others = taints.filter((taint) => taint !== tolerated);
    const selected = Object.keys(asRecord(fieldOf(config?.manifest['spec'], 'nodeSelector')));
    return {
      // The nodes that the Config selects are those with the taint.
      ...(selected.includes(tolerated.key) ? { certainty: 'certain' } : {}),
      what: `No node can run the pod: the nodes have taints that the pod does not tolerate${taints.length === 0 ? '' : ` (${taints.map(taintInWords).join(', ')})`}.`,
      object: THE_CONFIG,
      field: 'spec.tolerations',
      fix: [
        commandStep('See the taints:', 'oc get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints'),
        setInConfig(`${instructionFor(tolerated, others)}${replacesTolerations(config)}:`, {
          tolerations: withToleration(config, tolerated),
        }),
      ],
    };
  },
});

/** Which of the taints is tolerated, and why not the others. */
function instructionFor(tolerated: NamedTaint, others: readonly NamedTaint[]): string {
  if (tolerated.key === '') return 'Tolerate the taint of the nodes that are to run the registry';
  const name = taintInWords(tolerated);
  if (others.length === 0) return `Tolerate taint ${name}`;
  const names = others.map(taintInWords).join(' and ');
  return others.every(isReserved)
    ? [...reservedFor(others), `Tolerate taint ${name}`].join('. ')
    : `Tolerate the taint of the nodes that are to run the registry. The command has ${name}; ${others.length === 1 ? 'the other is' : 'the others are'} ${names}`;
}
