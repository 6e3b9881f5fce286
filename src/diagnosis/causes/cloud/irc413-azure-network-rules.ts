import { valueAt } from '../../../core/field-path';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, word } from '../../forms/steps';
import { THE_CONFIG, storageText, storageValue } from '../../forms/storage-words';

export const irc413 = objectStorageCause({
  id: 'IRC413',
  title: 'Network rules of the Azure storage account block the registry',
  why: 'The account allows only requests from selected networks or private endpoints. The networks of the cluster are not selected.',
  decides:
    'The network rules of the storage account, and whether its name resolves to a private address in the cluster.',
  source: 'Azure/azure-sdk-for-go sdk/storage/azblob/bloberror/error_codes.go AuthorizationFailure',
  messages: [
    'AuthorizationFailure: This request is not authorized to perform this operation',
    'PublicAccessNotPermitted',
  ],
  depth: 2,
  looksLike:
    /AuthorizationFailure|This request is not authorized to perform this operation\.|PublicAccessNotPermitted|IpAuthorizationFailure|AuthorizationSourceIPMismatch|NetworkAclsValidationFailure/,
  explain: (_, dump) => ({
    what: `The network rules of the storage account ${storageValue(dump, 'accountName', 'of the registry')} block the cluster.`,
    object: THE_CONFIG,
    field: 'spec.storage.azure.networkAccess',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the network rules of the account:',
        `az storage account show --name ${word(storageText(dump, 'accountName'), 'ACCOUNT')} --query '{public:publicNetworkAccess, rules:networkRuleSet}'`,
      ),
      commandStep(
        'Allow the subnets of the cluster (each needs the service endpoint Microsoft.Storage):',
        `az storage account network-rule add --account-name ${word(storageText(dump, 'accountName'), 'ACCOUNT')} --vnet-name VNET --subnet SUBNET`,
      ),
      ...(valueAt(dump.stanza, ['networkAccess', 'type']) === 'Internal'
        ? []
        : [
            setInConfig('Or, if you provide no account key, let the Operator create a private endpoint (since 4.15):', {
              storage: { azure: { networkAccess: { type: 'Internal' } } },
            }),
          ]),
    ],
  }),
});
