import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * What a published schema has against objects of its kinds; nothing where it accepts them all. The packages are ES modules,
 * which the test runner does not load: a process of its own does.
 */
export function refusalsOf(specifier: string, objects: readonly unknown[]): string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, specifier],
    {
      cwd: join(__dirname, '..'),
      input: JSON.stringify(objects),
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const PROGRAM = `
import { readFileSync } from 'node:fs';

const models = await import(process.argv[1]);
const refusals = JSON.parse(readFileSync(0, 'utf8')).flatMap(({ kind, apiVersion, ...fields }) => {
  const model = models[kind];
  if (model === undefined || model.apiVersion !== apiVersion) return [apiVersion + ' ' + kind + ' has no schema'];
  try {
    new model(fields).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
});
process.stdout.write(JSON.stringify(refusals));
`;
