import type { ClusterOptions } from '../../constructs/base/cluster-options';
import { LogLevel } from '../../constructs/registry/registry-enums';
import type { RegistryPrunerProps } from '../../constructs/registry/registry-pruner-props';
import { map, table } from '../reading/structure-readers';
import { choice, count, cron, duration, flag, text } from '../reading/text-readers';
import { RESOURCES_READER, SCHEDULING } from './scheduling';

/** The props of RegistryPruner. */
export const PRUNER = table<Omit<RegistryPrunerProps, keyof ClusterOptions | 'registry'>>({
  schedule: cron,
  suspend: flag,
  keepTagRevisions: count,
  keepYoungerThan: duration,
  ignoreInvalidImageReferences: flag,
  successfulJobsHistoryLimit: count,
  failedJobsHistoryLimit: count,
  logLevel: choice(Object.values(LogLevel)),
  resources: RESOURCES_READER,
  acknowledge: map(text),
  ...SCHEDULING,
});
