import type { Manifest } from '../../../core/manifest';
import { valueAt } from '../../../core/field-path';
import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { largerThan } from '../../forms/larger';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc608 = messageCause({
  id: 'IRC608',
  title: 'Registry is killed: out of memory',
  why: 'The container uses more memory than its limit, or the node has no free memory. Many parallel pushes need more memory.',
  decides: 'Whether the container ended with OOMKilled, and the limit in spec.resources of the Config.',
  source: kubernetesSource('pkg/kubelet/kuberuntime/kuberuntime_container.go', 'toKubeContainerStatus'),
  messages: ['OOMKilled', 'exit code 137'],
  depth: 2,
  looksLike: /OOMKilled|exit code 137|Memory cgroup out of memory/,
  where: { areas: ['rollout'] },
  explain: (_, { config }) => ({
    what: 'The container of the registry is killed because it uses more memory than its limit or than the node has.',
    object: THE_CONFIG,
    field: 'spec.resources.limits.memory',
    fix: [
      config === undefined || hasLimit(config.manifest)
        ? setInConfig(config === undefined ? 'If the Config sets a limit, raise it:' : 'Raise the limit:', {
            resources: { limits: { memory: largerThan(config, LIMIT) } },
          })
        : setInConfig('The Config sets no limit, so the node has too little memory. Request more:', {
            resources: { requests: { cpu: '100m', memory: '1Gi' } },
          }),
      setInConfig('Or limit the number of parallel requests:', {
        requests: { write: { maxRunning: 20, maxInQueue: 100, maxWaitInQueue: '60s' } },
      }),
    ],
  }),
});

const LIMIT = ['spec', 'resources', 'limits', 'memory'];

function hasLimit(manifest: Manifest): boolean {
  return valueAt(manifest, LIMIT) !== undefined;
}
