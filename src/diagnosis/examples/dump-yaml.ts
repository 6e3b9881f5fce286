import { yamlFile } from '../../yaml/write/write-yaml';

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
      storage: stored,
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
export function syncFailed(message: string): readonly ConditionRow[] {
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

/** An object that the API server refuses. */
export function refusedObject(kind: 'Deployment' | 'Route' | 'Secret', name: string, message: string): string {
  return failingSync(
    `unable to apply objects: failed to create object *v1.${kind}, Namespace=openshift-image-registry, Name=${name}: ${message}`,
    { emptyDir: {} },
  );
}

/** A Config that reports that no pod runs, and a pod that is restarted with a message. */
export function crashing(message: string, storage: object = ON_S3, ...others: readonly object[]): string {
  return dumpOf(dumpedConfig(NO_PODS, storage), crashedPod(message), ...others);
}

export function crashedPod(message: string, reason = 'Error', exitCode = 1): object {
  return dumpedPod('image-registry-7c9d-abcde', {
    phase: 'Running',
    containerStatuses: [
      {
        name: 'registry',
        ready: false,
        restartCount: 12,
        image: 'x',
        imageID: '',
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
        lastState: { terminated: { exitCode, reason, message } },
      },
    ],
  });
}

/** A Config that reports that no pod runs, and a pod that finds no node. */
export function unschedulable(message: string, storage: object = ON_S3, ...others: readonly object[]): string {
  return dumpOf(dumpedConfig(NO_PODS, storage), pendingPod(message), ...others);
}

export function pendingPod(message: string): object {
  return dumpedPod('image-registry-7c9d-abcde', {
    phase: 'Pending',
    conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
  });
}

/** A pod whose container waits. */
export function waitingPod(reason: string, message: string, name = 'image-registry-7c9d-abcde'): object {
  return dumpedPod(name, {
    phase: 'Pending',
    containerStatuses: [
      {
        name: 'registry',
        ready: false,
        restartCount: 0,
        image: 'x',
        imageID: '',
        state: { waiting: { reason, message } },
      },
    ],
  });
}

export function dumpedPod(name: string, status: object): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'openshift-image-registry',
      ...(name.startsWith('image-registry-') ? { labels: { 'docker-registry': 'default' } } : {}),
    },
    spec: { containers: [{ name: 'registry', image: 'x' }] },
    status,
  };
}

export function dumpedClaim(phase: string, spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'image-registry-storage', namespace: 'openshift-image-registry', ...metadata },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } }, ...spec },
    status: { phase },
  };
}

export function dumpedEvent(kind: string, name: string, reason: string, message: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.1`, namespace: 'openshift-image-registry' },
    involvedObject: { kind, name, namespace: 'openshift-image-registry' },
    type: 'Warning',
    reason,
    message,
  };
}

/** A pod that does not start, with an event about it. */
export function notStarting(
  reason: string,
  message: string,
  storage: object = ON_CLAIM,
  ...others: readonly object[]
): string {
  return dumpOf(
    dumpedConfig(NO_PODS, storage),
    waitingPod('ContainerCreating', ''),
    dumpedEvent('Pod', 'image-registry-7c9d-abcde', reason, message),
    ...others,
  );
}

/** An ImagePruner whose last job failed, and the log of its pod. */
export function failedPruner(message: string, reason = 'Error', spec: object = {}): string {
  return dumpOf(
    dumpedPruner(JOB_FAILED, spec),
    dumpedConfig(READY),
    dumpedOperator([
      ['Available', 'True', 'Ready', 'Available: The registry is ready'],
      ['Progressing', 'False', 'Ready', 'Progressing: The registry is ready'],
      ['Degraded', 'True', 'ImagePrunerJobFailed', 'ImagePrunerDegraded: Job has reached the specified backoff limit'],
    ]),
    dumpedPod('image-pruner-29001440-x7k2p', {
      phase: 'Failed',
      containerStatuses: [
        {
          name: 'image-pruner',
          ready: false,
          restartCount: 0,
          image: 'x',
          imageID: '',
          state: { terminated: { exitCode: 1, reason, message } },
        },
      ],
    }),
  );
}

export const JOB_FAILED: readonly ConditionRow[] = [
  ['Available', 'True', 'AsExpected', 'Pruner CronJob has been created'],
  ['Failed', 'True', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit'],
  ['Scheduled', 'True', 'Scheduled', 'The pruner job has been scheduled'],
  ['Degraded', 'True', 'JobFailed', 'Job has reached the specified backoff limit'],
];

/** An ImagePruner whose CronJob the API server refuses. */
export function refusedCronJob(message: string, spec: object = {}): string {
  const whole = `unable to apply objects: failed to create object *v1.CronJob, Namespace=openshift-image-registry, Name=image-pruner: ${message}`;
  return dumpOf(
    dumpedConfig(READY),
    dumpedPruner(
      [
        ['Available', 'False', 'Error', 'Pruner CronJob does not exist'],
        ['Failed', 'False', 'Complete', 'Pruner completed successfully'],
        ['Degraded', 'True', 'SyncError', `Error: ${whole}`],
      ],
      spec,
    ),
  );
}

function asCondition([type, status, reason, message]: ConditionRow): object {
  return { type, status, reason, message };
}
