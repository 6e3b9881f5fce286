import { valueAt } from '../core/field-path';
import { apiGroup, referenceTo, type Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { isCiphertext, isCutCiphertext } from './ciphertext';
import { entriesOf } from './secret-manifest';
import type { CredentialEntries, CredentialSource } from './source';

/** The Secret is in Git, with its values encrypted for the controller of one cluster. */
export const sealedSecret: CredentialSource = {
  name: 'sealedSecret',
  title: 'Sealed Secrets',
  secretOf: (manifest) => {
    if (manifest.kind !== 'SealedSecret' || apiGroup(manifest.apiVersion) !== 'bitnami.com') return undefined;
    const { name, namespace } = referenceTo(manifest);
    const encrypted = entriesOf(valueAt(manifest, ['spec', 'encryptedData']));
    const templated = entriesOf(valueAt(manifest, ['spec', 'template', 'data']));
    const clear = [
      ...encrypted.filter(([, value]) => !isCiphertext(value) && !isCutCiphertext(value)),
      ...templated.filter(([, value]) => value !== null && value !== '' && !isTemplate(value)),
    ];
    return { name, namespace, keys: keysOf(manifest, encrypted, templated), clearKeys: clear.map(([key]) => key) };
  },
};

/** A SealedSecret of `bitnami.com/v1alpha1`, without the annotations that would widen its scope beyond this Secret. */
export function sealedSecretManifest(ciphertexts: CredentialEntries, emptyKeys: readonly string[]): Manifest {
  const metadata = { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE };
  const data = Object.fromEntries(emptyKeys.map((key) => [key, '']));
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata,
    spec: {
      encryptedData: { ...ciphertexts },
      template: { ...(emptyKeys.length === 0 ? {} : { data }), metadata: { ...metadata } },
    },
  };
}

/**
 * A template overrides decrypted values, and null removes a key. In the old format, with everything in one ciphertext,
 * the keys are unknown. Source: bitnami-labs/sealed-secrets pkg/apis/sealedsecrets/v1alpha1/sealedsecret_expansion.go
 * Unseal.
 */
function keysOf(manifest: Manifest, encrypted: Entries, templated: Entries): string[] | undefined {
  if (valueAt(manifest, ['spec', 'data']) !== undefined) return undefined;
  const all = [...new Set([...encrypted, ...templated].map(([key]) => key))];
  return all.filter((key) => !templated.some(([each, value]) => each === key && value === null));
}

type Entries = readonly (readonly [string, unknown])[];

function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}
