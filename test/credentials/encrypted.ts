import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../src/core/names';

/** What kubeseal prints, by its form: the length of the session key, that key, and what is encrypted with it. */
export function ciphertext(sessionKey = 512, encrypted = 20): string {
  const bytes = Buffer.alloc(2 + sessionKey + encrypted, 'ciphertext');
  bytes.writeUInt16BE(sessionKey);
  return bytes.toString('base64');
}

export const ENCRYPTED = 'ENC[AES256_GCM,data:c2VjcmV0,iv:aXZpdml2,tag:dGFndGFn,type:str]';

const SOPS = `sops:
  age:
    - recipient: age1example
      enc: |
        -----BEGIN AGE ENCRYPTED FILE-----
        ZXhhbXBsZQ==
        -----END AGE ENCRYPTED FILE-----
  encrypted_regex: ^(data|stringData)$
  lastmodified: "2026-01-01T00:00:00Z"
  mac: ${ENCRYPTED}
  version: 3.11.0
`;

export interface EncryptedText {
  readonly name?: string;
  readonly namespace?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly sops?: string;
}

/** A Secret as SOPS leaves it. */
export function encryptedText(options: EncryptedText): string {
  const { name = USER_SECRET_NAME, namespace = REGISTRY_NAMESPACE, values = {}, sops = SOPS } = options;
  const lines = Object.entries(values).map(([key, value]) => `  ${key}: ${value}\n`);
  return `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: ${namespace}
stringData:
${lines.join('')}${sops}`;
}

const folder = mkdtempSync(join(tmpdir(), 'sops-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true });
});
let files = 0;

/** Path of a file with the text. */
export function fileOf(text: string): string {
  const path = join(folder, `${(files += 1)}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** Path of a file with a Secret whose keys are all encrypted. */
export function encryptedFile(keys: readonly string[]): string {
  return fileOf(encryptedText({ values: Object.fromEntries(keys.map((key) => [key, ENCRYPTED])) }));
}
