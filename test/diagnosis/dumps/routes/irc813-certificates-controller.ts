import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc813: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig([
        ...READY,
        [
          'ImageRegistryCertificatesControllerDegraded',
          'True',
          'Error',
          'failed to update object *v1.ConfigMap, Namespace=openshift-image-registry, Name=image-registry-certificates: ConfigMap "image-registry-certificates" is invalid: data[a b]: Invalid value',
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
          'failed to update object *v1.ConfigMap, Namespace=openshift-image-registry, Name=image-registry-certificates: image-registry-certificates: configmap "registry-cas" not found',
        ],
      ]),
    ),
};
