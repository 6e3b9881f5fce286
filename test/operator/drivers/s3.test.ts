import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { s3Driver } from '../../../src/operator/drivers/s3';
import { object } from '../clusters';

function layers(infrastructureName: string, region: string, release = Release.V5_1) {
  const infrastructure = object('config.openshift.io/v1', 'Infrastructure', 'cluster', {
    status: { infrastructureName, platformStatus: { type: 'AWS', aws: { region } } },
  });
  return s3Driver.open({}, readClusterState({ manifests: [infrastructure], release })).layers();
}

test.each([
  ['blue-4kx9z', 'eu-west-1', 'blue-4kx9z-image-registry-eu-west-1'],
  ['Blue--4KX9Z', 'eu-west-1', 'blue-4kx9z-image-registry-eu-west-1'],
  ['blue', '', 'blue-image-registrys'],
  ['b'.repeat(46), 'eu-west-1', `${'b'.repeat(46)}-image-registrys`],
  ['b'.repeat(60), 'eu-west-1', `${'b'.repeat(60)}-i`],
  ['', 'eu-west-1', ''],
])('the bucket of %s in %s is %j', (name, region, expected) => {
  expect(layers(name, region)).toBe(expected);
});

test('until 4.21 its name ends by chance', () => {
  expect(layers('blue', 'eu-west-1', Release.V4_21)).toBe('');
  expect(layers('blue', 'eu-west-1', Release.V4_22)).toBe('blue-image-registry-eu-west-1');
});
