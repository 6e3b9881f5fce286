import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, step, word } from '../../forms/steps';
import { claimInWords, claimName, classOf, waitingForVolume } from '../../forms/claim-words';

export const irc206 = messageCause({
  id: 'IRC206',
  title: 'Provisioner cannot create the volume',
  why: 'The provisioner of the storage class tried to create a volume, and the storage returned an error.',
  decides: 'The text of the event, which names the reason, and the log of the CSI driver.',
  source: 'kubernetes-sigs/sig-storage-lib-external-provisioner controller/controller.go provisionVolumeErrorHandling',
  messages: ['failed to provision volume with StorageClass'],
  depth: 1,
  looksLike: /ProvisioningFailed: |[Ff]ailed to provision volume with StorageClass/,
  explain: ({ statements: [first, ...others] }, dump) => ({
    what: `The provisioner of ${classOf(dump) === '' ? 'the storage class' : `StorageClass/${classOf(dump)}`} fails to create a volume: ${(first?.text ?? '').replace(/^.*?(?:desc = |StorageClass "[^"]*": )/, '').slice(0, 200)}.`,
    object: claimInWords(dump),
    field: 'spec.storageClassName',
    evidence: [...(first === undefined ? [] : [first]), ...others, ...waitingForVolume(dump)],
    fix: [
      ...(DENIED.test(first?.text ?? '') ? CREDENTIALS : []),
      inRegistry('Read the events of the claim:', `describe pvc ${word(claimName(dump), 'CLAIM')}`),
      commandStep(
        'See the health of the storage operators:',
        'oc get clusteroperator storage; oc get csidriver,storageclass',
      ),
      step('Correct what the error names. The provisioner retries automatically.'),
    ],
  }),
});

/** How clouds say that the credentials of the CSI driver do not do. */
const DENIED =
  /UnauthorizedOperation|not authorized to perform|AccessDenied|AuthFailure|AuthorizationFailed|PERMISSION_DENIED|status code: 40[13]|StatusCode: 40[13]|Error 40[13]|got 40[13]|NoPermission/;

const CREDENTIALS = [
  commandStep(
    'The cloud denies access to the CSI driver. The driver has other credentials than the registry. Show them:',
    'oc -n openshift-cloud-credential-operator get credentialsrequests -o wide | grep -i csi',
  ),
];
