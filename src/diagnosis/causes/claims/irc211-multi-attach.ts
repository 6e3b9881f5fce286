import { kubernetesSource } from '../../../core/source';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf } from '../../../core/record';

export const irc211 = messageCause({
  id: 'IRC211',
  title: 'Volume is attached to another node (Multi-Attach error)',
  why: 'A ReadWriteOnce volume is attached to one node, and a pod on another node waits for the volume. Reasons: a rollout with RollingUpdate, a second replica, or an old pod on a lost node.',
  decides: 'On which nodes pods of the registry are, and whether these nodes are ready.',
  source: kubernetesSource('pkg/controller/volume/attachdetach/reconciler/reconciler.go', 'reportMultiAttachError'),
  messages: [
    'Multi-Attach error for volume',
    "Volume is already exclusively attached to one node and can't be attached to another",
  ],
  depth: 2,
  rule: 'IR203',
  looksLike: /Multi-Attach error|already (?:exclusively )?(?:attached|used by pod)/,
  explain: (_, dump) => ({
    what: 'Only one node at a time can attach the volume, and another node still has it.',
    object: THE_CONFIG,
    field: isOneByOne(dump)
      ? 'spec.storage.pvc.claim'
      : Number(fieldOf(dump.config?.manifest['spec'], 'replicas')) > 1
        ? 'spec.replicas'
        : 'spec.rolloutStrategy',
    fix: [
      inRegistry('See on which nodes the pods are:', 'get pods -l docker-registry=default -o wide'),
      ...(isOneByOne(dump) ? [] : [ONE_BY_ONE]),
      commandStep(
        'If the other node (NODE) is lost, make sure that it is off: two nodes that write to one volume destroy it. Then taint the node, so that the volume is detached. When the node is back, remove the taint (the same command with - at its end):',
        'oc adm taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute',
      ),
    ],
  }),
});

const ONE_BY_ONE = setInConfig('Run one pod, and stop it before the next one starts:', {
  replicas: 1,
  rolloutStrategy: 'Recreate',
});

/** Whether the Config never has two pods at once: then only a lost node keeps the volume. */
function isOneByOne({ config }: Dump): boolean {
  const spec = config?.manifest['spec'];
  return fieldOf(spec, 'replicas') === 1 && fieldOf(spec, 'rolloutStrategy') === 'Recreate';
}
