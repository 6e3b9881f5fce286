import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep } from '../../forms/steps';
import { provideCredentials, credentialIn } from '../../forms/credentials-words';

export const irc315 = objectStorageCause({
  id: 'IRC315',
  title: 'IBM Cloud API key is invalid',
  why: 'IAM of IBM Cloud does not know the API key, or the key is locked or disabled.',
  decides: 'Whether the service id has this API key.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'getCredentialsConfigData'),
  messages: ['BXNIM0415E: Provided API key could not be found'],
  depth: 2,
  looksLike: /BXNIM\d+E|Provided API key could not be found|could not parse account id from token/,
  explain: (_, dump) => ({
    what: 'IBM Cloud does not accept the API key of the registry.',
    ...credentialIn(dump, 'REGISTRY_STORAGE_IBMCOS_IAMAPIKEY', 'ibmcloud_api_key'),
    fix: [
      provideCredentials('Write a valid API key:', dump, 'ibmcos'),
      commandStep(
        'To find a valid key, see those of the service id (SERVICE_ID):',
        'ibmcloud iam service-api-keys SERVICE_ID',
      ),
    ],
  }),
});
