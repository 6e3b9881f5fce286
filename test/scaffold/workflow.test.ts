import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Release } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { workflow } from '../../src/scaffold/workflow';
import { inFolder } from '../files/temporary';

const TEXT = workflow({
  name: 'registry',
  platform: Platform.AWS,
  release: Release.V4_20,
  delivery: undefined,
  asserts: 'no findings',
  javaScript: false,
  library: { name: 'cdk8s-openshift-image-registry', version: '1.2.3', peerDependencies: {} },
});

test('a pull request is compared with the branch that it goes to', () => {
  expect(compared(['dist/image-registry.k8s.yaml'], 0)).toMatchObject({
    status: 0,
    summary: expect.stringMatching(/^compared diff .*--fail-on loss \.\.\/base\/dist dist\n$/),
  });
});

test('a pull request that loses images fails', () => {
  expect(compared(['dist/image-registry.k8s.yaml'], 1)).toMatchObject({ status: 1 });
});

test('the first pull request, with nothing to compare with, passes and says so', () => {
  expect(compared([], 2)).toMatchObject({
    status: 0,
    summary: expect.stringMatching(/^Nothing was compared: main has no manifests in dist\//),
  });
});

/** Runs the last step as GitHub does, where the branch has these manifests and `diff` ends like this. */
function compared(manifests: readonly string[], code: number): { status: number | null; summary: string } {
  const { jobs } = parse(TEXT) as { jobs: { manifests: { steps: { run?: string }[] } } };
  const script = `
git() { if [ "$3" = ls-files ]; then printf '%s' '${manifests.join('\n')}'; fi; }
npx() { shift; echo "compared $*"; return ${String(code)}; }
${jobs.manifests.steps.at(-1)?.run ?? 'exit 99'}`;
  return inFolder({}, (folder) => {
    const summary = join(folder, 'summary.md');
    const env = { ...process.env, BASE: 'main', GITHUB_STEP_SUMMARY: summary };
    const { status } = spawnSync('bash', ['-e', '-c', script], { env });
    return { status, summary: readFileSync(summary, 'utf8') };
  });
}
