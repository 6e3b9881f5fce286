import type { CompleteDiagnostic, DiagnosticWith } from '../core/diagnostic';
import { valueAt } from '../core/field-path';
import { describeObject, referenceTo, type Manifest, describeManifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { quoted } from '../core/quoted';
import type { Release } from '../core/release';
import type { Backend } from '../storage/backend';
import { entriesOf, isSecret, secretIn } from './secret-manifest';
import { isEncrypted } from './sops';

/** Encrypts only the values of a Secret, so that the rest stays readable. */
const RULE = 'encrypted_regex: ^(data|stringData)$';

/** Why an object in a file is not the Secret of the registry as SOPS encrypts it. */
export function encryptedSecretErrors(manifest: Manifest, path: string): DiagnosticWith<'fix'>[] {
  if (!isSecret(manifest)) {
    const { kind } = manifest;
    return [{ found: `an object of kind ${quoted(kind)}`, expected: 'a Secret', fix: 'name the file of the Secret' }];
  }
  if (!isEncrypted(manifest)) return [readable('a Secret that is not encrypted', path)];
  return [...nameErrors(manifest), ...valueErrors(manifest, path), ...metadataErrors(manifest, path)];
}

function nameErrors(manifest: Manifest): DiagnosticWith<'fix'>[] {
  const { name, namespace } = referenceTo(manifest);
  if (name === USER_SECRET_NAME && namespace === REGISTRY_NAMESPACE) return [];
  const isHidden = [name, namespace].some((text) => text?.startsWith('ENC['));
  const expected = describeObject({ ...referenceTo(manifest), name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE });
  return [
    isHidden
      ? { found: 'an encrypted name', expected, fix: `encrypt only the values: ${RULE}` }
      : { found: describeManifest(manifest), expected, fix: 'rename it, and encrypt it again' },
  ];
}

/** SOPS does not encrypt empty values. */
function valueErrors(manifest: Manifest, path: string): DiagnosticWith<'fix'>[] {
  const values = [...entriesOf(manifest['data']), ...entriesOf(manifest['stringData'])];
  const clear = values.filter(([, value]) => value !== '' && !isCiphertext(value)).map(([key]) => key);
  if (clear.length > 0) return [readable(`plain-text values of ${clear.map((key) => quoted(key)).join(', ')}`, path)];
  const hidden = secretIn(manifest).keys?.filter((key) => key.startsWith('ENC[')) ?? [];
  return hidden.length === 0
    ? []
    : [{ found: 'encrypted keys', expected: 'readable keys', fix: `encrypt only the values: ${RULE}` }];
}

/** Source: getsops/sops aes/cipher.go Encrypt. */
function isCiphertext(value: unknown): boolean {
  return typeof value === 'string' && /^ENC\[AES256_GCM,data:[^,]+,iv:[^,]+,tag:[^,]+,type:[a-z]+\]$/.test(value);
}

/** Source: getsops/sops stores/stores.go Metadata. */
const RECIPIENTS = ['age', 'pgp', 'kms', 'gcp_kms', 'azure_kv', 'hc_vault', 'hckms', 'key_groups', 'plugins'];

function metadataErrors(manifest: Manifest, path: string): DiagnosticWith<'fix'>[] {
  const hasKey = RECIPIENTS.some((name) => {
    const list = valueAt(manifest, ['sops', name]);
    return Array.isArray(list) && list.length > 0;
  });
  const isSealed = isCiphertext(valueAt(manifest, ['sops', 'mac']));
  if (hasKey && isSealed) return [];
  const found = `under sops no ${[...(isSealed ? [] : ['mac']), ...(hasKey ? [] : ['key that opens it'])].join(' and no ')}`;
  return [
    { found, expected: 'the data that sops encrypt writes', fix: `encrypt it again: sops encrypt ${quoted(path)}` },
  ];
}

function readable(found: string, path: string): DiagnosticWith<'fix'> {
  const fix = `run sops encrypt --in-place ${quoted(path)}; if it was ever committed, replace the credentials`;
  return { found, expected: 'nothing readable but names and keys', fix };
}

/** Checks for missing and for unknown keys: a key that the Operator does not read is probably misspelled. */
export function encryptedKeyErrors(manifest: Manifest, backend: Backend, release: Release): CompleteDiagnostic[] {
  const found = secretIn(manifest).keys ?? [];
  const sets = backend
    .credentialSets(release)
    .map(({ keys }) => [...new Set([...keys, ...backend.paddingKeys(release)])]);
  const fits = sets.some((set) => set.length === found.length && set.every((key) => found.includes(key)));
  if (fits || sets.length === 0) return [];
  return [
    {
      id: 'IR208',
      path: ['file'],
      found: `keys ${found.join(', ') || 'none'}`,
      expected: `for ${backend.title} ${sets.map((set) => set.join(' and ')).join('; or ')}`,
      fix: 'use exactly these key names, and encrypt the Secret again',
      reference: backend.source,
    },
  ];
}
