import { listAt, valueAt } from '../../../core/field-path';
import type { Carrier } from '../reading/carrier';
import { kustomizePatches } from '../reading/kustomize-patches';
import { unrenderedValues } from '../reading/unrendered-values';

/** Kustomization of Flux, whose texts may have variables. The last two lists are of v1beta2. */
export const kustomizationCarrier: Carrier = {
  isObject: true,
  load: (kustomization) =>
    ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((field) =>
      kustomizePatches(kustomization, ['spec', field], '${'),
    ),
};

/** HelmRelease of Flux. */
export const helmReleaseCarrier: Carrier = {
  isObject: true,
  load: (release) => [
    ...unrenderedValues(
      release,
      [
        ['spec', 'values'],
        ['spec', 'valuesFrom'],
      ],
      [
        ['spec', 'targetNamespace'],
        ['spec', 'chart', 'spec', 'chart'],
      ].map((path) => valueAt(release, path)),
    ),
    ...listAt(release, ['spec', 'postRenderers']).flatMap((_, index) =>
      ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((field) =>
        kustomizePatches(release, ['spec', 'postRenderers', index, 'kustomize', field]),
      ),
    ),
  ],
};
