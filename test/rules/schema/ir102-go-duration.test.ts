import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR102');

const CLOUDFRONT = (duration: string) =>
  configYaml(`replicas: 2
storage:
  managementState: Unmanaged
  s3:
    bucket: layers
    cloudFront:
      baseURL: https://d111.cloudfront.net
      keypairID: K1
      privateKey: {name: cloudfront, key: private.pem}
      duration: ${duration}`);

test.each(['1d', '2 days', '1w', '36h 15m', '1 h', '-'])('%s is accepted by the API and not by Go', (duration) => {
  expect(placesIn(prunerYaml(`keepYoungerThanDuration: "${duration}"`))).toContain(
    'IR102 spec.keepYoungerThanDuration',
  );
});

test.each(['90m', '48h', '1h30m0s', '1.5h', '0s', '500ms'])('%s is a duration of Go', (duration) => {
  expect(placesIn(prunerYaml(`keepYoungerThanDuration: "${duration}"`))).toEqual([]);
});

test.each(['read', 'write'])('the wait of a %s request is judged too', (side) => {
  const yaml = (wait: string) =>
    configYaml(`replicas: 1\nrequests:\n  ${side}:\n    maxRunning: 1\n    maxWaitInQueue: ${wait}`);
  expect(placesIn(yaml('1d'))).toEqual([`IR102 spec.requests.${side}.maxWaitInQueue`]);
  expect(placesIn(yaml('30s'))).toEqual([]);
});

test('so is the life of a CloudFront URL', () => {
  expect(placesIn(CLOUDFRONT('1d'))).toEqual(['IR102 spec.storage.s3.cloudFront.duration']);
  expect(placesIn(CLOUDFRONT('20m'))).toEqual([]);
});

test('days and weeks are told in hours', () => {
  const fixOf = (duration: string) => findingsIn(prunerYaml(`keepYoungerThanDuration: ${duration}`))[0]?.fix;
  expect(fixOf('2 days')).toContain('"48h"');
  expect(fixOf('1w')).toContain('"168h"');
});
