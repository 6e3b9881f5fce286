import { Release } from '../../../src/core/release';
import { facts, secret } from '../clusters';
import { environment } from './environment';

const MINTED = 'installer-cloud-credentials';
const USER = 'image-registry-private-configuration-user';

test.each([
  [
    {},
    [secret(MINTED, { azure_client_secret: 's' })],
    Release.V5_1,
    [
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=<not in the input>',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=',
    ],
  ],
  [
    { accountName: 'a', container: 'c', cloudName: 'AzureChinaCloud' },
    [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' })],
    Release.V5_1,
    [
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=k',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
      'REGISTRY_STORAGE_AZURE_REALM=core.chinacloudapi.cn',
    ],
  ],
  [
    { accountName: 'a', container: 'c', cloudName: 'AzureCloud' },
    [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' })],
    Release.V4_13,
    [
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=k',
      'REGISTRY_STORAGE_AZURE_REALM=core.windows.net',
    ],
  ],
  [
    { accountName: 'a', container: 'c' },
    [
      secret(MINTED, {
        azure_client_id: 'c',
        azure_tenant_id: 't',
        azure_federated_token_file: '/f',
        azure_client_secret: 's',
      }),
    ],
    Release.V4_14,
    [
      'AZURE_CLIENT_ID=c',
      'AZURE_TENANT_ID=t',
      'AZURE_FEDERATED_TOKEN_FILE=/f',
      'AZURE_AUTHORITY_HOST=https://login.microsoftonline.com/',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
    ],
  ],
  [
    {},
    [secret(MINTED, { azure_federated_token_file: '/f', azure_client_secret: 's' })],
    Release.V4_13,
    [
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=<not in the input>',
    ],
  ],
])('Azure %j with %j on %s', (stanza, secrets, release, expected) => {
  expect(environment('azure', stanza, [...facts('Azure', { azure: {} }), ...secrets], release)).toEqual(expected);
});
