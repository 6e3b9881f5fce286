import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';
import { checkText, runInFolder, type Outcome } from './checking';
import { diff } from './diffing';
import { GOOD } from './manifests';

const versionOf = (version: string): string =>
  `apiVersion: config.openshift.io/v1\nkind: ClusterVersion\nmetadata: {name: version}\nstatus: {desired: {version: ${version}}}\n---\n`;
const AWS =
  'apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {platformStatus: {type: AWS}}\n---\n';
const EDITED = GOOD.replace('replicas: 2', 'replicas: 3');
/** Storage that the platform decides. */
const ANY = GOOD.replace(/storage:[^]*/, 'storage: {}\n');

test('each cluster has the release that its own side shows, or the other side of it', () => {
  const old = { 'a/config.yaml': versionOf('4.18.5') + GOOD, 'b/config.yaml': versionOf('4.19.1') + GOOD };
  const now = { 'a/config.yaml': EDITED, 'b/config.yaml': versionOf('4.20.0') + EDITED };
  const { out, err } = diff(old, now);
  expect(out.split('\n')[0]).toMatch(/ in 2 of 2 clusters \(OpenShift 4\.18, 4\.19 to 4\.20\)$/);
  expect(err).toBe('');
});

test('a cluster without a release does not take the one of another', () => {
  const old = { 'a/config.yaml': versionOf('4.18.5') + GOOD, 'b/config.yaml': GOOD };
  const now = { 'a/config.yaml': EDITED, 'b/config.yaml': EDITED };
  const { out, err } = diff(old, now);
  expect(out.split('\n')[0]).toMatch(/\(OpenShift 4\.18, 5\.\d+\)$/);
  expect(err).toMatch(/^release not set/);
});

test('each cluster has the platform that the configuration has for its files, unless its own objects show another', () => {
  const configuration = `release: "4.20"
paths: [{files: [new/a, new/c], platform: vsphere}, {files: [new/b], platform: aws}]
`;
  const edited = ANY.replace('replicas: 2', 'replicas: 1');
  const files = {
    [CONFIGURATION_FILE]: configuration,
    'old/a/config.yaml': ANY,
    'old/b/config.yaml': ANY,
    'old/c/config.yaml': AWS + ANY,
    'new/a/config.yaml': edited,
    'new/b/config.yaml': edited,
    'new/c/config.yaml': edited,
  };
  const { out, err } = runInFolder(files, ['diff', '--output', 'json', 'old', 'new']);
  const { clusters } = JSON.parse(out) as { clusters: { assumptions: { fact: string; value: string }[] }[] };
  const types = clusters.map(({ assumptions }) =>
    assumptions.filter(({ fact }) => fact.endsWith('platformStatus.type')).map(({ value }) => value),
  );
  expect(types).toEqual([['VSphere'], ['AWS'], []]);
  expect(err).toContain('platform vsphere is configured, but the objects show Infrastructure of type AWS');
});

test('check judges a cluster by the platform that its own objects show', () => {
  const idsOn = (infrastructure: string): string[] => idsOf(checkText(infrastructure + ANY, '--release', '4.20'));
  expect(idsOn(AWS)).toEqual([]);
  expect(idsOn(AWS.replace('AWS', 'BareMetal'))).toEqual(['IR202']);
  // With Swift and without: the type is the same.
  expect(idsOn(AWS.replace('AWS', 'OpenStack'))).toEqual([]);
});

function idsOf({ out }: Outcome): string[] {
  return [...out.matchAll(/: (?:error|warning) (IR\d+) /g)].map(([, id = '']) => id);
}
