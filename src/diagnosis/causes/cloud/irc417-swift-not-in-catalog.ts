import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc417 = objectStorageCause({
  id: 'IRC417',
  title: 'OpenStack offers no object storage',
  why: 'The catalog of Keystone has no object storage endpoint in this region, or not for this project.',
  decides: 'Whether the catalog that these credentials show has an object store.',
  source: operatorSource('pkg/storage/swift/swift.go', 'getSwiftClient'),
  messages: ['failed to get the object storage endpoint: No suitable endpoint could be found in the service catalog'],
  looksLike:
    /failed to get the object storage (?:alternative )?endpoint|No suitable endpoint could be found in the service catalog/,
  explain: () => ({
    what: 'The catalog of OpenStack has no object storage in this region.',
    object: THE_CONFIG,
    field: 'spec.storage.swift.regionName',
    explains: ['rollout'],
    fix: [
      commandStep('See in which regions the catalog has object-store:', 'openstack catalog list'),
      setInConfig('If object storage is in another region, set that region:', {
        storage: { swift: { regionName: 'REGION' } },
      }),
      step('If no region has object storage, use a claim: set spec.storage.pvc and remove spec.storage.swift.'),
    ],
  }),
});
