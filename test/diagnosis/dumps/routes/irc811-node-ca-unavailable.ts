import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc811: Dumps = {
  shows: () =>
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
  alike: () =>
    dumpOf(
      dumpedConfig([
        ...READY,
        [
          'ImageRegistryCertificatesControllerDegraded',
          'True',
          'Error',
          'failed to update object *v1.ConfigMap: image-registry-certificates: configmap "registry-cas" not found',
        ],
      ]),
    ),
};
