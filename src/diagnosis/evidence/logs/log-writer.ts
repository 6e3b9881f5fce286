import { REGISTRY_NAMESPACE } from '../../../core/names';
import { ANY_AREA, type Area } from '../area';
import { isAboutImages, isAboutPull, type NamesRegistry } from '../client-statements';
import { areaOfPod } from '../pod-statements';

/**
 * What a line of a text may be about, where nothing else shows who wrote it. The pruner and the clients of the registry
 * get the same answers as the registry gets from its storage: a line is theirs only if it says so.
 *
 * @param isPrunersText whether the pruner wrote something in the text
 */
export function areasOfLine(line: string, isPrunersText: boolean, namesRegistry: NamesRegistry): readonly Area[] {
  const isOurs = namesRegistry(line);
  if (!isOurs && (isOfOtherPod(line) || isPullOfOthers(line))) return [];
  if (PINGS.test(line)) return PRUNER_ALONE;
  const isPruners = PRUNER.test(line);
  const isNoClients = isPruners || WRITERS.test(line);
  if (!isNoClients && isOfClient(line, isOurs)) return CLIENTS;
  if (!isNoClients && !isPrunersText && isOurs && REQUESTS.test(line)) return CLIENTS;
  if (REGISTRY_CODE.test(line)) return ROLLOUT;
  const [pod] = POD.exec(line) ?? [];
  const area = pod === undefined ? undefined : areaOfPod(pod);
  if (area === 'rollout' || area === 'node-ca' || (area === 'pruner' && !isPruners)) return [area];
  const isOfPruner = isPruners || area === 'pruner' || (area === undefined && isPrunersText) || OF_OC.test(line);
  return isOfPruner && !WRITERS.test(line) ? PRUNER_OR_OTHERS : OTHERS;
}

/** Whether a text, or the name of its file, says that the pruner wrote something of it. */
export function isOfPruner(text: string): boolean {
  return /image-pruner\b|\bpruner?\.(?:log|txt)|adm prune|:pruner\b/.test(text) || PINGS.test(text);
}

/** Whether a line says what another registry answered, also to this one. */
export function isOfOtherRegistry(line: string, namesRegistry: NamesRegistry): boolean {
  if (PINGS.test(line) || PRUNER.test(line)) return false;
  // Who asked this registry, and by which name, is not what failed.
  const shown = line.replace(/\bhttp\.request\.\w+=(?:"[^"]*"|\S+)/g, '');
  const isOfOther =
    OF_OTHER_REGISTRIES.test(shown) || (OF_REGISTRIES.test(shown) && !PULLS.test(shown)) || isPushToOthers(shown);
  return isOfOther && !namesRegistry(shown);
}

const CLIENTS: readonly Area[] = ['clients'];
const PRUNER_ALONE: readonly Area[] = ['pruner'];
const ROLLOUT: readonly Area[] = ['rollout'];
const PRUNER_OR_OTHERS: readonly Area[] = ANY_AREA.filter((area) => area !== 'clients');
const OTHERS: readonly Area[] = PRUNER_OR_OTHERS.filter((area) => area !== 'pruner');

const PINGS = /failed to ping registry/;
const PRUNER = /prun(?:e|ing)/i;

/** Imports into image streams, and images that the registry passes on: what other registries answer says nothing of this one. */
const OF_OTHER_REGISTRIES =
  /Import failed|import-image|[Ii]mporting images?|unable to pull manifest from|[Ee]rror getting remote repository|in remote repository|\btag \S+ failed: /;

/** A request to a registry: the root of its API, or a part of it. A path of IBM Cloud begins alike. */
const OF_REGISTRIES = /https?:\/\/[^\s"'/]+\/v2\/(?:["'\s:]|$|_catalog|[^\s"']+\/(?:manifests|blobs|tags)\/)/;

/** A kubelet names the registry of the release. */
const PULLS = /ErrImagePull|ImagePullBackOff|Failed to pull image|Back-off pulling/;

/** What a client asks a registry for. The pruner deletes. */
const REQUESTS = /\b(?:Get|Head|Post|Put|Patch) "?https?:\/\/[^\s"'/]+\/(?:v2\/|openshift\/token)/;

/** The pruner is a command of `oc`, whose errors begin so. Who is not logged in is a user. */
const OF_OC = /^\s*(?:error: |Error from server)(?!.*\blogged in\b)/;

/** The registry and the Operator, by the form of their lines. */
const WRITERS = /\b(?:go\.version|http\.request|err\.code|openshift\.auth)\S*=|\bcontroller\.go:\d+\]/;

/** Where a panic of the registry happens. */
const REGISTRY_CODE = /\bpanic\b.* at github\.com\/(?:openshift\/image-registry|distribution|docker)\//;

const POD =
  /\b(?:image-registry-[a-z0-9]{5,10}-[a-z0-9]{5}|node-ca-[a-z0-9]{5}|image-pruner-\d+-[a-z0-9]{5}|cluster-image-registry-operator-[a-z0-9]{5,10}-[a-z0-9]{5})\b/;

/** A kubelet names the pod that it writes about, and the kernel the program that it ends. */
function isOfOtherPod(line: string): boolean {
  const { namespace, other, name, program } = OF_PODS.exec(line)?.groups ?? {};
  const place = namespace ?? other;
  if (place !== undefined) return place !== REGISTRY_NAMESPACE;
  if (name !== undefined)
    return !/^(?:image-registry|image-pruner|node-ca|cluster-image-registry-operator)-/.test(name);
  return program !== undefined && !/^(?:dockerregistry|cluster-image-r|oc$)/.test(program);
}

/** `pod="shop/web-1"`, `pod web-1_shop(1b2c)`, `pod "web-1" (UID: …`, `Killed process 12 (java)`. */
const OF_PODS =
  /\bpod="(?<namespace>[a-z0-9-]+)\/[^"]+"|\bpod[ =]"?[a-z0-9.-]+_(?<other>[a-z0-9-]+)\(|\bpod "(?<name>[a-z0-9.-]+)" \(UID|Killed process \d+ \((?<program>[^)]+)\)/;

/** What docker, podman and builds say of a push often names no host. */
function isOfClient(line: string, isOurs: boolean): boolean {
  return (
    (isAboutImages(line) && isOurs) ||
    /denied: requested access to the resource is denied|Failed to push image|(?:unexpected HTTP status:|parsing HTTP) 413\b/.test(
      line,
    )
  );
}

/** A kubelet that pulls for a pod of the registry pulls an image of the release, or names the pod. */
function isPullOfOthers(line: string): boolean {
  return (
    isAboutPull(line) &&
    IMAGE_OF_HOST.test(line) &&
    !OF_RELEASE.test(line) &&
    !/image-registry|image-pruner|node-ca/.test(line)
  );
}

/** What a client copies names its host: `failed to push image docker.io/me/web:1`. */
function isPushToOthers(line: string): boolean {
  return !isAboutPull(line) && isOfClient(line, isAboutImages(line)) && IMAGE_OF_HOST.test(line) && !WRITERS.test(line);
}

const IMAGE_OF_HOST = /(?<![\w./-])(?:docker:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?\/[a-z\d][\w./-]*[:@"\s]/;
const OF_RELEASE = /openshift-release-dev|ocp-(?:v\d|release)|\bocp4?\/openshift4|\bopenshift\/release/;
