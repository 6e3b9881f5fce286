import { referenceTo, type Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import { kindOf } from '../../schema/kinds/kinds';
import type { ConfigStatus } from '../../schema/kinds/config';
import { isApplied } from '../effects/effect';
import { isSameSubject } from '../effects/subject';
import { DEPLOYMENT, SERVICE } from '../objects';
import type { Prediction } from '../prediction';

/**
 * `manifests` in a cluster that has lived through `before`: beside the objects that the Operator made then, and with the
 * storage that it noted as in use. What stands in the manifests themselves wins.
 */
export function inCluster(manifests: readonly Manifest[], before: Prediction): Manifest[] {
  const status = statusAfter(before);
  return [
    ...remains(before),
    ...manifests.map((manifest) =>
      status !== undefined && manifest.status === undefined && isConfig(manifest) ? { ...manifest, status } : manifest,
    ),
  ];
}

function isConfig(manifest: Manifest): boolean {
  return kindOf(manifest) === 'Config' && manifest.metadata.name === SINGLETON_NAME;
}

/** Objects of the registry at which a later prediction looks. */
function remains({ generated, sync }: Prediction): Manifest[] {
  return generated.objects.filter((object) =>
    [DEPLOYMENT, SERVICE].some(
      (subject) => isSameSubject(referenceTo(object), subject) && isApplied(sync.effects, subject),
    ),
  );
}

/** A storage is noted once everything that is to be done about it is done. */
function statusAfter({ sync, spec, state }: Prediction): ConfigStatus | undefined {
  if (sync.storage === undefined || sync.storage.error !== undefined) return state.config?.status;
  const isManaged = sync.storage.managementState === 'Managed';
  return { ...(spec.storage === undefined ? {} : { storage: spec.storage }), storageManaged: isManaged };
}
