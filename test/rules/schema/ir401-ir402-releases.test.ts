import { Release, RELEASES } from '../../../src/core/release';
import { configYaml, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR101', 'IR401', 'IR402');

const stored = (backend: string) => configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}`);
const from = (since: Release) => RELEASES.slice(RELEASES.indexOf(since));
const until = (last: Release) => RELEASES.slice(0, RELEASES.indexOf(last) + 1);

test.each([
  ['IR401 spec.storage.s3.chunkSizeMiB', stored('s3: {bucket: layers, chunkSizeMiB: 64}'), from(Release.V4_17)],
  [
    'IR401 spec.storage.azure.networkAccess',
    stored('azure: {accountName: layers, container: images, networkAccess: {type: External}}'),
    from(Release.V4_15),
  ],
  ['IR401 spec.imageStreamImportMode', imageYaml('imageStreamImportMode: Legacy'), from(Release.V4_21)],
  ['IR401 spec.resources.claims', configYaml('replicas: 1\nresources:\n  claims: [{name: a}]'), from(Release.V4_13)],
  ['IR402 spec.storage.oss', stored('oss: {bucket: layers}'), until(Release.V4_16)],
])('%s is told in the releases that do not have it, and nothing else is', (place, yaml, having) => {
  for (const release of RELEASES) {
    expect([release, ...placesIn(yaml, { release })]).toEqual([release, ...(having.includes(release) ? [] : [place])]);
  }
});

test('the releases that have it are named', () => {
  const foundIn = (yaml: string, release: Release) => findingsIn(yaml, { release })[0]?.found;
  expect(foundIn(stored('s3: {chunkSizeMiB: 64}'), Release.V4_14)).toBe('a field that OpenShift has since 4.17');
  expect(foundIn(stored('oss: {}'), Release.V5_1)).toContain('until 4.16');
});

test('a field that no release has is unknown in each', () => {
  expect(placesIn(configYaml('replicas: 1\nchunkSize: 1'), { release: Release.V4_12 })).toEqual([
    'IR101 spec.chunkSize',
  ]);
});
