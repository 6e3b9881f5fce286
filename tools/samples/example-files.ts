import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that examples of docstrings name. */
const FILES: Readonly<Record<string, string>> = {
  'ca.pem': 'examples/private-cas/mirror-ca.pem',
  'certificates/mirror.pem': 'examples/private-cas/mirror-ca.pem',
  'secrets/image-registry.enc.yaml': 'examples/credentials-sops/image-registry.enc.yaml',
  'clusters.yaml': 'examples/fleet/inventory.yaml',
  'examples/fleet/ca.pem': 'examples/fleet/ca.pem',
};

/** Makes a folder in which the examples run. */
export function copyExampleFiles(folder: string): void {
  for (const [path, source] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(source, join(folder, path));
  }
}

/** The example with a whole ciphertext in place of one that is cut for the reader, `AgBy3i…`. */
export function withCiphertext(example: string): string {
  const [, ciphertext = ''] =
    /'(Ag[A-Za-z0-9+/]{500,}=*)'/.exec(readFileSync('examples/credentials-sealed-secret/main.ts', 'utf8')) ?? [];
  return example.replaceAll(/Ag\w+…/g, ciphertext);
}
