import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { withBuiltOverlay } from './built-overlay';
import { StandIns, type Ran } from './stand-ins';

interface Spec {
  readonly spec: { readonly inputs: Readonly<Record<string, { readonly default?: string } | null>> };
}

type Jobs = Readonly<
  Record<string, { readonly variables: Readonly<Record<string, string>>; readonly script: readonly string[] }>
>;

/** Runs the job of templates/check.yml as GitLab does, with its inputs put in. */
export function checkGitLabComponent(folder: string): string {
  const standIns = new StandIns(folder);
  const report = join(folder, 'gl-code-quality-report.json');
  const good = runJob(standIns, { paths: 'good other', platform: 'aws', release: '4.20' });
  assert.equal(good.status, 0, good.stderr);
  assert.deepEqual(JSON.parse(readFileSync(report, 'utf8')), []);
  const bad = runJob(standIns, { paths: 'bad', platform: 'aws', release: '4.20', version: '9.8.7' });
  assert.equal(bad.status, 1, bad.stderr);
  assert.match(readFileSync(report, 'utf8'), /bad\/registry\.yaml/);
  assert.match(readFileSync(join(folder, 'packages'), 'utf8'), /@latest\n[^]*@9\.8\.7\n$/);
  assert.equal(runJob(standIns, { paths: 'nowhere' }).status, 2);
  const built = withBuiltOverlay(standIns, folder, (overlay) =>
    runJob(standIns, { paths: overlay, kustomize: 'true', platform: 'aws', release: '4.20' }),
  );
  assert.equal(built.status, 1, built.stderr);
  assert.match(readFileSync(report, 'utf8'), /overlay\/kustomization\.yaml/);
  return 'a Code Quality report; a kustomization; bad inputs fail';
}

function runJob(standIns: StandIns, inputs: Readonly<Record<string, string>>): Ran {
  const [head, body] = parseAllDocuments(readFileSync('templates/check.yml', 'utf8')).map((document): unknown =>
    document.toJS(),
  );
  const declared = (head as Spec).spec.inputs;
  const [job] = Object.values(body as Jobs);
  const variables = Object.entries(job?.variables ?? {}).map(([variable, text]) => {
    const value = text.replaceAll(/\$\[\[ inputs\.(\S+) \]\]/g, (_, name: string) => {
      assert.ok(name in declared, `${name} is no input`);
      return inputs[name] ?? declared[name]?.default ?? '';
    });
    return [variable, value] as const;
  });
  // A runner joins the lines and stops at the first one that fails.
  return standIns.run('sh', ['-e', '-c', job?.script.join('\n') ?? ''], Object.fromEntries(variables));
}
