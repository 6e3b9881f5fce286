import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc605 = schedulingCause({
  id: 'IRC605',
  title: 'Not enough CPU or memory on the nodes',
  why: 'The pod requests more than any node has free.',
  decides: 'Whether a node has as much free CPU and memory as the pod requests (spec.resources of the Config).',
  source: kubernetesSource('pkg/scheduler/framework/plugins/noderesources/fit.go', 'Filter'),
  messages: ['Insufficient cpu', 'Insufficient memory', 'Insufficient ephemeral-storage', 'Too many pods'],
  depth: 2,
  looksLike:
    /(?<what>Insufficient (?:cpu|memory|ephemeral-storage|pods)|Too many pods|Node didn't have enough resource: [\w.\/-]+)/,
  where: { areas: ['rollout'] },
  explain: ({ group }) => ({
    what: `No node has enough free resources for the pod (${group('what')}).`,
    object: THE_CONFIG,
    field: 'spec.resources.requests',
    fix: [
      commandStep('See the free resources:', 'oc adm top nodes && oc describe nodes | grep -A8 "Allocated resources"'),
      setInConfig('Lower the requests; the default is 100m and 256Mi:', {
        resources: { requests: { cpu: '100m', memory: '256Mi' } },
      }),
      step('Or add a node.'),
    ],
  }),
});
