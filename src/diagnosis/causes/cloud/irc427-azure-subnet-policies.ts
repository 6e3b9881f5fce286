import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc427 = objectStorageCause({
  id: 'IRC427',
  title: 'Subnet in Azure does not allow private endpoints',
  why: 'With networkAccess Internal the Operator creates a private endpoint in a subnet of the cluster. Azure rejects it while the subnet has network policies for private endpoints.',
  decides: 'The setting privateEndpointNetworkPolicies of the subnet in the message.',
  source: 'MicrosoftDocs/azure-docs articles/private-link/disable-private-endpoint-network-policy.md',
  messages: [
    'Unable to process private endpoint',
    'PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled',
  ],
  depth: 2,
  looksLike: /PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled/,
  explain: () => ({
    what: 'The subnet for the private endpoint of the storage account has network policies, so Azure rejects the private endpoint.',
    object: THE_CONFIG,
    field: 'spec.storage.azure.networkAccess.internal.subnetName',
    explains: ['rollout'],
    fix: [
      commandStep(
        'Disable the network policies for private endpoints in the subnet (GROUP, VNET and SUBNET are in the message):',
        'az network vnet subnet update --resource-group GROUP --vnet-name VNET --name SUBNET --private-endpoint-network-policies Disabled',
      ),
      setInConfig('Or name another subnet of the cluster:', {
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
