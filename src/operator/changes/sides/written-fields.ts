import type { Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, type PlainRecord } from '../../../core/record';
import { configIn, isConfig } from '../../../schema/kinds/kinds';
import { knownBackends } from '../../../storage';
import { mergedOver } from '../../live/merged-over';
import type { Prediction } from '../../prediction';

/**
 * The Config with what the Operator wrote into the fields of its storage in `before`: an apply keeps it, unless the manifest that was
 * applied before, `last`, named the field. Names of storage stay as the manifest has them: diff shows which of them the Operator made up.
 */
export function withFieldsWritten(
  manifests: readonly Manifest[],
  before: Prediction,
  { last = [], replaced = [] }: { readonly last?: readonly Manifest[]; readonly replaced?: readonly Manifest[] } = {},
): Manifest[] {
  const earlier = configIn(last);
  return manifests.map((manifest) =>
    !isConfig(manifest) || replaced.includes(manifest) ? manifest : completed(manifest, before, earlier),
  );
}

function completed(manifest: Manifest, { sync, state }: Prediction, last: Manifest | undefined): Manifest {
  const storage = storageOf(manifest);
  const stanzas = knownBackends(storage, state.release).flatMap(({ backend: { field, nameKeys }, stanza }) => {
    const written = Object.entries(asRecord(fieldOf(sync.storage?.storage, field)));
    if (written.length === 0) return [];
    const live = Object.fromEntries(written.filter(([key]) => !nameKeys.includes(key)));
    return [[field, mergedOver(live, { ...stanza }, asRecord(storageOf(last)[field]))] as const];
  });
  if (stanzas.length === 0) return manifest;
  const spec = { ...asRecord(manifest['spec']), storage: { ...storage, ...Object.fromEntries(stanzas) } };
  return { ...manifest, spec };
}

function storageOf(manifest: Manifest | undefined): PlainRecord {
  return asRecord(fieldOf(manifest?.['spec'], 'storage'));
}
