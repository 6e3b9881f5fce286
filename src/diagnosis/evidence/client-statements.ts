import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { textOrEmpty } from './condition';
import type { Reported } from './operator-conditions';
import { eventSubject } from './event-subject';
import { CONTAINERS } from './pod-statements';
import { nameOf, statementOf } from './statements-of';

/** Whether a text names a host of this registry, or a path of its layers in a storage. */
export type NamesRegistry = (text: string) => boolean;

/** The hosts of this registry: of its service, of its default route, and of its Routes in the input. */
export function registryNames(routes: readonly SourceObject[]): NamesRegistry {
  const hosts = routes
    .map(({ manifest }) => manifest)
    .filter(({ spec }) => fieldOf(fieldOf(spec, 'to'), 'name') === 'image-registry')
    .flatMap(({ spec, status }) => [spec, ...itemsOf(fieldOf(status, 'ingress'))])
    .map((place) => textOrEmpty(fieldOf(place, 'host')))
    .filter((host) => host !== '');
  return (text) => ALWAYS.test(text) || hosts.some((host) => text.includes(host));
}

const ALWAYS =
  /integrated container image registry is not configured|image-registry\.openshift-image-registry\.svc|default-route-openshift-image-registry|\/docker\/registry\/v2\//;

/** What keeps a pod of somebody else from images of this registry. */
export function reportedClient(pod: SourceObject, namesRegistry: NamesRegistry): Reported {
  const containers = CONTAINERS.flatMap((list) =>
    itemsOf(fieldOf(pod.manifest['status'], list)).map((container, index) => ({ container, path: [list, index] })),
  );
  const statements = containers.flatMap(({ container, path }) => {
    const waiting = fieldOf(fieldOf(container, 'state'), 'waiting');
    const [reason, message] = ['reason', 'message'].map((field) => textOrEmpty(fieldOf(waiting, field)));
    const text = `${reason ?? ''}: ${message ?? ''}`;
    if (!isAboutPull(text) || !namesRegistry(`${text} ${textOrEmpty(fieldOf(container, 'image'))}`)) return [];
    return [
      statementOf(pod, ['status', ...path, 'state', 'waiting'], text, {
        source: 'container',
        areas: CLIENTS,
      }),
    ];
  });
  return {
    statements,
    symptoms: statements
      .slice(0, 1)
      .map(() => ({ object: nameOf(pod), sign: 'cannot pull', areas: CLIENTS, isRecent: false })),
  };
}

/** The same of an event. */
export function clientEvent(event: SourceObject, namesRegistry: NamesRegistry): Reported['statements'] {
  const { manifest } = event;
  const field = typeof fieldOf(manifest, 'note') === 'string' ? 'note' : 'message';
  const text = `${textOrEmpty(fieldOf(manifest, 'reason'))}: ${textOrEmpty(fieldOf(manifest, field))}`;
  if (!(isAboutPull(text) || OF_BUILDS.test(text)) || !namesRegistry(text)) return [];
  return [{ ...statementOf(event, [field], text, { source: 'event', areas: CLIENTS }), subject: eventSubject(event) }];
}

const CLIENTS: readonly Area[] = ['clients'];

export function isAboutPull(text: string): boolean {
  return /ErrImagePull|ImagePullBackOff|Failed to pull image|Back-off pulling|pinging container registry/.test(text);
}

/** What podman, skopeo, buildah, docker, builds and kubelets say of a login, a pull or a push. */
export function isAboutImages(text: string): boolean {
  return isAboutPull(text) || OF_BUILDS.test(text) || OF_CLIENTS.test(text);
}

/**
 * What shows no illness of the registry: a pull by a tag, and not by a digest, that nobody pushed, and a kubelet that waits
 * before it pulls again and does not say why.
 */
export function isNoFailure(text: string): boolean {
  return (/(?:manifest|name) unknown/.test(text) && !text.includes('sha256:')) || isWaitingOnly(text);
}

/** Whether a kubelet says that it waits, and not why. */
export function isWaitingOnly(text: string): boolean {
  return WAITS.test(text);
}

const WAITS = /Back-off pulling image "[^"]*"\.?\s*$/;

/** What keeps a build from its output. Source: openshift/openshift-controller-manager pkg/build/controller/build/build_controller.go */
const OF_BUILDS = /integrated container image registry is not configured|Failed to push image/;

const OF_CLIENTS =
  /PullImage|[Ff]ailed to (?:pull|push)|[Pp]ush(?:ing)? (?:failed|image)|authenticating creds|[Uu]nable to log ?in|trying to reuse blob|checking whether a blob|(?:reading|writing|uploading) (?:manifest|blob)|initializing (?:source|destination)|Error response from daemon|[Uu]nable to find image|error pinging|[Uu]nable to connect to registry|copying (?:image|system image|config)|oc registry login|unable to (?:upload|push|read|retrieve|mount)(?: source)? (?:blob|manifest|image|layer)/;
