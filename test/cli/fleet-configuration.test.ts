import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';
import { runInFolder, type Outcome } from './checking';

const SHARED = 'overrides: {storage: {s3: {bucket: layers, region: eu-central-1}}}';

function fleet(configuration: string, clusters: string, ...options: readonly string[]): Outcome {
  const files = { [CONFIGURATION_FILE]: configuration, 'fleet.yaml': `clusters:\n${clusters}` };
  return runInFolder(files, ['fleet', 'fleet.yaml', '--out', 'out', '--dry-run', ...options]);
}

test('it gives a cluster what the inventory leaves out, by the path of its file', () => {
  const configuration =
    'release: "4.19"\npaths: [{files: [out/edge-*], platform: bare-metal}, {files: [out/prod], release: "4.20"}]\n';
  const storage = 'overrides: {storage: {pvc: {size: 100Gi, storageClassName: cephfs}}}';
  const { code, out, err } = fleet(
    configuration,
    `- {cluster: edge-1, ${storage}}\n- {cluster: edge-2, platform: vmware, ${storage}}\n- {cluster: prod, platform: aws}\n- {cluster: test, platform: aws, release: 4.16}\n`,
  );
  expect(out.split('\n').slice(1, 5)).toEqual([
    expect.stringMatching(/^edge-1 +bare-metal +4\.19 /),
    expect.stringMatching(/^edge-2 +vsphere +4\.19 /),
    expect.stringMatching(/^prod +aws +4\.20 /),
    expect.stringMatching(/^test +aws +4\.16 /),
  ]);
  expect([code, err]).toEqual([0, '']);
});

test('a cluster that nothing gives a platform is an error with its line, and --no-config reads none', () => {
  const cluster = '- {cluster: a}\n';
  expect(fleet('release: "4.19"\n', cluster)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/IR18. fleet\.yaml:2/),
  });
  expect(fleet('platform: aws\n', cluster).code).toBe(0);
  expect(fleet('platform: aws\n', cluster, '--no-config').code).toBe(2);
});

test('a mistake in it is told before anything is read or written', () => {
  expect(fleet('failOn: never\n', '- {cluster: a}\n')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(new RegExp(`^[a-z0-9-]+: IR192 ${CONFIGURATION_FILE}:1 failOn: `)),
  });
});

test.each([
  ['', [], 0, ['a']],
  ['failOn: warning', [], 1, ['a']],
  ['failOn: warning', ['--fail-on', 'error'], 0, ['a']],
  ['', ['--fail-on', 'warning'], 1, ['a']],
  ['failOn: not-judged', [], 0, ['a']],
  ['failOn: warning', ['--fail-on', 'not-judged'], 0, ['a']],
  ['rules: {IR331: {level: error, reason: never here}}', [], 1, ['a']],
  ['rules: {IR331: {level: error, reason: never here}}', ['--fail-on', 'not-judged'], 1, ['a']],
  ['rules: {IR331: {level: off, reason: halves of one}}', ['--fail-on', 'warning'], 0, []],
  ['paths: [{files: [out/a], rules: {IR331: {level: off, reason: one half}}}]', ['--fail-on', 'warning'], 1, ['b']],
  ['paths: [{files: [out/b], rules: {IR331: {level: off, reason: one half}}}]', [], 0, ['a']],
  ['paths: [{files: [out/b], rules: {IR331: {level: error, reason: not there}}}]', [], 1, ['b']],
] as const)('the warning about shared storage with %j and %j', (configuration, options, code, about) => {
  const clusters = `- {cluster: a, platform: aws, ${SHARED}}\n- {cluster: b, platform: aws, ${SHARED}}\n`;
  const outcome = fleet(`release: "4.20"\n${configuration}\n`, clusters, ...options);
  expect(outcome.code).toBe(code);
  expect([...outcome.err.matchAll(/warning about cluster (\w+)/g)].map(([, name]) => name)).toEqual(about);
});
