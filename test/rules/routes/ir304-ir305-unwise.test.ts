import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR304', 'IR305');

test.each([
  ['type: Internal', true],
  ['type: Internal\n      internal: {vnetName: net, subnetName: sub}', true],
  ['type: Internal\n      internal: {vnetName: net, subnetName: sub, privateEndpointName: end}', false],
  ['type: External', false],
])('IR304: names are missing with %j: %s', (access, expected) => {
  const yaml = configYaml(
    `replicas: 2\nstorage:\n  managementState: Managed\n  azure:\n    networkAccess:\n      ${access}`,
  );
  expect(placesIn(yaml)).toEqual(expected ? ['IR304 spec.storage.azure.networkAccess.internal'] : []);
});

test.each(['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'])('IR305: %s may be anything but 0', (limit) => {
  expect(placesIn(prunerYaml(`${limit}: 0`))).toEqual([`IR305 spec.${limit}`]);
  expect(placesIn(prunerYaml(`${limit}: 1`))).toEqual([]);
  expect(placesIn(prunerYaml('suspend: false'))).toEqual([]);
});
