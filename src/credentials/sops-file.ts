import { readFileSync } from 'node:fs';
import type { DiagnosticWith } from '../core/diagnostic';
import { valueAt } from '../core/field-path';
import { describeObject, referenceTo, type Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { quoted } from '../core/quoted';
import { readYaml } from '../yaml/read-yaml';
import { entriesOf, isSecret, secretIn } from './secret-manifest';
import { isEncrypted } from './sops';

/** Encrypts only the values of a Secret, so that the rest stays readable. */
const RULE = 'encrypted_regex: ^(data|stringData)$';

/** The only object in a file that SOPS encrypted, and the errors why it cannot be the registry's Secret. */
interface EncryptedFile {
  readonly manifest?: Manifest;
  readonly errors: readonly DiagnosticWith<'fix'>[];
}

/** Reads the file immediately. Never prints a value. */
export function readEncryptedFile(path: string): EncryptedFile {
  const found = objectIn(path);
  return 'kind' in found ? { manifest: found, errors: errorsIn(found, path) } : { errors: [found] };
}

function objectIn(path: string): Manifest | DiagnosticWith<'fix'> {
  const expected = 'a file with one Secret that SOPS encrypted';
  const text = read(path);
  if (typeof text !== 'string') {
    const fix = `put it there, or give the path relative to ${process.cwd()}`;
    return { found: `no readable file (${text.code ?? 'unknown reason'}) at ${quoted(path)}`, expected, fix };
  }
  const { objects, unreadable } = readYaml(path, text);
  const [only, ...others] = objects.map(({ manifest }) => manifest);
  if (only !== undefined && others.length === 0 && unreadable.length === 0) return only;
  const found = unreadable.length > 0 ? 'no YAML' : `${objects.length} objects`;
  return { found: `${found} in ${quoted(path)}`, expected, fix: 'encrypt only the Secret, in a separate file' };
}

function read(path: string): string | NodeJS.ErrnoException {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function errorsIn(manifest: Manifest, path: string): DiagnosticWith<'fix'>[] {
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
      : { found: describeObject(referenceTo(manifest)), expected, fix: 'rename it, and encrypt it again' },
  ];
}

/** SOPS does not encrypt empty values. */
function valueErrors(manifest: Manifest, path: string): DiagnosticWith<'fix'>[] {
  const values = [...entriesOf(manifest['data']), ...entriesOf(manifest['stringData'])];
  const clear = values.filter(([, value]) => value !== '' && !isCiphertext(value)).map(([key]) => key);
  if (clear.length > 0) return [readable(`readable values of ${clear.map((key) => quoted(key)).join(', ')}`, path)];
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
