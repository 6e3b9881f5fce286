import type { Configuration } from '../../src/configuration/configuration';
import { Release } from '../../src/core/release';
import { DISK } from '../../src/files/disk-tree';
import { readFile } from '../../src/inputs/read-file';
import { Platform } from '../../src/platforms/platform';
import { settingsOfCluster } from '../../src/check/cluster-settings';
import { overruledInWords } from '../../src/check/overruled';
import type { SourceObject } from '../../src/yaml/source-object';
import { GOOD } from '../cli/manifests';
import { inFolder } from '../files/temporary';

const NOTHING = { release: undefined, platform: undefined };
const infrastructure = (type: string): string =>
  `apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {platformStatus: {type: ${type}}}\n---\n`;
const VERSION =
  'apiVersion: config.openshift.io/v1\nkind: ClusterVersion\nmetadata: {name: version}\nstatus: {desired: {version: 4.19.3}}\n---\n';

function objectsIn(text: string): readonly SourceObject[] {
  return inFolder({ 'a.yaml': text }, (folder) => readFile(DISK, `${folder}/a.yaml`).objects);
}

function configured(everywhere: Configuration['everywhere']): Configuration {
  return { file: 'c.yaml', pathOf: (path) => path, everywhere, paths: [], isIgnored: () => false };
}

test.each([
  ['AWS', Platform.VSPHERE, undefined],
  ['AWS', Platform.HCP_AWS, Platform.HCP_AWS],
  ['OpenStack', Platform.OPENSTACK_CINDER, Platform.OPENSTACK_CINDER],
  ['Moon', Platform.AWS, undefined],
])('an Infrastructure of type %s counts more than the configured platform %s', (type, platform, expected) => {
  const settings = settingsOfCluster(objectsIn(infrastructure(type) + GOOD), NOTHING, configured({ platform }));
  expect(settings.platform).toBe(expected);
  expect(settings.overruled).toHaveLength(expected === undefined ? 1 : 0);
});

test('a configured platform holds where the objects show none, and the command line counts most', () => {
  const configuration = configured({ platform: Platform.VSPHERE });
  expect(settingsOfCluster(objectsIn(GOOD), NOTHING, configuration)).toMatchObject({
    platform: Platform.VSPHERE,
    overruled: [],
  });
  const asked = { release: Release.V4_16, platform: Platform.GCP };
  expect(settingsOfCluster(objectsIn(infrastructure('AWS') + VERSION + GOOD), asked, configuration)).toEqual({
    choice: { release: Release.V4_16, from: 'option' },
    platform: Platform.GCP,
    overruled: [],
  });
});

test('what was configured and does not hold is told, once for all clusters alike', () => {
  const configuration = configured({ platform: Platform.VSPHERE, release: Release.V4_18 });
  const { choice, overruled } = settingsOfCluster(
    objectsIn(infrastructure('AWS') + VERSION + GOOD),
    NOTHING,
    configuration,
  );
  expect(choice).toEqual({ release: Release.V4_19, from: 'input' });
  const named = overruled.map((each) => ({ ...each, path: 'a.yaml' }));
  expect(overruledInWords([...named, ...named], configuration)).toEqual([
    'c.yaml: release 4.18 is configured, but the objects show 4.19, which has precedence: a.yaml and 1 more',
    'c.yaml: platform vsphere is configured, but the objects show Infrastructure of type AWS, which has precedence: a.yaml and 1 more',
  ]);
});

test.each([
  ['4.10.3', Release.V4_12, '4.10'],
  ['4.2.36', Release.V4_12, '4.2'],
  ['4.24.0-rc.1', Release.V4_23, '4.24'],
  ['5.2.0', Release.V5_1, '5.2'],
  ['4.16.12', Release.V4_16, undefined],
])('of a cluster with %s, the nearest release is %s', (version, release, unknown) => {
  const objects = objectsIn(VERSION.replace('4.19.3', version) + GOOD);
  const { choice } = settingsOfCluster(objects, NOTHING, undefined);
  expect(choice).toEqual({ release, from: 'input', ...(unknown === undefined ? {} : { unknown }) });
  const configured19 = settingsOfCluster(objects, NOTHING, configured({ release: Release.V4_19 }));
  expect(configured19.choice.release).toBe(unknown === undefined ? release : Release.V4_19);
});

test('a version that is no number is none', () => {
  const objects = objectsIn(VERSION.replace('4.19.3', 'latest') + GOOD);
  expect(settingsOfCluster(objects, NOTHING, undefined).choice.from).toBe('default');
});
