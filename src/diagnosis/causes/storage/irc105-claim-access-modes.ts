import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInConfig, step, word } from '../../forms/steps';

export const irc105 = messageCause({
  id: 'IRC105',
  title: 'Claim without ReadWriteMany or ReadWriteOnce',
  why: 'The Operator accepts only claims with ReadWriteMany or ReadWriteOnce, not with ReadWriteOncePod or ReadOnlyMany. Access modes of a claim cannot be changed.',
  decides: 'Whether spec.accessModes of the claim lacks both ReadWriteMany and ReadWriteOnce.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  messages: ['does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce'],
  rule: 'IR205',
  looksLike: /PVC (?<claim>\S+) does not contain the necessary access modes/,
  explain: ({ group }) => ({
    what: `PersistentVolumeClaim/${group('claim')} has neither ReadWriteMany nor ReadWriteOnce.`,
    object: `PersistentVolumeClaim/${group('claim')}`,
    field: 'spec.accessModes',
    fix: [
      inRegistry(
        'See the access modes of the claim:',
        `get pvc ${word(group('claim'), 'CLAIM')} -o jsonpath='{.spec.accessModes}'`,
      ),
      step(
        'Create another claim, with ReadWriteMany in spec.accessModes (or ReadWriteOnce for one replica with Recreate).',
      ),
      setInConfig('Set the name of the new claim in the Config. Images in the old claim are not copied:', {
        storage: { pvc: { claim: 'ANOTHER-CLAIM' } },
      }),
    ],
  }),
});
