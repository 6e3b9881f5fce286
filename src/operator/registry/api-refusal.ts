import { checkCron } from '../../core/formats/cron';
import { valueAt } from '../../core/field-path';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';
import { rolloutStrategy } from './rollout';

/** The error of the API server for the Deployment that the Operator creates from a valid Config. */
export function deploymentRefusal(spec: ConfigSpec): string | undefined {
  const maxUnavailable = valueAt(rolloutStrategy(spec), ['rollingUpdate', 'maxUnavailable']);
  if (typeof maxUnavailable !== 'number' || maxUnavailable >= 0) return undefined;
  return (
    'Deployment.apps "image-registry" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: ' +
    `${maxUnavailable}: must be greater than or equal to 0`
  );
}

/** The error of the API server for the CronJob. */
export function cronJobRefusal(spec: ImagePrunerSpec): string | undefined {
  const { schedule = '', failedJobsHistoryLimit: failed = 0, successfulJobsHistoryLimit: successful = 0 } = spec;
  const diagnostic = schedule === '' ? undefined : checkCron(schedule);
  const field =
    diagnostic !== undefined
      ? `spec.schedule: Invalid value: ${JSON.stringify(schedule)}: expected ${diagnostic.expected}`
      : successful < 0
        ? `spec.successfulJobsHistoryLimit: Invalid value: ${successful}: must be greater than or equal to 0`
        : failed < 0
          ? `spec.failedJobsHistoryLimit: Invalid value: ${failed}: must be greater than or equal to 0`
          : undefined;
  return field === undefined ? undefined : `CronJob.batch "image-pruner" is invalid: ${field}`;
}
