import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc104 = messageCause({
  id: 'IRC104',
  title: 'ReadWriteOnce volume with RollingUpdate',
  why: 'With RollingUpdate the new pod starts while the old pod still runs, but only one node can mount a ReadWriteOnce volume. So the Operator accepts such a volume only with rolloutStrategy Recreate. An empty strategy means RollingUpdate.',
  decides:
    'Whether the claim has the access mode ReadWriteOnce, and spec.rolloutStrategy of Config/cluster is not Recreate.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  messages: ['cannot use ReadWriteOnce access mode with RollingUpdate rollout strategy'],
  rule: 'IR204',
  looksLike: /cannot use ReadWriteOnce access mode with (?<strategy>\w*) ?rollout strategy/,
  explain: ({ group }) => ({
    what: `The claim is ReadWriteOnce, and spec.rolloutStrategy is ${group('strategy') === '' ? 'not set' : group('strategy')}: it must be Recreate.`,
    object: THE_CONFIG,
    field: 'spec.rolloutStrategy',
    fix: [
      setInConfig('Set rolloutStrategy to Recreate: the old pod then stops before the new pod starts:', {
        rolloutStrategy: 'Recreate',
        replicas: 1,
      }),
    ],
  }),
});
