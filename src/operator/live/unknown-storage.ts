import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { configIn } from '../../schema/kinds/kinds';
import { writtenBackends } from '../../storage';
import type { BackendField } from '../../storage/backend';
import { describeSubject } from '../effects/subject';
import { CONFIG } from '../objects';
import type { Unknown } from '../unknown/unknown';
import { lastApplied } from './last-applied';
import { ownersOf } from '../cluster/field-owners';
import { storageMoves, type StorageMove } from '../cluster/storage-move';
import { staysInConfig } from './storage-stays';

/** A live storage that another one takes the place of, unless nobody's apply brought it: then there are two. */
export function unknownStorageOwner(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const [live, manifest] = [old, now].map(configIn);
  if (live === undefined || manifest === undefined || !isLive(live) || lastApplied(live) !== undefined) return [];
  const after = writtenBackends(manifest)[0]?.backend.field;
  if (after === undefined) return [];
  const moves = storageMoves(old, now);
  const before = writtenBackends(live)
    .map(({ backend }) => backend.field)
    .find((field) => field !== after && isUnknown(live, field, manifest, moves));
  if (before === undefined) return [];
  const why = `${whoWrote(live, before)}, this field stays beside ${after}, and with two storage types the Operator stops`;
  return [{ object: describeSubject(CONFIG), field: `spec.storage.${before}`, why }];
}

function whoWrote(live: Manifest, field: BackendField): string {
  const managers = ownersOf(live, ['spec', 'storage', field]).map(({ manager }) => manager);
  return managers.length === 0
    ? 'the input does not show who set it: if no delivery tool applied it'
    : `${[...new Set(managers)].join(', ')} wrote it: unless the tool that applies NEW takes over fields of others, as Flux and a migration of Argo CD do`;
}

/** What is applied server-side is among the fields of managers. */
function isUnknown(live: Manifest, field: BackendField, manifest: Manifest, moves: readonly StorageMove[]): boolean {
  const isMoved = moves.some(({ from }) => from.field === field);
  const owners = ownersOf(live, ['spec', 'storage', field]);
  const isApplied = owners.length > 0 && owners.every((each) => each.isApplied);
  return !isMoved && !isApplied && staysInConfig(live, field, manifest) === undefined;
}
