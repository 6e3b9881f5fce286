import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

/** All that the Azure SDK knows. */
const KNOWN = [
  'AzurePublicCloud',
  'AzureUSGovernmentCloud',
  'AzureChinaCloud',
  'AzureGermanCloud',
  'AzureStackCloud',
  'AzureCloud',
  'AzureUSGovernment',
];

const inCloud = (name: string) => withStorage(`azure: {accountName: layers, container: images, cloudName: "${name}"}`);

testRule('IR124', {
  accept: {
    ...Object.fromEntries(KNOWN.map((name) => [name, inCloud(name)])),
    'a name in lower case': inCloud('azurechinacloud'),
    'a name in upper case': inCloud('AZURESTACKCLOUD'),
    'an empty name, which is the public cloud': inCloud(''),
    'no name': withStorage('azure: {accountName: layers, container: images}'),
    'another storage': withStorage('s3: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a name that is nearly one': {
      yaml: inCloud('AzureGovernment'),
      findings: [
        {
          line: 8,
          field: 'spec.storage.azure.cloudName',
          object: 'Config/cluster',
          found: '"AzureGovernment"',
          expected: 'AzurePublicCloud, AzureUSGovernmentCloud, AzureChinaCloud, AzureGermanCloud or AzureStackCloud',
          fix: 'write AzureUSGovernmentCloud',
        },
      ],
    },
    'a name that is like none': {
      yaml: inCloud('corporate'),
      findings: [
        {
          line: 8,
          field: 'spec.storage.azure.cloudName',
          fix: 'write the cloud of the storage account, or remove cloudName for AzurePublicCloud',
        },
      ],
    },
    'a name whose letters are more like those of another cloud': {
      yaml: inCloud('AzureGovCloud'),
      findings: [{ line: 8, field: 'spec.storage.azure.cloudName', fix: 'write AzureUSGovernmentCloud' }],
    },
    'a known name with something behind it': {
      yaml: inCloud('AzureChinaCloud2'),
      findings: [{ line: 8, field: 'spec.storage.azure.cloudName', fix: 'write AzureChinaCloud' }],
    },
  },
});

function withStorage(stanza: string): string {
  return configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
}
