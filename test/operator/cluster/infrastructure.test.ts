import { AssumptionLog } from '../../../src/operator/cluster/assumptions';
import { assumedInfrastructure, readInfrastructure } from '../../../src/operator/cluster/infrastructure';
import { UNKNOWN } from '../../../src/core/placeholder';
import { platformProfile } from '../../../src/platforms';
import { Platform } from '../../../src/platforms/platform';
import { object } from '../clusters';

const read = (status: object) =>
  readInfrastructure(object('config.openshift.io/v1', 'Infrastructure', 'cluster', { status }));

test('is read as it stands there', () => {
  const endpoints = [3, { name: 'ec2', url: 'https://ec2' }, { name: 's3', url: 'https://s3' }];
  const all = read({
    infrastructureName: 'blue',
    infrastructureTopology: 'SingleReplica',
    platformStatus: { type: 'AWS', aws: { region: 'r', serviceEndpoints: endpoints, number: 4 } },
  });
  expect(all).toMatchObject({ type: 'AWS', infrastructureName: 'blue', singleReplica: true });
  expect(all.text('aws', 'region')).toBe('r');
  expect(all.text('aws', 'number')).toBe('');
  expect(all.text('gcp', 'region')).toBe('');
  expect(all.endpoint('aws', (name) => name === 's3')).toBe('https://s3');
  expect(all.endpoint('aws', (name) => name === 'none')).toBe('');
  expect(all.endpoint('ibmcloud', () => true)).toBe('');
});

test.each([
  [{ infrastructureTopology: 'SingleReplica' }, true],
  [{ infrastructureTopology: 'SingleReplica', controlPlaneTopology: 'SingleReplica' }, true],
  [{ infrastructureTopology: 'SingleReplica', controlPlaneTopology: 'External' }, false],
  [{ infrastructureTopology: 'HighlyAvailable', controlPlaneTopology: 'SingleReplica' }, false],
])('%j: one node is %s', (status, singleNode) => {
  expect(read(status).singleNode).toBe(singleNode);
});

test.each([
  [{}],
  [{ infrastructureTopology: 'HighlyAvailable', platformStatus: { aws: { serviceEndpoints: 'none' } } }],
])('what is missing in %j is empty', (status) => {
  const { type, infrastructureName, singleReplica, endpoint } = read(status);
  expect({ type, infrastructureName, singleReplica }).toEqual({
    type: '',
    infrastructureName: '',
    singleReplica: false,
  });
  expect(endpoint('aws', () => true)).toBe('');
});

test('without the object only the platform is known, and each question is noted', () => {
  const log = new AssumptionLog();
  const assumed = assumedInfrastructure(platformProfile(Platform.AWS), 'it was named', log);
  expect(assumed).toMatchObject({ type: 'AWS', infrastructureName: '', singleReplica: false });
  expect(assumed.text('aws', 'region')).toBe('');
  expect(assumed.text('aws', 'region')).toBe('');
  expect(assumed.endpoint('aws', () => true)).toBe('');
  expect(assumed.textOrUnknown('gcp', 'region')).toBe('');
  expect(log.list()).toEqual([
    { fact: 'Infrastructure/cluster status.platformStatus.type', value: 'AWS', from: 'it was named' },
    {
      fact: 'Infrastructure/cluster status.platformStatus.aws.region',
      value: 'empty',
      from: 'no Infrastructure in the input',
    },
    {
      fact: 'Infrastructure/cluster status.platformStatus.gcp.region',
      value: 'empty',
      from: 'no Infrastructure in the input',
    },
  ]);
});

test.each([
  [Platform.AWS, 'aws', 'region', UNKNOWN],
  [Platform.IBM_CLOUD, 'ibmcloud', 'location', UNKNOWN],
  [Platform.GCP, 'aws', 'region', ''],
  [Platform.NONE, 'aws', 'region', ''],
])('what every cluster on %s has of %s is known to it, and nothing else', (platform, ...rest) => {
  const [field, name, expected] = rest;
  const assumed = assumedInfrastructure(platformProfile(platform), 'it was named', new AssumptionLog());
  expect(assumed.textOrUnknown(field, name)).toBe(expected);
});
