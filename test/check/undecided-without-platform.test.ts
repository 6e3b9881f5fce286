import { check } from '../../src/engine';
import { claimYaml, configYaml, documents } from '../../src/rules/examples/example-yaml';
import { checkFiles } from '../cli/checking';

const NO_STORAGE = configYaml('managementState: Managed\nreplicas: 1');
const NO_REGION = configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers');
const ON_CLAIM = configYaml('replicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: data');
const infrastructure = (type: string): string =>
  `apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {platformStatus: {type: ${type}}}\n`;

const notJudged = (yaml: string, options: Parameters<typeof check>[1] = {}): unknown =>
  check({ 'a.yaml': yaml }, { release: '4.20', ...options }).notJudged;

test('a rule that needs the platform is not skipped in silence', () => {
  const { out, code } = checkFiles({ 'a.yaml': NO_STORAGE }, ['--release', '4.20', '.']);
  expect([code, out]).toEqual([
    0,
    'a.yaml:5: not judged: the platform is not set, so rules that depend on the platform are skipped: ' +
      'IR202 (No storage configured). Set --platform, or pass one more input file with the output of: oc get infrastructure cluster -o yaml\n' +
      '1 registry object checked, 0 errors, 0 warnings, 0 acknowledged, checked against OpenShift 4.20\n' +
      '0 errors; some rules were skipped for 1 file\n',
  ]);
  expect(checkFiles({ 'a.yaml': NO_STORAGE }, ['--fail-on', 'not-judged', '.']).code).toBe(1);
});

test('all rules that are skipped are listed once, at the first object', () => {
  const two = { 'a.yaml': NO_REGION, 'b.yaml': NO_STORAGE };
  expect(check(two, { cluster: 'file', release: '4.20' }).notJudged).toEqual([
    {
      file: 'a.yaml',
      line: 9,
      why: expect.stringMatching(/skipped here and in 1 other file: IR202 \(.*\), IR332 \(.*\), IR408 \(.*\)\. Set/),
      rulesSkippedIn: ['a.yaml', 'b.yaml'],
    },
  ]);
});

test.each([
  ['the platform is set', NO_STORAGE, { platform: 'aws' }],
  ['the input shows the platform', documents(NO_STORAGE, infrastructure('AWS')), {}],
  ['no platform has a mistake', ON_CLAIM, {}],
  [
    'the risk is accepted',
    NO_REGION.replace('    bucket', '    region: us-east-1\n    bucket'),
    { acknowledge: { IR332: 'the Secret is in the cluster' } },
  ],
] as const)('nothing is skipped if %s', (_, yaml, options) => {
  expect(notJudged(yaml, options)).toEqual([]);
});

test('a StorageClass may be that of the platform', () => {
  const shared = documents(ON_CLAIM.replace('claim: data', 'claim: registry-data'), claimYaml('ReadWriteMany'));
  expect(notJudged(shared)).toEqual([expect.objectContaining({ why: expect.stringContaining('skipped: IR310 (') })]);
});

test('only the platforms count that the input leaves open', () => {
  const azure = configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure:\n    accountName: layers');
  const skipped = (yaml: string): string => JSON.stringify(notJudged(yaml));
  expect(skipped(azure)).toContain('IR404');
  expect(skipped(documents(azure, infrastructure('OpenStack')))).toMatch(/skipped: (?!.*IR404)/);
});
