import { createHash } from 'node:crypto';
import { acknowledgementAnnotations } from '../core/acknowledgement';
import type { Manifest } from '../core/manifest';
import { SINGLETON_NAME, STORAGE_CHANGE_LABEL, IMAGE_REGISTRY_GROUP, RBAC_GROUP } from '../core/names';
import { ocPod } from '../core/oc-pod';
import { isRecord } from '../core/record';
import type { BackendField, Stanza } from '../storage/backend';
import { storagePatch } from './storage-patch';

/** Where the Job runs that changes the storage type of a Config. */
interface StorageChangePlace {
  readonly from: BackendField;
  readonly namespace: string;
}

interface StorageChangeWork extends StorageChangePlace {
  /** The new `spec.storage`. */
  readonly to: Stanza;
  /** An image that contains `oc` and a shell. */
  readonly image: string;
  /** Acknowledged risks, by rule id. */
  readonly acknowledge?: Readonly<Record<string, string>>;
}

/** The ServiceAccount of the Job and its permissions: read and patch one Config. */
export function storageChangeRights(place: StorageChangePlace): Manifest[] {
  const { name, labels } = identityOf(place);
  const rule = {
    apiGroups: [IMAGE_REGISTRY_GROUP],
    resources: ['configs'],
    resourceNames: [SINGLETON_NAME],
    verbs: ['get', 'patch'],
  };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: place.namespace, labels } },
    { apiVersion: `${RBAC_GROUP}/v1`, kind: 'ClusterRole', metadata: { name, labels }, rules: [rule] },
    {
      apiVersion: `${RBAC_GROUP}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name, labels },
      roleRef: { apiGroup: RBAC_GROUP, kind: 'ClusterRole', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace: place.namespace }],
    },
  ];
}

/** The Job has no TTL: if it deleted itself, the tool would create and run it again forever. */
export function storageChangeJob(work: StorageChangeWork): Manifest {
  const { name, labels } = identityOf(work);
  const spec = {
    activeDeadlineSeconds: 600,
    backoffLimit: 6,
    template: ocPod({
      image: work.image,
      script: STORAGE_CHANGE_SCRIPT,
      arguments: ['storage-change', work.from, storagePatch(work.from, work.to)],
      serviceAccountName: name,
      labels,
    }),
  };
  return namedByContent(name, {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace: work.namespace, labels, ...annotated(work) },
    spec,
  });
}

function annotated({ acknowledge = {} }: StorageChangeWork): { readonly annotations?: Record<string, string> } {
  const annotations = acknowledgementAnnotations(acknowledge);
  return annotations === undefined ? {} : { annotations };
}

/** A Job is immutable, so changed content gets a new name. */
export function renamedByContent(work: StorageChangePlace, job: Manifest): Manifest {
  return namedByContent(identityOf(work).name, job);
}

function namedByContent(name: string, job: Manifest): Manifest {
  const content = createHash('sha256').update(inOrder(job['spec'])).digest('hex').slice(0, 10);
  return { ...job, metadata: { ...job.metadata, name: `${name}-${content}` } };
}

/** JSON with sorted keys. */
function inOrder(value: unknown): string {
  const sorted = (_: string, each: unknown) =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
  return JSON.stringify(value ?? null, sorted);
}

function identityOf({ from }: StorageChangePlace): { readonly name: string; readonly labels: Record<string, string> } {
  return { name: `image-registry-storage-from-${from.toLowerCase()}`, labels: { [STORAGE_CHANGE_LABEL]: from } };
}

/**
 * Arguments: the storage type to remove, and the merge patch. If the type is already gone, or there is no Config yet,
 * the script does nothing. Values are passed as arguments, never inserted into the text, to avoid shell injection.
 */
const STORAGE_CHANGE_SCRIPT = `set -eu
config=configs.imageregistry.operator.openshift.io/cluster
found=$(oc get "$config" --ignore-not-found --output "jsonpath={.spec.storage.$1}")
if [ -z "$found" ]; then
  echo "spec.storage.$1 is not there: nothing to do"
  exit 0
fi
oc patch "$config" --type merge --patch "$2"
`;
