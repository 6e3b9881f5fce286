import type { Explanation } from '../../engine/cause';
import type { Statement } from '../../evidence/statement';
import { messageCause } from '../../forms/message-cause';
import { statedObject } from '../../forms/stated-object';
import { imageIn } from '../../forms/image-in';
import { commandStep, word } from '../../forms/steps';

export const irc515 = messageCause({
  id: 'IRC515',
  title: 'Client is not allowed to pull or push the image',
  why: 'The registry requires a token of a user or service account with the right to read the image stream, or to write it for a push. A pull from another project, or without the pull secret of the service account, is rejected.',
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
    /unauthorized|no basic auth credentials|authentication required|access to the requested resource is not authorized|requested access to the resource is denied|denied: |invalid status code from registry 401|invalid username\/password/,
  where: {
    areas: ['clients'],
    sources: ['container', 'event', 'log'],
    but: /exceeded quota|exceeds the maximum limit/,
  },
  explain: ({ statements: [first] }) => {
    const text = first?.text ?? '';
    if (PUSHES.test(text)) return mayNotPush();
    return LOGS_IN.test(text) ? mayNotLogIn() : mayNotPull(first);
  },
});

/** What says of no image that it is the reason. */
const LOGS_IN =
  /authenticating creds|[Uu]nable to log ?in|invalid username\/password|Requesting bearer token|\/v2\/"?: unauthorized/;

function mayNotLogIn(): Explanation {
  return {
    what: 'The registry does not accept the token with which a client logs in: it has expired, or is a password.',
    object: 'OAuthAccessToken',
    field: 'expiresIn',
    explains: ['clients'],
    fix: [
      commandStep(
        'Log in with the token of a user (HOST is the host of the registry). Passwords, and users with a client certificate alone, such as system:admin, are not accepted:',
        'podman login -u "$(oc whoami)" -p "$(oc whoami -t)" HOST',
      ),
      commandStep(
        'For a pipeline, use a token of a service account (NAME, in PROJECT):',
        'podman login -u NAME -p "$(oc create token NAME --namespace=PROJECT)" HOST',
      ),
    ],
  };
}

const PUSHES =
  /[Pp]ush|unable to (?:upload|mount)|trying to reuse blob|checking whether a blob|(?:writing|uploading) (?:manifest|blob)|requested access to the resource is denied/;

function mayNotPull(first: Statement | undefined): Explanation {
  const object = statedObject(first, 'ImageStream');
  const [, ofPod = ''] = /^Pod\/([^/]+)\//.exec(object) ?? [];
  const [project, ofImage] = [word(ofPod, 'PROJECT-OF-POD'), word(imageIn(first?.text).project, 'PROJECT-OF-IMAGE')];
  return {
    what: 'A pod is not allowed to pull an image of the registry: its service account has no right to the image stream.',
    object,
    field: object.startsWith('Pod/') ? 'spec.serviceAccountName' : 'metadata.namespace',
    explains: ['clients'],
    fix: [
      commandStep(
        'Give the service accounts in the project of the pod the role to pull from the project of the image:',
        `oc policy add-role-to-group system:image-puller system:serviceaccounts:${project} --namespace=${ofImage}`,
      ),
      commandStep(
        'If they have this role, see whether the service account of the pod (usually default) has an imagePullSecret:',
        `oc -n ${project} get serviceaccount default -o jsonpath={.imagePullSecrets}`,
      ),
    ],
  };
}

function mayNotPush(): Explanation {
  return {
    what: 'A user or a build is not allowed to push into the project of the image, or its token is not valid.',
    object: 'ImageStream',
    field: 'metadata.namespace',
    explains: ['clients'],
    fix: [
      commandStep(
        'See who you are. A user with a client certificate alone, such as system:admin, has no token:',
        'oc whoami',
      ),
      commandStep(
        'Log in with the token of this user (HOST is the host of the registry):',
        'podman login -u "$(oc whoami)" -p "$(oc whoami -t)" HOST',
      ),
      commandStep(
        'Give the user (USER) the role to push into the project. Builds have it in their own project, by the service account builder:',
        'oc policy add-role-to-user registry-editor USER --namespace=PROJECT-OF-IMAGE',
      ),
    ],
  };
}
