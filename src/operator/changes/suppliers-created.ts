import { valueAt } from '../../core/field-path';
import { allTexts } from '../../core/data/all-texts';
import { apiGroup, groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { Change, Edit } from './base/change';
import { changedObjects } from './base/changed-objects';
import { isAppliedIn } from './base/object-after';
import { ours } from '../objects';

/**
 * Objects that come with an edit and make other tools create what the registry uses only where an object of its own names it. Those
 * that write a Secret of credentials stay unknown.
 */
export function* suppliersCreated(edit: Edit): Iterable<Change> {
  for (const { manifest, isEdited, isRemoved } of changedObjects(edit.old, edit.now)) {
    if (isEdited || isRemoved || manifest.metadata.namespace !== REGISTRY_NAMESPACE) continue;
    const meaning = SUPPLIERS[groupKind(manifest)]?.(manifest, edit);
    if (meaning === undefined) continue;
    const subject = referenceTo(manifest);
    yield { level: 'change', subject, ...meaning, why: 'OLD does not have it', old: 'missing', new: 'created' };
  }
}

type Supplier = (manifest: Manifest, edit: Edit) => Pick<Change, 'what' | 'source'> | undefined;

const SUPPLIERS: Readonly<Record<string, Supplier>> = {
  'objectbucket.io/ObjectBucketClaim': (claim, edit) =>
    isTaken(claim.metadata.name, edit)
      ? undefined
      : {
          what: 'a bucket is created, with a Secret and a ConfigMap that have the name of the claim: the registry uses the bucket only if the Config names it',
          source: 'kube-object-storage/lib-bucket-provisioner pkg/provisioner/controller.go handleProvisionClaim',
        },
  'cert-manager.io/Certificate': (certificate, edit) => {
    const secret = valueAt(certificate, ['spec', 'secretName']);
    const routes = [edit.before, edit.after].flatMap(({ spec }) => spec.routes ?? []);
    const isOfRoute = routes.some(({ secretName }) => secretName === secret);
    if (typeof secret !== 'string' || !isOfRoute || isAppliedIn(edit, ours('Secret', secret))) return undefined;
    return {
      what: `cert-manager writes a certificate into Secret/${REGISTRY_NAMESPACE}/${secret}: the Routes that name this Secret present it`,
      source: 'cert-manager/cert-manager pkg/controller/certificates/issuing/issuing_controller.go',
    };
  },
  'external-secrets.io/SecretStore': (store, { old }) =>
    old.some((each) => apiGroup(each.apiVersion) === GROUP && allTexts(each['spec']).includes(store.metadata.name))
      ? undefined
      : {
          what: 'no effect by itself: it says where each ExternalSecret that names it gets its values',
          source: 'external-secrets/external-secrets apis/externalsecrets/v1/secretstore_types.go SecretStore',
        },
};

const GROUP = 'external-secrets.io';

/** Whether the registry or the Operator reads a Secret or a ConfigMap with this name, or writes it. */
function isTaken(name: string, edit: Edit): boolean {
  const sides = [edit.before, edit.after];
  return ['Secret', 'ConfigMap'].some((kind) => {
    const object = { apiVersion: 'v1', kind, metadata: { name, namespace: REGISTRY_NAMESPACE } };
    return sides.some(({ state }) => state.hasRead(object)) || isAppliedIn(edit, ours(kind, name));
  });
}
