import { azureCloud } from '../../../src/operator/drivers/azure-clouds';

const PUBLIC = ['https://login.microsoftonline.com/', 'core.windows.net'];
const GOVERNMENT = ['https://login.microsoftonline.us/', 'core.usgovcloudapi.net'];

test.each([
  ['', PUBLIC],
  ['AzurePublicCloud', PUBLIC],
  ['azurecloud', PUBLIC],
  ['AzureUSGovernment', GOVERNMENT],
  ['AzureUSGovernmentCloud', GOVERNMENT],
  ['AzureChinaCloud', ['https://login.chinacloudapi.cn/', 'core.chinacloudapi.cn']],
  ['AzureGermanCloud', ['https://login.microsoftonline.de/', 'core.cloudapi.de']],
  ['AzureStackCloud', ['<not in the input>', '<not in the input>']],
])('%j', (name, [authority, storageSuffix]) => {
  expect(azureCloud(name)).toEqual({ authority, storageSuffix });
});

test('no other one', () => {
  expect(() => azureCloud('Mars')).toThrow('autorest/azure: There is no cloud environment matching the name "MARS"');
});
