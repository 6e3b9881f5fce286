import { kubernetesSource } from '../../../core/source';
import { ON_CLAIM } from '../../examples/dump-yaml';
import { dumpedClaim, dumpedEvent, unschedulable } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, word } from '../../forms/steps';
import { claimName } from '../../forms/claim-words';

export const irc203 = messageCause({
  id: 'IRC203',
  title: 'Claim without a storage class, and no default class',
  why: 'A claim without storageClassName is given the default class. Where no class is the default, it waits for a volume that an administrator creates.',
  decides: 'Whether a StorageClass has the annotation storageclass.kubernetes.io/is-default-class.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'syncUnboundClaim'),
  messages: ['no persistent volumes available for this claim and no storage class is set'],
  depth: 2,
  rule: 'IR309',
  examples: {
    shows: () =>
      unschedulable(
        '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
        ON_CLAIM,
        dumpedClaim('Pending'),
        dumpedEvent(
          'PersistentVolumeClaim',
          'image-registry-storage',
          'FailedBinding',
          'no persistent volumes available for this claim and no storage class is set',
        ),
      ),
    alike: () =>
      unschedulable(
        '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
        ON_CLAIM,
        dumpedClaim('Pending'),
        dumpedEvent(
          'PersistentVolumeClaim',
          'image-registry-storage',
          'ProvisioningFailed',
          'storageclass.storage.k8s.io "fast" not found',
        ),
      ),
  },
  looksLike: /no persistent volumes available for this claim and no storage class is set/,
  explain: ({ statements }, dump) => ({
    what: `The claim ${claimName(dump)} names no storage class, no class is the default, and no volume fits it.`,
    object: `PersistentVolumeClaim/${claimName(dump)}`,
    field: 'spec.storageClassName',
    evidence: [
      ...statements,
      ...dump.statements.filter(({ text }) => /unbound immediate|the claim is Pending/.test(text)),
    ],
    fix: [
      commandStep('See the classes:', 'oc get storageclass'),
      commandStep(
        'Make one of them the default, for claims that are created from now on:',
        'oc patch storageclass CLASS -p \'{"metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"}}}\'',
      ),
      inRegistry(
        'The class of a claim cannot be changed: delete the claim, which is empty, and create it with storageClassName:',
        `delete pvc ${word(claimName(dump), 'CLAIM')}`,
      ),
    ],
  }),
});
