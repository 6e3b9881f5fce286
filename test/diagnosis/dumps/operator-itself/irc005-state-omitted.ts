import type { Dumps } from '../dumps';
import { dumpOf, dumpedConfig, failingSync } from '../dump-yaml';

export const irc005: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          ['Available', 'False', 'DeploymentNotFound', 'The deployment does not exist'],
          [
            'Progressing',
            'True',
            'WaitingForDeployment',
            'All resources are successfully applied, but the deployment does not exist',
          ],
          ['Degraded', 'True', 'Unavailable', 'The deployment does not exist'],
        ],
        { emptyDir: {} },
        { managementState: 'Force' },
      ),
    ),
  alike: () => failingSync('storage backend not configured', {}),
};
