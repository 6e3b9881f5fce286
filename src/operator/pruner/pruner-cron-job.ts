import { valueAt } from '../../core/field-path';
import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';
import type { ClusterState } from '../cluster/cluster-state';
import { omitEmptyFields } from '../go/omit-empty-fields';
import { omitEmpty, tolerationsOf } from '../go/omit-empty';
import { OperatorError } from '../go/operator-error';
import { resourcesOf } from '../container/resources';
import { keptRevisions, PRUNER_DEFAULTS, scheduleOf } from './default-pruner';

const NAME = 'image-pruner';
const PRUNES = '--prune-registry=true';
const SCC = { 'openshift.io/required-scc': 'restricted-v2' };

/** The CronJob of the pruner; of the container's command only the flags. Source: pkg/resource/prunercronjob.go. */
export function prunerCronJob(spec: ImagePrunerSpec, state: ClusterState): Manifest {
  const { release } = state;
  const sccOnPod = isAtLeast(release, Release.V4_23);
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: NAME, namespace: REGISTRY_NAMESPACE },
    spec: {
      concurrencyPolicy: 'Forbid',
      failedJobsHistoryLimit: spec.failedJobsHistoryLimit ?? PRUNER_DEFAULTS.jobsHistoryLimit,
      jobTemplate: {
        metadata: omitEmptyFields({
          // A Job template's annotations do not reach the pod.
          annotations: isAtLeast(release, Release.V4_15) && !sccOnPod ? SCC : {},
          labels: { 'created-by': NAME },
        }),
        spec: {
          backoffLimit: 0,
          template: {
            metadata: omitEmptyFields({
              annotations: sccOnPod ? SCC : {},
              labels: isAtLeast(release, Release.V4_22) ? { app: NAME } : {},
            }),
            spec: podSpec(spec, flags(spec, state.registryHostname())),
          },
        },
      },
      schedule: scheduleOf(spec),
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: spec.successfulJobsHistoryLimit ?? PRUNER_DEFAULTS.jobsHistoryLimit,
      suspend: spec.suspend ?? false,
    },
  };
}

function podSpec(spec: ImagePrunerSpec, args: readonly string[]): Readonly<Record<string, unknown>> {
  return omitEmptyFields({
    affinity: omitEmpty(spec.affinity ?? {}),
    containers: [
      {
        name: NAME,
        args,
        resources: resourcesOf(spec.resources),
        volumeMounts: [{ name: 'serviceca', mountPath: '/var/run/configmaps/serviceca', readOnly: true }],
      },
    ],
    nodeSelector: spec.nodeSelector ?? {},
    priorityClassName: 'system-cluster-critical',
    restartPolicy: 'Never',
    serviceAccountName: 'pruner',
    tolerations: tolerationsOf(spec.tolerations),
    volumes: [{ name: 'serviceca', configMap: { name: 'serviceca' } }],
  });
}

const LOG_LEVELS: ReadonlyMap<string | undefined, number> = new Map([
  ['Debug', 4],
  ['Trace', 6],
  ['TraceAll', 8],
]);

/**
 * The registry is pruned too if Image/cluster has a hostname for it. That depends on the Service, not on the Config.
 */
function flags(spec: ImagePrunerSpec, hostname: string | undefined): string[] {
  if (hostname === undefined) throw new OperatorError('image.config.openshift.io "cluster" not found');
  return [
    '--confirm=true',
    '--certificate-authority=/var/run/configmaps/serviceca/service-ca.crt',
    `--keep-tag-revisions=${keptRevisions(spec)}`,
    `--keep-younger-than=${keepYoungerThan(spec)}`,
    `--ignore-invalid-refs=${spec.ignoreInvalidImageReferences ?? false}`,
    `--loglevel=${LOG_LEVELS.get(spec.logLevel) ?? 1}`,
    ...(hostname === '' ? ['--prune-registry=false'] : [PRUNES, `--registry-url=https://${hostname}`]),
  ];
}

/** Whether the pruner that the Operator applies deletes layers from the registry's storage, whenever it runs. */
export function prunesRegistry(objects: readonly Manifest[]): boolean {
  const cronJob = objects.find(({ kind }) => kind === 'CronJob');
  const args = valueAt(cronJob, ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'args']);
  return Array.isArray(args) && args.includes(PRUNES);
}

/** The value of --keep-younger-than, formatted like Go does. */
export function keepYoungerThan({ keepYoungerThanDuration, keepYoungerThan: nanoseconds }: ImagePrunerSpec): string {
  if (keepYoungerThanDuration !== undefined) return formatGoDuration(parseGoDuration(keepYoungerThanDuration) ?? 0n);
  return nanoseconds === undefined ? '60m' : formatGoDuration(BigInt(nanoseconds));
}
