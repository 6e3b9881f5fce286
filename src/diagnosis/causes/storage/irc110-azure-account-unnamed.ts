import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { USER_SECRET } from '../../forms/credentials-words';
import { setInConfig, step } from '../../forms/steps';
import { storageText, THE_CONFIG } from '../../forms/storage-words';

export const irc110 = messageCause({
  id: 'IRC110',
  title: 'Azure account key without account or container',
  why: 'If you provide an account key, the Operator creates nothing in Azure. The Config must name account and container. Without these names, the registry is deployed with empty names and fails.',
  decides: 'The fields accountName and container of spec.storage.azure.',
  source: operatorSource('pkg/storage/azure/azure.go', 'processUPI'),
  messages: [
    'Storage account key is provided, but account name is not specified',
    'Storage account is provided, but container is not specified',
  ],
  looksLike:
    /account key is provided, but account name is not specified|account is provided, but container is not specified/,
  explain: ({ statements: [first] }, dump) => {
    const field = first?.text.includes('but container') === true ? 'container' : 'accountName';
    return {
      what: `${USER_SECRET} has an account key, but the Config does not name the ${field === 'container' ? 'container' : 'storage account'}.`,
      object: THE_CONFIG,
      field: `spec.storage.azure.${field}`,
      explains: ['rollout'],
      fix: [
        setInConfig('Set the names of the account and its container, which must exist in Azure:', {
          storage: {
            azure: {
              accountName: storageText(dump, 'accountName') || 'ACCOUNT',
              container: storageText(dump, 'container') || 'CONTAINER',
            },
          },
        }),
        step(
          `If the Operator should create account and container instead, remove the key from ${USER_SECRET}: the Operator then uses the credentials of the cluster.`,
        ),
      ],
    };
  },
});
