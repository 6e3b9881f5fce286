import { kubernetesSource } from '../../../core/source';
import { NO_PODS, dumpOf, dumpedConfig } from '../../examples/dump-yaml';
import { dumpedEvent } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc612 = messageCause({
  id: 'IRC612',
  title: 'Pod was evicted',
  why: 'The node ran out of disk or memory and evicted pods. Images in an emptyDir are lost with the pod.',
  decides: 'Whether the node has the condition DiskPressure or MemoryPressure.',
  source: kubernetesSource('pkg/kubelet/eviction/helpers.go', 'nodeLowMessageFmt'),
  messages: ['The node was low on resource: ephemeral-storage', 'Evicted', 'DiskPressure'],
  depth: 2,
  examples: {
    shows: () =>
      dumpOf(
        dumpedConfig(NO_PODS, { emptyDir: {} }),
        dumpedEvent(
          'Pod',
          'image-registry-7c9d-abcde',
          'Evicted',
          'The node was low on resource: ephemeral-storage. Container registry was using 40Gi',
        ),
      ),
    alike: () =>
      dumpOf(
        dumpedConfig(NO_PODS, { emptyDir: {} }),
        dumpedEvent(
          'Pod',
          'image-registry-7c9d-abcde',
          'FailedScheduling',
          '0/3 nodes are available: 3 Insufficient memory.',
        ),
      ),
  },
  looksLike:
    /node was low on resource|Evicted: |exceeds? the total limit of containers|ephemeral local storage usage exceeds/,
  where: { areas: ['rollout'] },
  explain: (_, { backend }) => ({
    what: 'The node evicted the pod because it ran out of disk or memory.',
    object: backend === 'emptyDir' ? THE_CONFIG : 'Node',
    field: backend === 'emptyDir' ? 'spec.storage.emptyDir' : 'status.conditions',
    fix: [
      commandStep('See the pressure of the nodes:', 'oc describe nodes | grep -E "^Name:|Pressure"'),
      step('Free disk on the node. With emptyDir, images fill the disk of the node: use a claim or object storage.'),
    ],
  }),
});
