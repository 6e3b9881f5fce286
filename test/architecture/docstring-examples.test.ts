import { transformSync } from '@swc/core';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as library from '../../src/index';
import { exampleProgram } from '../../tools/architecture/example-program';
import { publicDocs } from '../../tools/architecture/public-docs';

const EXAMPLES = publicDocs().flatMap(({ name, example }) => (example === undefined ? [] : [[name, example] as const]));
/** A folder with the files that examples name. */
const FILES: Readonly<Record<string, string>> = {
  'ca.pem': 'examples/private-cas/mirror-ca.pem',
  'certificates/mirror.pem': 'examples/private-cas/mirror-ca.pem',
  'secrets/image-registry.enc.yaml': 'examples/credentials-sops/image-registry.enc.yaml',
  'clusters.yaml': 'examples/fleet/inventory.yaml',
  'examples/fleet/ca.pem': 'examples/fleet/ca.pem',
};
const CIPHERTEXT = /'(Ag[A-Za-z0-9+/]{500,}=*)'/.exec(
  readFileSync('examples/credentials-sealed-secret/main.ts', 'utf8'),
);

const project = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'docstrings-'));

beforeAll(() => {
  for (const [path, source] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    copyFileSync(source, join(folder, path));
  }
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

test.each(EXAMPLES)('the example of %s runs', (_name, example) => {
  const program = exampleProgram(example.replace(/Ag\w+…/g, CIPHERTEXT?.[1] ?? ''), Object.keys(library));
  const { code } = transformSync(program, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the example is ours
  new Function('require', 'exports', 'process', code)(require, {}, { ...process, stderr: { write: () => true } });
});
