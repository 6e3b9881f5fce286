import { transformSync } from '@swc/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as library from '../../src/index';
import { exampleProgram } from '../../tools/architecture/example-program';
import { publicDocs } from '../../tools/architecture/public-docs';
import { copyExampleFiles, withCiphertext } from '../../tools/samples/example-files';

const EXAMPLES = publicDocs().flatMap(({ name, example }) =>
  example === undefined ? [] : [[name, withCiphertext(example)] as const],
);

const project = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'docstrings-'));

beforeAll(() => {
  copyExampleFiles(folder);
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

test.each(EXAMPLES)('the example of %s runs', (_name, example) => {
  const program = exampleProgram(example, Object.keys(library));
  const { code } = transformSync(program, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the example is ours
  new Function('require', 'exports', code)(require, {});
});
