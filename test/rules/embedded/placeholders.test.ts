import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { findingsIn } from '../judging';

const NAME = 'image-registry-private-configuration-user';
const S3 = configYaml(
  'managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: eu-central-1}',
);
const ENCRYPTED = 'ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,tag:A=,type:str]';
const SOPS = `sops:
  age:
  - recipient: age1qe5lxzzeppw5k79vxn3872272sgy224g2nzqlzy3uljs84say3yqgvd0sw
    enc: text
  encrypted_regex: ^(data|stringData)$
  lastmodified: "2026-01-01T00:00:00Z"
  mac: ${ENCRYPTED}
  version: 3.9.0
`;
const keys = (value: string, [access, secret] = ['ACCESSKEY', 'SECRETKEY']): string =>
  `REGISTRY_STORAGE_S3_${access}: ${value}\nREGISTRY_STORAGE_S3_${secret}: ${value}`;
const ids = (...texts: string[]): string[] =>
  findingsIn(documents(...texts)).map(({ id, field }) => `${id} ${field}`.trim());

describe.each([
  ['encrypted by SOPS', (text: string) => `${text}${SOPS}`, ENCRYPTED],
  [
    'a placeholder of the Vault plugin',
    (text: string) =>
      text.replace('metadata:\n', 'metadata:\n  annotations: {avp.kubernetes.io/path: secret/data/x}\n'),
    '<access-key | base64encode>',
  ],
  ['a placeholder with its path', (text: string) => text, '<path:secret/data/x#access-key>'],
])('a value that is %s', (_, marked, value) => {
  const secret = (text: string): string => marked(secretYaml(NAME, text));
  const inData = (text: string): string => text.replace('stringData:', 'data:');

  test('is no secret in Git and need not be base64', () => {
    expect(ids(secret(keys(value)), S3)).toEqual([]);
    expect(ids(inData(secret(keys(value))), S3)).toEqual([]);
  });

  test('still has a key that must be right', () => {
    expect(ids(secret(keys(value, ['ACCESS_KEY', 'SECRETKEY'])), S3)).toEqual([
      'IR208 stringData.REGISTRY_STORAGE_S3_ACCESS_KEY',
    ]);
  });

  test('does not excuse one that stands beside it in clear', () => {
    expect(ids(secret(`${keys(value)}\nnote: hunter2`), S3)).toEqual(['IR504 stringData.note']);
  });
});
