import { formatFieldPath } from '../../src/core/field-path';
import { PLATFORMS, platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';

const forbidden = (platform: Platform) =>
  platformProfile(platform).forbids.map(({ kind, path, values }) => [kind, formatFieldPath(path), values]);

test('ARO must keep its storage account reachable and its registry managed', () => {
  expect(forbidden(Platform.ARO)).toEqual([
    ['Config', 'spec.storage.azure.networkAccess.type', ['Internal']],
    ['Config', 'spec.managementState', ['Removed', 'Unmanaged']],
  ]);
});

test.each([Platform.ROSA_HCP, Platform.HCP_AWS, Platform.HCP_GCP, Platform.HCP_AGENT, Platform.HCP_KUBEVIRT])(
  '%s takes the image configuration from outside the guest',
  (platform) => {
    expect(forbidden(platform)).toEqual([['Image', '', undefined]]);
  },
);

test('hosted control planes on Azure also reject Removed', () => {
  expect(forbidden(Platform.HCP_AZURE)).toEqual([
    ['Image', '', undefined],
    ['Config', 'spec.managementState', ['Removed']],
  ]);
});

test('ROSA with hosted control planes is told of the flags of rosa, not of a HostedCluster that nobody sees', () => {
  expect(platformProfile(Platform.ROSA_HCP).forbids[0]?.fix).toContain('rosa');
});

test('a platform without a service around it forbids nothing', () => {
  for (const { variantOf, forbids } of PLATFORMS) if (variantOf === undefined) expect(forbids).toEqual([]);
});
