import { REGISTRY_POD_LABEL } from '../../core/names';
import { fieldOf, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { podTermErrorsIn } from './affinity-errors';
import type { FieldError } from './field-error';
import { mergedKeyErrors } from './label-key-errors';
import type { Place } from './place';

/**
 * Why the API server rejects the pods of the registry although it takes their Deployment. Each Deployment gives its pods one
 * more label. Source: pkg/registry/core/pod podStrategy.PrepareForCreate.
 *
 * @param parent the pod, or what of a spec becomes part of it
 */
export function createdPodErrors(parent: unknown, place: Place, release: Release): FieldError[] {
  const merged = (term: unknown, at: Place): FieldError[] => mergedKeyErrors(term, at, LABELS);
  const constraints = place.child('topologySpreadConstraints');
  return [
    ...(isAtLeast(release, Release.V4_18)
      ? podTermErrorsIn(fieldOf(parent, 'affinity'), place.child('affinity'), merged)
      : []),
    ...(isAtLeast(release, Release.V4_21)
      ? itemsOf(fieldOf(parent, 'topologySpreadConstraints')).flatMap((each, index) =>
          merged(each, constraints.item(index)),
        )
      : []),
  ];
}

const LABELS = { ...REGISTRY_POD_LABEL, 'pod-template-hash': '' };
