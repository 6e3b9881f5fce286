import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc111 = messageCause({
  id: 'IRC111',
  title: 'Azure cloud name is unknown',
  why: 'The name of the Azure cloud selects the endpoints. The SDK does not know this name.',
  decides: 'Whether spec.storage.azure.cloudName is a name that Azure knows.',
  source: operatorSource('pkg/storage/azure/azure.go', 'getEnvironmentByName'),
  messages: ['There is no cloud environment matching the name'],
  rule: 'IR124',
  looksLike: /There is no cloud environment matching the name "?(?<name>[^"\s]*)/,
  explain: ({ group }) => ({
    what: `No Azure cloud is called ${group('name')}.`,
    object: THE_CONFIG,
    field: 'spec.storage.azure.cloudName',
    fix: [
      setInConfig(
        'Set the name of your cloud, one of AzurePublicCloud, AzureUSGovernmentCloud, AzureChinaCloud and AzureStackCloud:',
        {
          storage: { azure: { cloudName: 'AzurePublicCloud' } },
        },
      ),
    ],
  }),
});
