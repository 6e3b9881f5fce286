import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc515 = messageCause({
  id: 'IRC515',
  title: 'Client may not pull the image',
  why: 'The registry requires a token of a user or service account that may read the image stream. A pull from another project, or without the pull secret of the service account, is rejected.',
  decides: 'The service account of the pod, and its rights in the project of the image.',
  source: 'openshift/image-registry pkg/dockerregistry/server/auth.go Authorized',
  messages: [
    'reading manifest',
    'unauthorized: authentication required',
    'image-registry.openshift-image-registry.svc:5000',
  ],
  depth: 3,
  looksLike: /unauthorized|authentication required|access to the requested resource is not authorized|denied: /,
  where: { areas: ['clients'], sources: ['container', 'event'] },
  explain: ({ statements: [first] }) => ({
    what: 'A pod may not pull an image of the registry: its service account has no right to the image stream.',
    object: first?.object ?? 'Pod',
    field: 'spec.serviceAccountName',
    explains: ['clients'],
    fix: [
      commandStep(
        'Allow the service accounts of one project to pull from another project:',
        'oc policy add-role-to-group system:image-puller system:serviceaccounts:PROJECT-OF-POD --namespace=PROJECT-OF-IMAGE',
      ),
    ],
  }),
});
