import { isLive } from '../../core/live-object';
import { groupKind, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord } from '../../core/record';
import { field, type ForeignField } from './foreign-field';

export function isRegistryNamespace(manifest: Manifest): boolean {
  return groupKind(manifest) === '/Namespace' && manifest.metadata.name === REGISTRY_NAMESPACE;
}

/** Whether the Namespace has no label and no annotation of a user. */
export function isOfPayload(manifest: Manifest): boolean {
  const { labels, annotations } = manifest.metadata;
  const allotted = allottedFields(manifest).map(({ path }) => path.at(-1));
  return Object.entries({ ...asRecord(labels), ...asRecord(annotations) }).every(
    ([key, value]) => PAYLOAD[key] === value || OF_RELEASE.test(key) || allotted.includes(key),
  );
}

/** Source: openshift/cluster-image-registry-operator manifests/01-namespace.yaml. */
const PAYLOAD: Readonly<Record<string, string>> = {
  'openshift.io/node-selector': '',
  'openshift.io/cluster-monitoring': 'true',
  'workload.openshift.io/allowed': 'management',
  'pod-security.kubernetes.io/enforce': 'privileged',
  'pod-security.kubernetes.io/audit': 'privileged',
  'pod-security.kubernetes.io/warn': 'privileged',
  'kubernetes.io/metadata.name': REGISTRY_NAMESPACE,
};

const OF_RELEASE =
  /^(?:capability\.openshift\.io|(?:include\.)?release\.openshift\.io)\/|^kubectl\.kubernetes\.io\/last-applied-configuration$/;

/** What the cluster gives to a live namespace: ranges of users and groups, and versions for the admission of pods. */
export function allottedFields(manifest: Manifest): ForeignField[] {
  if (manifest.kind !== 'Namespace' || !isLive(manifest)) return [];
  return ['labels', 'annotations'].flatMap((map) =>
    Object.keys(asRecord(manifest.metadata[map as 'labels']))
      .filter((key) => ALLOTTED.test(key))
      .map((key) => field(['metadata', map, key], 'the cluster sets it in each namespace')),
  );
}

/** Source: openshift/cluster-policy-controller pkg/security/controller, pkg/psalabelsyncer. */
const ALLOTTED =
  /^(?:openshift\.io\/sa\.scc\.|security\.openshift\.io\/MinimallySufficientPodSecurityStandard$|pod-security\.kubernetes\.io\/\w+-version$|kubernetes\.io\/metadata\.name$)/;
