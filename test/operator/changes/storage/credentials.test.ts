import { Release } from '../../../../src/core/release';
import { credentialsChanged } from '../../../../src/operator/changes/storage/credentials';
import { config, facts, NS, secret } from '../../clusters';
import { found } from '../edits';

const USER = 'image-registry-private-configuration-user';
const MINTED = 'installer-cloud-credentials';

test('another value is told by its key, and never shown', () => {
  const side = (key: string) => [
    ...facts('AWS'),
    config({ storage: { s3: { bucket: 'b', region: 'r' } } }),
    secret(USER, { REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: key }),
  ];
  expect(found(credentialsChanged, side('old'), side('new'))).toEqual([
    `change Secret/${NS}/image-registry-private-configuration: the registry uses other credentials for its storage (the value of key "credentials" changed): <hidden> → <hidden> [pkg/resource/secret.go expected]`,
  ]);
  expect(found(credentialsChanged, side('old'), side('old'))).toEqual([]);
});

test('keys that come with a release, and keys that go with the account key', () => {
  const swift = [
    ...facts('OpenStack'),
    config({ storage: { swift: { authURL: 'https://k/v3', container: 'c', domain: 'd' } } }),
    secret(USER, { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'p' }),
  ];
  expect(found(credentialsChanged, swift, swift, { from: Release.V4_19, to: Release.V4_20 })).toEqual([
    `change Secret/${NS}/image-registry-private-configuration: the registry uses other credentials for its storage (key "REGISTRY_STORAGE_SWIFT_TOKENID" is added): <hidden> → <hidden> [pkg/resource/secret.go expected]`,
  ]);
  const azure = (...secrets: Parameters<typeof secret>) => [
    ...facts('Azure', { azure: {} }),
    config({ storage: { azure: { accountName: 'a', container: 'c' } } }),
    secret(...secrets),
  ];
  const own = azure(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' });
  const federated = azure(MINTED, { azure_client_id: 'c', azure_tenant_id: 't', azure_federated_token_file: '/t' });
  expect(found(credentialsChanged, own, federated)).toEqual([
    `change Secret/${NS}/image-registry-private-configuration: the registry uses other credentials for its storage (key "REGISTRY_STORAGE_AZURE_ACCOUNTKEY" is gone): <hidden> → <hidden> [pkg/resource/secret.go expected]`,
  ]);
});

test('storage that needs no credentials', () => {
  const before = [
    ...facts('AWS'),
    config({ storage: { s3: { bucket: 'b', region: 'r' } } }),
    secret(USER, { REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: 'b' }),
  ];
  const after = [...facts('AWS'), config({ storage: { emptyDir: {} } })];
  expect(found(credentialsChanged, before, after)).toEqual([
    `change Secret/${NS}/image-registry-private-configuration: the registry no longer uses credentials for its storage (key "credentials" is gone): <hidden> →  [pkg/resource/secret.go expected]`,
  ]);
});
