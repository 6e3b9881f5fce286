import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest } from '../../core/manifest';
import { asRecord, type PlainRecord } from '../../core/record';
import { isConfig } from '../../schema/kinds/kinds';
import { writtenBackends, configuredBackends } from '../../storage';
import { lastApplied } from './last-applied';
import { afterMove, storageMoves, type StorageMove } from '../cluster/storage-move';
import { mergedOver } from './merged-over';
import { staysInConfig } from './storage-stays';

/**
 * The manifests as apply merges them into the live objects of `other`: these keep what a manifest leaves out, unless an earlier
 * apply brought it. Objects in `replaced` are not merged. Source: kubernetes staging/src/k8s.io/apimachinery/pkg/util/jsonmergepatch CreateThreeWayJSONMergePatch.
 */
export function withLiveFieldsOf(
  manifests: readonly Manifest[],
  other: readonly Manifest[],
  replaced: readonly Manifest[] = [],
): readonly Manifest[] {
  const live = new Map(other.filter(isLive).map((each) => [manifestKey(each), each]));
  if (live.size === 0) return manifests;
  const moves = storageMoves(other, manifests);
  return manifests.map((each) => {
    const found = isLive(each) || replaced.includes(each) ? undefined : live.get(manifestKey(each));
    return found === undefined ? each : appliedOver(found, each, moves);
  });
}

function appliedOver(live: Manifest, manifest: Manifest, moves: readonly StorageMove[]): Manifest {
  const found = contentOf(isConfig(manifest) ? moves.reduce(afterMove, live) : live);
  const own = contentOf(manifest);
  const last = lastApplied(live);
  const kept = last === undefined && isConfig(manifest) ? withoutOtherStorage(found, live, manifest) : found;
  return { ...manifest, ...mergedOver(kept, own, last) };
}

/** What an apply changes of the content; metadata of a live object is the cluster's. */
function contentOf(manifest: Manifest): PlainRecord {
  return Object.fromEntries(Object.entries(manifest).filter(([field]) => field !== 'metadata' && field !== 'status'));
}

/** If nothing shows that the live storage stays, another one replaces it. */
function withoutOtherStorage(found: PlainRecord, live: Manifest, manifest: Manifest): PlainRecord {
  const [named] = writtenBackends(manifest);
  if (named === undefined) return found;
  const spec = asRecord(found['spec']);
  const storage = asRecord(spec['storage']);
  const left = configuredBackends(storage)
    .map(({ backend: { field } }) => field)
    .filter((field) => field !== named.backend.field && staysInConfig(live, field, manifest) !== true);
  const kept = Object.entries(storage).filter(([field]) => !left.some((each) => each === field));
  return { ...found, spec: { ...spec, storage: Object.fromEntries(kept) } };
}
