import { Platform } from '../../../../src/platforms/platform';
import { Release } from '../../../../src/core/release';
import { networkAccessChanged } from '../../../../src/operator/changes/storage/network-access';
import { config, fate, predict, secret } from '../../clusters';
import { edit, found } from '../edits';

const side = (azure: object) => [config({ storage: { azure } })];
const AZURE = { platform: Platform.AZURE };
const PUBLIC = side({});
const PRIVATE = side({ networkAccess: { type: 'Internal' } });

test('a storage account that becomes private cuts clients off, and stays so', () => {
  expect(found(networkAccessChanged, PUBLIC, PRIVATE, AZURE)).toEqual([
    'disruption Config/cluster: the Operator makes the storage account private: only clients in the virtual network of its private endpoint reach it, and the Operator never makes it public again (spec.storage.azure.networkAccess.type changed): External → Internal [pkg/storage/azure/azure.go assurePrivateAccount]',
  ]);
  expect(found(networkAccessChanged, PRIVATE, PUBLIC, AZURE)).toEqual([
    'change Config/cluster: the storage account stays private: the Operator never makes it public again (spec.storage.azure.networkAccess.type changed): Internal → External [pkg/storage/azure/azure.go assurePrivateAccount]',
  ]);
});

test('nothing is said where the type stays, before 4.15, or of an account whose key is given', () => {
  const named = side({ networkAccess: { type: 'Internal', internal: { vnetName: 'net', subnetName: 'sub' } } });
  expect(found(networkAccessChanged, PRIVATE, named, AZURE)).toEqual([]);
  expect(found(networkAccessChanged, PUBLIC, PRIVATE, { ...AZURE, from: Release.V4_14 })).toEqual([]);
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a2V5' });
  expect(found(networkAccessChanged, [...PUBLIC, key], [...PRIVATE, key], AZURE)).toEqual([]);
});

test('it is what diff says, and not that the same storage is written differently', () => {
  const said = edit(PUBLIC, PRIVATE, AZURE).map((line) => line.replace(/: .*/, ''));
  expect(edit(PUBLIC, PRIVATE, AZURE).join('\n')).toContain('the Operator makes the storage account private');
  expect(said).toEqual(['disruption Config/cluster']);
});

describe('the network of an account that is private already', () => {
  const INTERNAL = { vnetName: 'net', subnetName: 'sub', privateEndpointName: 'end' };
  const named = (networkAccess: object, rest: object = {}) =>
    side({ accountName: 'acc', container: 'c', networkAccess, ...rest });
  const WITH = named({ type: 'Internal', internal: INTERNAL });
  const WITHOUT = named({ type: 'Internal' });

  test('the Operator panics where an edit takes it away', () => {
    expect(edit(WITH, WITHOUT, AZURE)).toEqual([
      'disruption Config/cluster: the Operator crashes in every sync (panic) (the storage account is private already, and spec.storage.azure.networkAccess.internal is missing: the Operator panics, and restarts repeatedly): works → stopped [pkg/operator/controller.go sync]',
    ]);
    const status = { storage: { azure: { accountName: 'acc', container: 'c', networkAccess: { type: 'Internal' } } } };
    const live = predict([{ ...WITHOUT[0]!, status }], Release.V5_1, Platform.AZURE);
    expect(fate(live, 'Deployment/openshift-image-registry/image-registry')).toBe('never reached');
  });

  test.each([
    ['what the Operator found stays where no manifest names it', WITHOUT, named({ type: 'Internal' }, {}), {}],
    ['a part of it is enough', WITH, named({ type: 'Internal', internal: {} }), {}],
    ['another account is not private yet', WITH, named({ type: 'Internal' }, { accountName: 'other' }), {}],
    ['an account that is no longer closed', WITH, named({ type: 'External' }), {}],
    ['before 4.15 the Operator does not read it', WITH, WITHOUT, { from: Release.V4_14 }],
  ])('no panic: %s', (_, old, now, at) => {
    expect(edit(old, now, { ...AZURE, ...at }).join()).not.toContain('panics');
  });
});
