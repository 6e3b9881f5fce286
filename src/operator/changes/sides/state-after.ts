import { referenceTo, type Manifest } from '../../../core/manifest';
import { SINGLETON_NAME } from '../../../core/names';
import { isConfig } from '../../../schema/kinds/kinds';
import type { StorageSpec } from '../../../schema/kinds/storage-spec';
import type { ConfigStatus } from '../../../schema/kinds/config';
import { isApplied } from '../../effects/effect';
import { isSameSubject } from '../../effects/subject';
import { CERTIFICATES, CRON_JOB, DEPLOYMENT, SERVICE } from '../../objects';
import type { Prediction } from '../../prediction';

/**
 * Adds to `manifests` what `before` leaves in the cluster: the objects that the Operator created and, if the Config has
 * no status, the storage that the Operator recorded in status.
 */
export function withStateAfter(manifests: readonly Manifest[], before: Prediction): Manifest[] {
  const status = statusAfter(before);
  return [
    ...objectsLeftBy(before),
    ...manifests.map((manifest) =>
      status !== undefined && manifest.status === undefined && isOurConfig(manifest)
        ? { ...manifest, status }
        : manifest,
    ),
  ];
}

function isOurConfig(manifest: Manifest): boolean {
  return isConfig(manifest) && manifest.metadata.name === SINGLETON_NAME;
}

/** The created objects that a later prediction reads. */
function objectsLeftBy({ generated, sync, others }: Prediction): Manifest[] {
  const effects = [...sync.effects, ...others.effects];
  return generated.objects.filter((object) =>
    [DEPLOYMENT, SERVICE, CERTIFICATES, CRON_JOB].some(
      (subject) => isSameSubject(referenceTo(object), subject) && isApplied(effects, subject),
    ),
  );
}

/** The Operator records the storage in status only after the storage step succeeds. */
function statusAfter({ sync, spec, state }: Prediction): ConfigStatus | undefined {
  // A live status that still names the storage shows that its removal has not ended.
  if (isRemoved(sync)) return { storage: {}, ...state.config?.status };
  const { recorded, error } = sync.storage ?? {};
  if (sync.storage === undefined || (error !== undefined && recorded === undefined)) return state.config?.status;
  const storage = recorded ?? spec.storage;
  if (sync.storage.isOwnerAssumed === true) return { storage: withoutOwner(storage) };
  const isManaged = storage?.managementState === 'Managed';
  return { ...(storage === undefined ? {} : { storage }), storageManaged: isManaged };
}

/** With the registry goes what the Operator recorded, whether or not it deleted the storage: pkg/resource/generator.go Remove. */
function isRemoved({ spec, error, panic }: Prediction['sync']): boolean {
  return spec.managementState === 'Removed' && error === undefined && panic === undefined;
}

function withoutOwner(storage: StorageSpec = {}): StorageSpec {
  return Object.fromEntries(Object.entries(storage).filter(([field]) => field !== 'managementState'));
}
