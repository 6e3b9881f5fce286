import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';

export const irc016 = messageCause({
  id: 'IRC016',
  title: 'Namespace of the registry is being deleted',
  why: 'Somebody deleted the namespace openshift-image-registry. The API server creates nothing in it any more. The Cluster Version Operator creates the namespace again when the deletion has ended.',
  decides: 'Whether the namespace is Terminating, and which object keeps it.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go',
    'Admit',
  ),
  messages: ['unable to create new content in namespace openshift-image-registry because it is being terminated'],
  depth: 3,
  looksLike:
    /in namespace openshift-image-registry because it is being terminated|^the namespace is being deleted$|^Namespace\w+=True/,
  explain: () => ({
    what: 'Namespace openshift-image-registry is being deleted, so nothing can be created in it.',
    object: 'Namespace/openshift-image-registry',
    field: 'metadata.deletionTimestamp',
    explains: ['rollout', 'sync'],
    fix: [
      commandStep(
        'See in status.conditions which objects keep the namespace:',
        'oc get namespace openshift-image-registry -o yaml',
      ),
      step(
        'When the namespace is gone, the Cluster Version Operator creates it and the Operator again, within minutes. Claims of the namespace are deleted with it: create yours again, with the same PersistentVolume if it was retained.',
      ),
    ],
  }),
});
