import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { DRIVERS } from '../../../src/operator/drivers';
import type { Driver } from '../../../src/operator/drivers/driver';
import type { BackendField } from '../../../src/storage/backend';
import { isWhole } from '../clusters';

/** The driver of a stanza in a cluster, whatever its Config says. */
export function opened(
  field: BackendField,
  stanza: object,
  manifests: readonly Manifest[],
  release = Release.V5_1,
): Driver {
  const state = readClusterState({ manifests, release, complete: isWhole(manifests) });
  return DRIVERS[field].open({ ...stanza }, state, '');
}

/** As `NAME=value`, with a mark at those that the private Secret holds. */
export function environment(...of: Parameters<typeof opened>): string[] {
  const all = opened(...of).environment();
  return all.map(({ name, value, secret }) => `${name}${secret === true ? ' (secret)' : ''}=${String(value)}`);
}
