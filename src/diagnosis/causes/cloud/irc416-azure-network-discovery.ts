import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc416 = objectStorageCause({
  id: 'IRC416',
  title: 'Network of the cluster is not found for the private endpoint',
  why: 'With networkAccess Internal the Operator searches the virtual network and a subnet of the cluster by their tags. It found none, or more than one.',
  decides: 'Whether the resource group has a virtual network with the tag of the cluster.',
  source: operatorSource('pkg/storage/azure/azure.go', 'assurePrivateAccount'),
  messages: [
    'failed to discover vnet name, please provide network details manually',
    'failed to discover subnet name',
    'Unable to process private endpoint',
  ],
  looksLike:
    /failed to discover (?:vnet|subnet) name|Unable to process private endpoint|vnet with tags? '[^']*' not found|no subnets found on vnet|did not have any (?:IP configurations|network interfaces)/,
  explain: () => ({
    what: 'The Operator does not find the network of the cluster for the private endpoint.',
    object: THE_CONFIG,
    field: 'spec.storage.azure.networkAccess.internal',
    fix: [
      setInConfig('Set the names of the resource group, the virtual network and the subnet of the cluster:', {
        storage: {
          azure: {
            networkAccess: {
              type: 'Internal',
              internal: { networkResourceGroupName: 'GROUP', vnetName: 'VNET', subnetName: 'SUBNET' },
            },
          },
        },
      }),
    ],
  }),
});
