import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';
import { mentions } from '../../forms/mention';
import { claimInWords, classOf, waitingForVolume } from '../../forms/claim-words';

export const irc208 = messageCause({
  id: 'IRC208',
  title: 'Provisioner does not answer',
  why: 'The claim waits for a provisioner that does not answer. Its CSI driver is not installed or does not run, or volumes of the class are created by hand (kubernetes.io/no-provisioner).',
  decides: 'Whether pods of the CSI driver that the class names run.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'provisionClaim'),
  messages: ['Waiting for a volume to be created either by the external provisioner', 'no volume plugin matched name'],
  depth: 1,
  looksLike:
    /ExternalProvisioning: |waiting for a volume to be created,? either by (?:the )?external provisioner|no volume plugin matched|driver name \S+ not found in the list of registered CSI drivers/i,
  explain: ({ statements }, dump) => {
    const [, provisioner = ''] = /provisioner ['"]([^'"]+)['"]/.exec(statements[0]?.text ?? '') ?? [];
    const [, driver] = /driver name (\S+) not found in the list/.exec(statements[0]?.text ?? '') ?? [];
    const failed = mentions(dump, /ProvisioningFailed: /);
    return {
      ...(driver === undefined ? { certainty: failed === undefined ? 'likely' : 'possible' } : {}),
      what:
        driver === undefined
          ? `The provisioner${provisioner === '' ? '' : ` ${provisioner}`} has not created a volume for the claim.`
          : `The CSI driver ${driver} does not run on the node of the pod.`,
      object: claimInWords(dump),
      field: 'spec.storageClassName',
      evidence: [...statements, ...waitingForVolume(dump)],
      fix: [
        commandStep(
          'See whether the driver is installed and its pods run:',
          'oc get csidriver; oc get pods -n openshift-cluster-csi-drivers',
        ),
        commandStep('See the provisioner of the class:', `oc get storageclass ${word(classOf(dump), 'CLASS')} -o yaml`),
        step(
          'If the driver is missing or its pods do not run, repair it. If the provisioner is kubernetes.io/no-provisioner, create a PersistentVolume that matches the claim.',
        ),
      ],
    };
  },
});
