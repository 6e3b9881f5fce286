import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';
import { claimInWords, recreateClaim, waitingForVolume } from '../../forms/claim-words';

export const irc204 = messageCause({
  id: 'IRC204',
  title: 'Storage class does not exist',
  why: 'The claim names a class that the cluster does not have, so no provisioner creates a volume.',
  decides: 'Whether the class in spec.storageClassName of the claim is one of the classes of the cluster.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'provisionClaim'),
  messages: ['storageclass.storage.k8s.io "fast" not found'],
  depth: 2,
  looksLike: /storageclass(?:\.storage\.k8s\.io)? "(?<name>[^"]+)" not found/,
  explain: ({ group, statements }, dump) => ({
    what: `StorageClass/${group('name')} of ${claimInWords(dump)} does not exist.`,
    object: claimInWords(dump),
    field: 'spec.storageClassName',
    evidence: [...statements, ...waitingForVolume(dump)],
    fix: [
      commandStep('See which classes exist:', 'oc get storageclass'),
      ...recreateClaim('The class of a claim cannot be changed. Delete the claim, which is empty:', dump, {
        storageClassName: 'CLASS',
      }),
    ],
  }),
});
