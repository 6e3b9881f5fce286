import { memoizeBy } from '../../core/caching/memoize';
import { exactText } from '../../core/formats/json-text';
import { fieldOf, itemsOf } from '../../core/record';
import type { Release } from '../../core/release';
import { affinityErrors } from './affinity-errors';
import { invalidValue, notFound, required, type FieldError } from './field-error';
import { labelMapErrors, textIn } from './label-errors';
import { subdomainErrors } from './names';
import type { Place } from './place';
import { spreadErrors, tolerationErrors } from './placement-errors';
import { resourceErrors } from './resource-errors';

/** What users can get wrong in a pod of the Operator. Source: pkg/apis/core/validation ValidatePodSpec. */
export function podErrors(pod: unknown, place: Place, release: Release): FieldError[] {
  const runtimeClass = fieldOf(pod, 'runtimeClassName');
  const volumes = itemsOf(fieldOf(pod, 'volumes')).map((volume, index) => ({
    name: textIn(volume, 'name'),
    errors: volumeErrors(volume, () => place.child('volumes').item(index)),
  }));
  const missing = new Set(volumes.filter(({ errors }) => errors.length > 0).map(({ name }) => name));
  return [
    ...volumes.flatMap(({ errors }) => errors),
    ...itemsOf(fieldOf(pod, 'containers')).flatMap((container, index) =>
      containerErrors(container, missing, place.child('containers').item(index), release),
    ),
    ...errorsOfPodField(pod, 'nodeSelector', place, release),
    ...groupErrors(
      fieldOf(fieldOf(pod, 'securityContext'), 'fsGroup'),
      place.child('securityContext').child('fsGroup'),
    ),
    ...(['affinity', 'topologySpreadConstraints', 'tolerations'] as const).flatMap((field) =>
      errorsOfPodField(pod, field, place, release),
    ),
    ...(typeof runtimeClass === 'string'
      ? subdomainErrors(runtimeClass).map((error) => invalidValue(place.child('runtimeClassName'), runtimeClass, error))
      : []),
  ];
}

/** A field of a pod or of its container that users set. */
export type PodField = keyof typeof FIELDS;

const FIELDS = {
  nodeSelector: labelMapErrors,
  affinity: affinityErrors,
  topologySpreadConstraints: spreadErrors,
  tolerations: tolerationErrors,
  resources: resourceErrors,
} as const;

/** @param parent the pod, the container, or what of a spec becomes part of them */
export function errorsOfPodField(
  parent: unknown,
  field: PodField,
  place: Place,
  release: Release,
): readonly FieldError[] {
  const value = fieldOf(parent, field);
  return value === undefined ? [] : errorsOfValue([field, value, place, release]);
}

/** The same in most clusters, and in each sync. */
const errorsOfValue = memoizeBy(
  exactText,
  ([field, value, place, release]: readonly [PodField, unknown, Place, Release]): readonly FieldError[] =>
    FIELDS[field](value, place.child(field), release),
);

/** A volume of a Secret needs its name, and the keys of its items. */
function volumeErrors(volume: unknown, place: () => Place): FieldError[] {
  const secret = fieldOf(volume, 'secret');
  if (secret === undefined) return [];
  const items = itemsOf(fieldOf(secret, 'items'));
  const at = (): Place => place().child('secret');
  return [
    ...(textIn(secret, 'secretName') === '' ? [required(at().child('secretName'))] : []),
    ...items.flatMap((item, index) =>
      textIn(item, 'key') === '' ? [required(at().child('items').item(index).child('key'))] : [],
    ),
  ];
}

function containerErrors(
  container: unknown,
  missing: ReadonlySet<string>,
  place: Place,
  release: Release,
): FieldError[] {
  const mounts = itemsOf(fieldOf(container, 'volumeMounts')).map((mount) => textIn(mount, 'name'));
  return [
    ...mounts.flatMap((name, index) =>
      missing.has(name) ? [notFound(place.child('volumeMounts').item(index).child('name'), name)] : [],
    ),
    ...errorsOfPodField(container, 'resources', place, release),
  ];
}

/** The namespace may have a range that is none. */
function groupErrors(group: unknown, place: Place): FieldError[] {
  if (typeof group !== 'number' && typeof group !== 'bigint') return [];
  return group >= 0 && group < 2 ** 31
    ? []
    : [invalidValue(place, group, 'must be between 0 and 2147483647, inclusive')];
}
