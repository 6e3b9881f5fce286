import { readFileSync } from 'node:fs';
import type { DiagnosticWith } from '../core/diagnostic';
import type { Manifest } from '../core/manifest';
import { quoted } from '../core/quoted';
import { readYaml } from '../yaml/read-yaml';
import { encryptedSecretErrors } from './encrypted-secret';

/** The only object in a file that SOPS encrypted, and the errors why it cannot be the registry's Secret. */
interface EncryptedFile {
  readonly manifest?: Manifest;
  readonly errors: readonly DiagnosticWith<'fix'>[];
}

/** Reads the file immediately. Never prints a value. */
export function readEncryptedFile(path: string): EncryptedFile {
  const found = objectIn(path);
  return 'kind' in found ? { manifest: found, errors: encryptedSecretErrors(found, path) } : { errors: [found] };
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
