import { isLive } from '../../core/live-object';
import { objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, isRecord, type PlainRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';

/**
 * The manifests as apply merges them into the live objects of `other`: these keep what a manifest leaves out, unless an earlier
 * apply brought it. Objects in `replaced` are not merged. Source: kubernetes staging/src/k8s.io/apimachinery/pkg/util/jsonmergepatch CreateThreeWayJSONMergePatch.
 */
export function withLiveFieldsOf(
  manifests: readonly Manifest[],
  other: readonly Manifest[],
  replaced: readonly Manifest[] = [],
): readonly Manifest[] {
  const live = new Map(other.filter(isLive).map((each) => [keyOf(each), each]));
  if (live.size === 0) return manifests;
  return manifests.map((each) => {
    const found = isLive(each) || replaced.includes(each) ? undefined : live.get(keyOf(each));
    return found === undefined ? each : appliedOver(found, each);
  });
}

function keyOf(manifest: Manifest): string {
  return objectKey(referenceTo(manifest));
}

function appliedOver(live: Manifest, manifest: Manifest): Manifest {
  const [found, own] = [contentOf(live), contentOf(manifest)];
  const last = lastApplied(live);
  const kept = last === undefined && kindOf(manifest) === 'Config' ? withoutOtherStorage(found, own) : found;
  return { ...manifest, ...mergedOver(kept, own, last) };
}

/** What an apply changes of the content; metadata of a live object is the cluster's. */
function contentOf(manifest: Manifest): PlainRecord {
  return Object.fromEntries(Object.entries(manifest).filter(([field]) => field !== 'metadata' && field !== 'status'));
}

/** What kubectl, or a tool that applies in the same way, recorded of the last apply. */
export function lastApplied({ metadata }: Manifest): PlainRecord | undefined {
  const text: unknown = metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration'];
  try {
    return typeof text === 'string' ? asRecord(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}

/** If nothing shows who added the live storage, another one replaces it. */
function withoutOtherStorage(live: PlainRecord, own: PlainRecord): PlainRecord {
  const [named] = configuredBackends(asRecord(fieldOf(own['spec'], 'storage')));
  if (named === undefined) return live;
  const spec = asRecord(live['spec']);
  const kept = Object.entries(asRecord(spec['storage'])).filter(
    ([field]) => field === named.backend.field || field === 'managementState',
  );
  return { ...live, spec: { ...spec, storage: Object.fromEntries(kept) } };
}

/** Lists are replaced, null takes a field away. */
function mergedOver(live: PlainRecord, own: PlainRecord, last: PlainRecord | undefined): PlainRecord {
  const kept = Object.entries(live).filter(
    ([field]) => !Object.hasOwn(own, field) && fieldOf(last, field) === undefined,
  );
  const given = Object.entries(own).filter(([, value]) => value !== null);
  const merged = given.map(([field, value]) => {
    const found = fieldOf(live, field);
    if (!isRecord(value) || !isRecord(found)) return [field, value] as const;
    return [field, mergedOver(found, value, asRecord(fieldOf(last, field)))] as const;
  });
  return Object.fromEntries([...kept, ...merged]);
}
