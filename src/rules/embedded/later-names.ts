import { valueAt } from '../../core/field-path';
import { manifestKey, type Manifest } from '../../core/manifest';
import { ChangingData } from '../../core/data/changing-data';
import { groupBy } from '../../core/data/group-by';
import { set } from '../../core/edit';
import { knownLater } from '../../core/placeholder';
import { isRecord } from '../../core/record';
import { isConfig } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';
import type { LaterField } from './later-fields';

/**
 * The objects, with the text of each name of a storage, and of the owner of its credentials, that is filled in later: without a name,
 * the Operator would choose one.
 */
export function withLaterNames(manifests: readonly Manifest[], later: readonly LaterField[]): readonly Manifest[] {
  const names = groupBy(
    later.filter(({ manifest }) => isConfig(manifest)),
    ({ manifest }) => manifestKey(manifest),
  );
  if (names.size === 0) return manifests;
  return manifests.map((manifest) => {
    const own = names.get(manifestKey(manifest)) ?? [];
    const unset = own.filter((each) => isName(each, manifest) && valueAt(manifest, each.path) === undefined);
    const changing = new ChangingData(manifest);
    for (const { path, text } of unset) changing.make(set(path, knownLater(text)));
    return changing.value as Manifest;
  });
}

function isName({ path: [root, field, type, key, ...rest] }: LaterField, manifest: Manifest): boolean {
  if (root !== 'spec' || field !== 'storage' || rest.length > 0) return false;
  const storage = valueAt(manifest, ['spec', 'storage']);
  return configuredBackends(isRecord(storage) ? storage : {}).some(
    ({ backend }) =>
      backend.field === type && [...backend.nameKeys, ...(backend.accountKeys ?? [])].includes(String(key)),
  );
}
