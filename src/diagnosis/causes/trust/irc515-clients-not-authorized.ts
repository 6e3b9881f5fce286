import type { Match } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { statedObject } from '../../forms/stated-object';
import { commandStep } from '../../forms/steps';

export const irc515 = messageCause({
  id: 'IRC515',
  title: 'Client may not pull or push the image',
  why: 'The registry requires a token of a user or service account that may read the image stream, or write it for a push. A pull from another project, or without the pull secret of the service account, is rejected.',
  decides: 'The user or the service account of the client, and its rights in the project of the image.',
  source: 'openshift/image-registry pkg/dockerregistry/server/auth.go Authorized',
  messages: [
    'reading manifest',
    'unauthorized: authentication required',
    'denied: requested access to the resource is denied',
    'image-registry.openshift-image-registry.svc:5000',
  ],
  depth: 3,
  looksLike:
    /unauthorized|no basic auth credentials|authentication required|access to the requested resource is not authorized|denied: /,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }) =>
    PUSHES.test(first?.text ?? '') ? mayNotPush() : mayNotPull(statedObject(first, 'ImageStream')),
});

const PUSHES =
  /[Pp]ush|trying to reuse blob|checking whether a blob|(?:writing|uploading) (?:manifest|blob)|requested access to the resource is denied/;

function mayNotPull(object: string): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'A pod may not pull an image of the registry: its service account has no right to the image stream.',
    object,
    field: object.startsWith('Pod/') ? 'spec.serviceAccountName' : 'metadata.namespace',
    explains: ['clients'],
    fix: [
      commandStep(
        'Allow the service accounts of one project to pull from another project:',
        'oc policy add-role-to-group system:image-puller system:serviceaccounts:PROJECT-OF-POD --namespace=PROJECT-OF-IMAGE',
      ),
    ],
  };
}

function mayNotPush(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'A user or a build may not push into the project of the image, or its token is not valid.',
    object: 'ImageStream',
    field: 'metadata.namespace',
    explains: ['clients'],
    fix: [
      commandStep(
        'See who you are. A user with a client certificate alone, such as system:admin, has no token:',
        'oc whoami',
      ),
      commandStep('Log in with this token:', 'podman login -u "$(oc whoami)" -p "$(oc whoami -t)" HOST'),
      commandStep(
        'Allow the user to push into the project. Service account builder of a project already may, in its own project:',
        'oc policy add-role-to-user registry-editor USER --namespace=PROJECT-OF-IMAGE',
      ),
    ],
  };
}
