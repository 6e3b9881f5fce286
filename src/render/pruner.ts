import type { Cron, Duration } from 'cdk8s';
import { acknowledgementAnnotations } from '../core/acknowledgement';
import { toGoDuration } from '../core/formats/cdk8s-units';
import type { Manifest } from '../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../core/names';
import { Release } from '../core/release';
import { dropUndefined } from './drop-undefined';
import { resourcesSpec, type Resources } from './resources';
import { schedulingSpec, type Scheduling } from './scheduling';

/** The props of a pruner, as far as they are rendered. */
interface PrunerFields extends Scheduling {
  readonly schedule?: Pick<Cron, 'expressionString'>;
  readonly suspend?: boolean;
  readonly keepTagRevisions?: number;
  readonly keepYoungerThan?: Pick<Duration, 'toMilliseconds'>;
  readonly ignoreInvalidImageReferences?: boolean;
  readonly successfulJobsHistoryLimit?: number;
  readonly failedJobsHistoryLimit?: number;
  readonly logLevel?: string;
  readonly resources?: Resources;
  readonly acknowledge?: Readonly<Record<string, string>>;
}

export function prunerManifest(props: PrunerFields, release: Release): Manifest {
  return dropUndefined({
    apiVersion: IMAGE_REGISTRY_API_VERSION,
    kind: 'ImagePruner',
    metadata: {
      name: SINGLETON_NAME,
      annotations: acknowledgementAnnotations(props.acknowledge ?? {}),
    },
    spec: {
      schedule: props.schedule?.expressionString,
      // Without a value the Operator of 4.12 crashes: pkg/operator/controllerimagepruner.go.
      suspend: props.suspend ?? (release === Release.V4_12 ? false : undefined),
      keepTagRevisions: props.keepTagRevisions,
      keepYoungerThanDuration: props.keepYoungerThan === undefined ? undefined : toGoDuration(props.keepYoungerThan),
      ignoreInvalidImageReferences: props.ignoreInvalidImageReferences,
      successfulJobsHistoryLimit: props.successfulJobsHistoryLimit,
      failedJobsHistoryLimit: props.failedJobsHistoryLimit,
      logLevel: props.logLevel,
      resources: props.resources === undefined ? undefined : resourcesSpec(props.resources),
      ...schedulingSpec(props),
    },
  });
}
