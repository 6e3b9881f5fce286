import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';

/** A pod of the registry, or of what belongs to it, in a row of `oc get pods`. */
export function printedPod(row: string): Manifest | undefined {
  const { namespace = REGISTRY_NAMESPACE, name, ready, all, status = '', restarts } = ROW.exec(row)?.groups ?? {};
  if (name === undefined || namespace !== REGISTRY_NAMESPACE || status.startsWith('Terminating')) return undefined;
  const isReady = ready === all && status === 'Running';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    status: {
      phase: PHASES[status] ?? 'Running',
      ...(status === 'Pending'
        ? {}
        : {
            containerStatuses: [
              {
                name: /^[a-z-]*[a-z]/.exec(name.replace(/-[a-z0-9]+-[a-z0-9]{5}$/, ''))?.[0] ?? name,
                ready: isReady || status === 'Completed',
                restartCount: Number(restarts),
                state: stateOf(status),
              },
            ],
          }),
    },
  };
}

const ROW =
  /^(?:(?<namespace>[a-z0-9][a-z0-9-]*)\s+)?(?:pods?\/)?(?<name>(?:image-registry|node-ca|image-pruner|cluster-image-registry-operator)-[a-z0-9-]+)\s+(?<ready>\d+)\/(?<all>\d+)\s+(?<status>[A-Z][\w:/]*)\s+(?<restarts>\d+)(?:\s|$)/;

const PHASES: Readonly<Record<string, string>> = {
  Completed: 'Succeeded',
  Evicted: 'Failed',
  Pending: 'Pending',
  ContainerCreating: 'Pending',
  ImagePullBackOff: 'Pending',
  ErrImagePull: 'Pending',
  CreateContainerConfigError: 'Pending',
};

function stateOf(reason: string): object {
  if (reason === 'Running') return { running: {} };
  if (reason === 'Completed') return { terminated: { reason, exitCode: 0 } };
  return /^(?:Error|OOMKilled|Evicted|ContainerCannotRun)$/.test(reason)
    ? { terminated: { reason } }
    : { waiting: { reason } };
}
