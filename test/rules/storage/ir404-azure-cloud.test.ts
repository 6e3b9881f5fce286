import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
const ACCOUNT = 'azure: {accountName: layers, container: images}';
const inCloud = (name: string) => stored(ACCOUNT.replace('}', `, cloudName: ${name}}`));
const AT_CLOUD = { line: 8, field: 'spec.storage.azure.cloudName' };

testRule('IR404', {
  accept: {
    ...Object.fromEntries(
      [Platform.AZURE, Platform.ARO, Platform.AWS].map((platform) => [
        `an account in the public cloud on ${platform}`,
        { yaml: stored(ACCOUNT), platform },
      ]),
    ),
    'an account in any cloud, while nobody knows the platform': inCloud('AzurePublicCloud'),
    'an account in the cloud of the government': {
      yaml: inCloud('AzureUSGovernmentCloud'),
      platform: Platform.AZURE_GOV,
    },
    'the same cloud in lower case': { yaml: inCloud('azureusgovernmentcloud'), platform: Platform.AZURE_GOV },
    'the same cloud by its other name': { yaml: inCloud('AzureUSGovernment'), platform: Platform.AZURE_GOV },
    'an account in Azure Stack Hub': { yaml: inCloud('AzureStackCloud'), platform: Platform.AZURE_STACK_HUB },
    'no account, since then the Operator knows the cloud': {
      yaml: stored('azure: {accountName: "", cloudName: ""}'),
      platform: Platform.AZURE_GOV,
    },
    'an empty storage': { yaml: stored('azure: {}'), platform: Platform.AZURE_GOV },
    'another storage': { yaml: stored('s3: {bucket: layers}'), platform: Platform.AZURE_GOV },
    'no storage': { yaml: configYaml('replicas: 2'), platform: Platform.AZURE_GOV },
    'no spec': { yaml: configYaml(''), platform: Platform.AZURE_GOV },
  },
  reject: {
    'an account without a cloud on Azure Government': {
      yaml: stored(ACCOUNT),
      platform: Platform.AZURE_GOV,
      findings: [
        {
          ...AT_CLOUD,
          object: 'Config/cluster',
          found: 'none, which with an accountName means the Azure public cloud',
          expected: 'AzureUSGovernmentCloud',
          fix: 'set spec.storage.azure.cloudName to AzureUSGovernmentCloud, the cloud in which this cluster and its account are',
        },
      ],
    },
    'an account without a cloud on Azure Stack Hub': {
      yaml: stored(ACCOUNT),
      platform: Platform.AZURE_STACK_HUB,
      findings: [
        {
          ...AT_CLOUD,
          expected: 'AzureStackCloud',
          fix: 'set spec.storage.azure.cloudName to AzureStackCloud, the cloud in which this cluster and its account are',
        },
      ],
    },
    'an account in another cloud than the cluster': {
      yaml: inCloud('AzurePublicCloud'),
      platform: Platform.AZURE_GOV,
      findings: [{ ...AT_CLOUD, found: 'AzurePublicCloud' }],
    },
    'another cloud without an account': {
      yaml: stored('azure: {cloudName: AzurePublicCloud}'),
      platform: Platform.AZURE_GOV,
      findings: [{ ...AT_CLOUD, found: 'AzurePublicCloud' }],
    },
  },
});
