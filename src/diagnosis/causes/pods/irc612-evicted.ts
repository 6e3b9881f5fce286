import { kubernetesSource } from '../../../core/source';
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
  looksLike:
    /node was low on resource|Evicted: |exceeds? the total limit of containers|ephemeral local storage usage exceeds/,
  where: { areas: ['rollout'] },
  explain: (_, { backend }) => ({
    what: 'The node evicted the pod because it ran out of disk or memory.',
    object: backend === 'emptyDir' ? THE_CONFIG : 'Node',
    field: backend === 'emptyDir' ? 'spec.storage.emptyDir' : 'status.conditions',
    fix: [
      commandStep('See the pressure of the nodes:', 'oc describe nodes | grep -E "^Name:|Pressure"'),
      step(
        backend === undefined || backend === 'emptyDir'
          ? 'Free disk or memory on the node. With emptyDir, images fill the disk of the node: use a claim or object storage.'
          : 'Free disk or memory on the node.',
      ),
    ],
  }),
});
