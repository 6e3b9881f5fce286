import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import { missingKeys } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import type { Effect } from '../effects/effect';
import type { StorageOutcome } from '../effects/sync-outcome';
import { CONFIG } from '../objects';

/** What the Operator writes into the Config itself, even if the sync fails later. */
export function configEffect(spec: ConfigSpec, storage: StorageOutcome, state: ClusterState): Effect {
  if (state.config === undefined) {
    return {
      subject: CONFIG,
      action: 'apply',
      because: 'there is none, so the Operator makes what the platform suggests',
    };
  }
  const written = state.config.spec ?? {};
  const newManagementState = storage.managementState;
  const fields = [
    'its finalizer',
    ...((written.httpSecret ?? '') === '' ? ['httpSecret'] : []),
    ...storageChange(written, spec),
    ...filledIn(spec, storage, state),
    ...(newManagementState === undefined || written.storage?.managementState === newManagementState
      ? []
      : [`storage.managementState ${newManagementState}`]),
  ];
  return { subject: CONFIG, action: 'apply', because: `the Operator sees to ${fields.join(', ')}` };
}

/** The names that the Operator generates, and the values that a backend takes from the cluster. */
function filledIn({ storage }: ConfigSpec, { effects, error }: StorageOutcome, state: ClusterState): string[] {
  const [used] = knownBackends(storage, state.release);
  if (used === undefined || error !== undefined) return [];
  const { backend, stanza } = used;
  const isCreated = effects.some(({ action }) => action === 'apply');
  const keys = [...(isCreated ? missingKeys(stanza, backend.nameKeys) : []), ...(backend.filledIn?.(stanza) ?? [])];
  return keys.map((key) => `storage.${backend.field}.${key}`);
}

/** If no backend is configured, the stanza is replaced by the platform's, or removed if the platform has none. */
function storageChange(written: ConfigSpec, { storage = {} }: ConfigSpec): string[] {
  if (written.storage === storage) return [];
  const [field] = Object.keys(storage);
  if (field !== undefined) return [`storage, which becomes ${field}`];
  return Object.keys(written.storage ?? {}).length > 0 ? ['storage, which it empties'] : [];
}
