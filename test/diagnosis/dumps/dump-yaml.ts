import { yamlFile } from '../../../src/yaml/write/write-yaml';

/** A condition in short: type, status, reason and message. */
export type ConditionRow = readonly [
  type: string,
  status: 'True' | 'False' | 'Unknown',
  reason: string,
  message: string,
];

/** Objects as a dump. */
export function dumpOf(...objects: readonly object[]): string {
  return objects.map(yamlFile).join('---\n');
}

export const ON_S3 = { s3: { bucket: 'layers', region: 'us-east-1', regionEndpoint: 'https://s3.example.com' } };
export const ON_AWS = { s3: { bucket: 'layers', region: 'us-east-1' } };
export const ON_CLAIM = { pvc: { claim: 'image-registry-storage' } };

/** A Config that reports something. */
export function dumpedConfig(conditions: readonly ConditionRow[], storage: object = ON_S3, spec: object = {}): object {
  const stored = { managementState: 'Unmanaged', ...storage };
  return {
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { name: 'cluster', generation: 3, finalizers: ['imageregistry.operator.openshift.io/finalizer'] },
    spec: { managementState: 'Managed', replicas: 1, rolloutStrategy: 'Recreate', storage: stored, ...spec },
    status: {
      observedGeneration: 3,
      readyReplicas: 0,
      storageManaged: false,
      storage: structuredClone(stored),
      conditions: conditions.map(asCondition),
    },
  };
}

export function dumpedPruner(conditions: readonly ConditionRow[], spec: object = {}): object {
  return {
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'ImagePruner',
    metadata: { name: 'cluster', generation: 1 },
    spec: { schedule: '', keepTagRevisions: 3, ...spec },
    status: { observedGeneration: 1, conditions: conditions.map(asCondition) },
  };
}

export function dumpedOperator(conditions: readonly ConditionRow[]): object {
  return {
    apiVersion: 'config.openshift.io/v1',
    kind: 'ClusterOperator',
    metadata: { name: 'image-registry' },
    status: { conditions: conditions.map(asCondition) },
  };
}

export const READY: readonly ConditionRow[] = [
  ['Available', 'True', 'Ready', 'The registry is ready'],
  ['Progressing', 'False', 'Ready', 'The registry is ready'],
  ['Degraded', 'False', '', ''],
];

/** No pod runs. */
export const NO_PODS: readonly ConditionRow[] = [
  ['Available', 'False', 'NoReplicasAvailable', 'The deployment does not have available replicas'],
  ['Progressing', 'True', 'DeploymentNotCompleted', 'The deployment has not completed'],
  ['Degraded', 'True', 'Unavailable', 'The deployment does not have available replicas'],
];

/** Some of the pods run. */
export const SOME_PODS: readonly ConditionRow[] = [
  ['Available', 'True', 'MinimumAvailability', 'The registry has minimum availability'],
  ['Progressing', 'True', 'DeploymentNotCompleted', 'The deployment has not completed'],
  ['Degraded', 'False', '', ''],
];

/** A sync that fails before there is a Deployment. */
function syncFailed(message: string): readonly ConditionRow[] {
  return [
    ['Available', 'False', 'DeploymentNotFound', 'The deployment does not exist'],
    ['Progressing', 'True', 'Error', `Unable to apply resources: ${message}`],
    ['Degraded', 'True', 'Unavailable', 'The deployment does not exist'],
  ];
}

/** A Config whose sync fails. */
export function failingSync(message: string, storage: object = ON_S3, spec: object = {}): string {
  return dumpOf(dumpedConfig(syncFailed(message), storage, spec));
}

/** The same of the storage step. */
export function failingStorage(message: string, storage: object = ON_S3, spec: object = {}): string {
  return failingSync(`unable to sync storage configuration: ${message}`, storage, spec);
}

/** An object that the API server rejects. */
export function refusedObject(kind: 'Deployment' | 'Route' | 'Secret', name: string, message: string): string {
  return failingSync(
    `unable to apply objects: failed to create object *v1.${kind}, Namespace=openshift-image-registry, Name=${name}: ${message}`,
    { emptyDir: {} },
  );
}

function asCondition([type, status, reason, message]: ConditionRow): object {
  return { type, status, reason, message };
}
