import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { withBuiltOverlay } from './built-overlay';
import { StandIns, type Ran } from './stand-ins';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

/** Runs the step of action.yml as GitHub does. */
export function checkGitHubAction(folder: string): string {
  const standIns = new StandIns(folder);
  const summary = join(folder, 'summary');
  const run = (inputs: Readonly<Record<string, string>>, ref = 'refs/pull/12/merge'): Ran =>
    runAction(standIns, inputs, { GITHUB_STEP_SUMMARY: summary, GITHUB_REPOSITORY: 'o/r', GITHUB_REF: ref });
  const comment = (): string => readFileSync(join(folder, 'comment'), 'utf8');

  const good = run({ paths: 'good', platform: 'aws', release: '4.20' });
  assert.equal(good.status, 0, good.stderr);
  const bad = run({ paths: '\n  \nbad\n', platform: 'aws', release: '4.20', sarif: 'registry.sarif' });
  assert.equal(bad.status, 1, bad.stderr);
  assert.match(bad.stdout, /^::error file=bad\/registry\.yaml,line=\d+.*replica/m);
  assert.match(readFileSync(join(folder, 'registry.sarif'), 'utf8'), /"uri": ?"bad\/registry\.yaml"/);
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
  const packages = readFileSync(join(folder, 'packages'), 'utf8').trim().split('\n');
  assert.deepEqual([...new Set(packages)], [`cdk8s-openshift-image-registry@${version}`]);

  assert.equal(run({ command: 'preview', paths: 'good', platform: 'aws' }).status, 0);
  assert.match(comment(), /^<!-- cdk8s-openshift-image-registry preview -->\n[^]*Deployment/);
  assert.match(readFileSync(summary, 'utf8'), /Deployment/);
  assert.equal(run({ command: 'preview', paths: 'good', platform: 'aws' }).status, 0);
  const writes = readFileSync(join(folder, 'calls'), 'utf8').match(/--method \w+ \S+/g);
  assert.deepEqual(writes, [
    '--method POST repos/o/r/issues/12/comments',
    '--method PATCH repos/o/r/issues/comments/7',
  ]);

  const lost = run({ command: 'diff', base: 'good', paths: 'other', platform: 'aws', 'fail-on': 'loss' });
  assert.equal(lost.status, 1, lost.stderr);
  assert.match(comment(), /layers/);
  const before = comment();
  assert.equal(run({ command: 'diff', base: 'good', paths: 'good', platform: 'aws' }, 'refs/heads/main').status, 0);
  assert.equal(comment(), before, 'a push has no comment');
  const built = withBuiltOverlay(standIns, folder, (overlay) =>
    run({ paths: overlay, kustomize: 'true', platform: 'aws', release: '4.20', sarif: 'built.sarif' }),
  );
  assert.equal(built.status, 1, built.stderr);
  assert.match(
    built.stdout,
    /^::error file=overlay\/kustomization\.yaml,line=1,.*replica.*kustomize build overlay:7:/m,
  );
  assert.match(readFileSync(join(folder, 'built.sarif'), 'utf8'), /"uri": ?"overlay\/kustomization\.yaml"/);
  const pattern = run({ paths: 'g*d\nb*\n', platform: 'aws', release: '4.20' });
  assert.match(pattern.stdout, /^::error file=bad\/registry\.yaml,/m);
  assert.match(pattern.stdout, /^2 registry objects checked/m);
  const fleet = run({ paths: 'good', inventory: 'none.csv' });
  assert.match(fleet.stderr, /IR180 none\.csv:1/);
  const nothing = run({ paths: 'overlays/*', kustomize: 'true' });
  assert.equal(nothing.status, 2);
  assert.match(nothing.stderr, /found overlays\/\*, expected a folder with a kustomization\.yaml/);
  assert.equal(run({ command: 'preview', paths: 'nowhere' }).status, 2);
  assert.equal(run({ command: 'explode', paths: 'good' }).status, 2);
  assert.equal(run({ paths: 'good$(touch injected)*' }).status, 2);
  assert.equal(run({ paths: 'good; touch injected', platform: '$(touch injected)' }).status, 2);
  assert.equal(existsSync(join(folder, 'injected')), false);
  return 'check, preview and diff; one comment that is updated; a kustomization; bad inputs fail';
}

function runAction(standIns: StandIns, inputs: Readonly<Record<string, string>>, env: Record<string, string>): Ran {
  const { inputs: declared, runs } = parse(readFileSync('action.yml', 'utf8')) as Action;
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  assert.deepEqual(unknown, []);
  const [step] = runs.steps;
  const variables = Object.entries(step?.env ?? {}).map(([variable, expression]) => {
    const [, name = ''] = /^\$\{\{ inputs\.(\S+) \}\}$/.exec(expression) ?? [];
    return [variable, inputs[name] ?? declared[name]?.default ?? ''] as const;
  });
  return standIns.run('bash', ['-e', '-c', step?.run ?? ''], {
    ...env,
    ...Object.fromEntries(variables),
    GITHUB_ACTION_PATH: resolve('.'),
  });
}
