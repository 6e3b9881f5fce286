import { NO_PODS, ON_CLAIM, ON_S3, dumpOf, dumpedConfig } from './dump-yaml';

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

/** A Config that reports that no pod runs, and an Operator that ends with a message again and again. */
export function crashingOperator(message: string, exitCode = 1, storage: object = ON_S3): string {
  const pod = dumpedPod('cluster-image-registry-operator-7c9d-abcde', {
    phase: 'Running',
    containerStatuses: [
      {
        name: 'cluster-image-registry-operator',
        ready: false,
        restartCount: 9,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
        lastState: { terminated: { exitCode, reason: 'Error', message } },
      },
    ],
  });
  return dumpOf(dumpedConfig(NO_PODS, storage), pod);
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

/** A pod that waits for a claim, and an event that says why the claim has no volume. */
export function unboundClaim(reason: string, message: string, spec: object = {}): string {
  return unschedulable(
    '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
    ON_CLAIM,
    dumpedClaim('Pending', spec),
    dumpedEvent('PersistentVolumeClaim', 'image-registry-storage', reason, message),
  );
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

/** A pod of another namespace that cannot pull an image of the registry. */
export function clientPod(message: string): object {
  const waiting = { reason: 'ErrImagePull', message };
  const image = 'image-registry.openshift-image-registry.svc:5000/a/b';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'app', namespace: 'a' },
    spec: { containers: [{ name: 'app', image }] },
    status: { phase: 'Pending', containerStatuses: [{ name: 'app', ready: false, image, state: { waiting } }] },
  };
}
