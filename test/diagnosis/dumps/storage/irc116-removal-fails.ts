import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, failingStorage } from '../dump-yaml';

export const irc116: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          ['Available', 'False', 'DeploymentDeleted', 'The deployment is being deleted'],
          ['Progressing', 'True', 'Removing', 'The registry is being removed'],
          [
            'Degraded',
            'True',
            'RemoveFailed',
            'Unable to remove registry: unable to remove storage: BucketNotEmpty: The bucket you tried to delete is not empty',
          ],
        ],
        undefined,
        { managementState: 'Removed' },
      ),
    ),
  alike: () => failingStorage('exactly one storage type should be configured at the same time, got 2: [S3 PVC]'),
};
