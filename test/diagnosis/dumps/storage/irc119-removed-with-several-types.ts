import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, ON_S3, type ConditionRow } from '../dump-yaml';

export const irc119: Dumps = {
  shows: () => dumpOf(dumpedConfig(REMOVING, { ...ON_S3, emptyDir: {} }, { managementState: 'Removed' })),
  alike: () => dumpOf(dumpedConfig(REMOVING, ON_S3, { managementState: 'Removed' })),
};

const REMOVING: readonly ConditionRow[] = [
  ['Available', 'True', 'Ready', 'The registry is ready'],
  ['Progressing', 'True', 'DeletingDeployment', 'The deployment is being removed'],
  ['Degraded', 'False', 'Removed', 'The registry is removed'],
];
