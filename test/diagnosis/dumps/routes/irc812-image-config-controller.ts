import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc812: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig([
        ...READY,
        [
          'ImageConfigControllerDegraded',
          'True',
          'Error',
          'unable to update image config: images.config.openshift.io "cluster" not found',
        ],
      ]),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig([
        ...READY,
        [
          'NodeCADaemonAvailable',
          'False',
          'NoAvailableReplicas',
          'The daemon set node-ca does not have available replicas',
        ],
      ]),
    ),
};
