import { fieldOf, itemsOf } from '../../core/record';
import type { Release } from '../../core/release';
import { affinityErrors } from './affinity-errors';
import { invalidValue, notFound, required, type FieldError } from './field-error';
import { labelMapErrors, textIn } from './label-errors';
import { subdomainErrors } from './names';
import { spreadErrors, tolerationErrors } from './placement-errors';
import { resourceErrors } from './resource-errors';

/** What users can get wrong in a pod of the Operator. Source: pkg/apis/core/validation ValidatePodSpec. */
export function podErrors(pod: unknown, path: string, release: Release): FieldError[] {
  const runtimeClass = fieldOf(pod, 'runtimeClassName');
  const volumes = itemsOf(fieldOf(pod, 'volumes')).map((volume, index) => ({
    name: textIn(volume, 'name'),
    errors: volumeErrors(volume, `${path}.volumes[${index}]`),
  }));
  const missing = new Set(volumes.filter(({ errors }) => errors.length > 0).map(({ name }) => name));
  return [
    ...volumes.flatMap(({ errors }) => errors),
    ...itemsOf(fieldOf(pod, 'containers')).flatMap((container, index) =>
      containerErrors(container, missing, `${path}.containers[${index}]`, release),
    ),
    ...labelMapErrors(fieldOf(pod, 'nodeSelector'), `${path}.nodeSelector`),
    ...groupErrors(fieldOf(fieldOf(pod, 'securityContext'), 'fsGroup'), `${path}.securityContext.fsGroup`),
    ...affinityErrors(fieldOf(pod, 'affinity'), `${path}.affinity`, release),
    ...spreadErrors(fieldOf(pod, 'topologySpreadConstraints'), `${path}.topologySpreadConstraints`, release),
    ...tolerationErrors(fieldOf(pod, 'tolerations'), `${path}.tolerations`),
    ...(typeof runtimeClass === 'string'
      ? subdomainErrors(runtimeClass).map((error) => invalidValue(`${path}.runtimeClassName`, runtimeClass, error))
      : []),
  ];
}

/** A volume of a Secret needs its name, and the keys of its items. */
function volumeErrors(volume: unknown, path: string): FieldError[] {
  const secret = fieldOf(volume, 'secret');
  if (secret === undefined) return [];
  const items = itemsOf(fieldOf(secret, 'items'));
  return [
    ...(textIn(secret, 'secretName') === '' ? [required(`${path}.secret.secretName`)] : []),
    ...items.flatMap((item, index) =>
      textIn(item, 'key') === '' ? [required(`${path}.secret.items[${index}].key`)] : [],
    ),
  ];
}

function containerErrors(
  container: unknown,
  missing: ReadonlySet<string>,
  path: string,
  release: Release,
): FieldError[] {
  const mounts = itemsOf(fieldOf(container, 'volumeMounts')).map((mount) => textIn(mount, 'name'));
  return [
    ...mounts.flatMap((name, index) =>
      missing.has(name) ? [notFound(`${path}.volumeMounts[${index}].name`, name)] : [],
    ),
    ...resourceErrors(fieldOf(container, 'resources'), `${path}.resources`, release),
  ];
}

/** The namespace may have a range that is none. */
function groupErrors(group: unknown, path: string): FieldError[] {
  if (typeof group !== 'number' && typeof group !== 'bigint') return [];
  return group >= 0 && group < 2 ** 31
    ? []
    : [invalidValue(path, group, 'must be between 0 and 2147483647, inclusive')];
}
