import { ON_AWS, failingStorage } from './dumps/dump-yaml';
import { crashing } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const IN_GOOGLE = { gcs: { bucket: 'layers', projectID: 'demo' } };
const IN_AZURE = { azure: { accountName: 'layers', container: 'registry' } };
const IN_SWIFT = { swift: { container: 'layers', authURL: 'https://keystone:5000/v3' } };
const IN_IBM = { ibmcos: { bucket: 'layers', resourceGroupName: 'demo' } };
const WITH_STYLE = {
  s3: { bucket: 'layers', region: 'r', regionEndpoint: 'https://minio.example.com', virtualHostedStyle: true },
};

test.each<[message: string, storage: object, cause: string, field: string, what: RegExp]>([
  [
    'RequestError: send request failed\ncaused by: Head "s3://layers/": unsupported protocol scheme "s3"',
    { s3: { bucket: 'layers', region: 'r', regionEndpoint: 's3://minio' } },
    'IRC509',
    'spec.storage.s3.regionEndpoint',
    /"s3:\/\/minio" is no URL that begins with https/,
  ],
  [
    'Head "https://layers.minio.example.com/": x509: certificate is valid for minio.example.com, not layers.minio.example.com',
    WITH_STYLE,
    'IRC503',
    'spec.storage.s3.virtualHostedStyle',
    /another name/,
  ],
  [
    'Head "https://minio.example.com/": x509: certificate is valid for minio.svc, not minio.example.com',
    WITH_STYLE,
    'IRC503',
    'spec.storage.s3.regionEndpoint',
    /another name/,
  ],
  ['BadGateway: Bad Gateway\n\tstatus code: 502, request id: A', ON_AWS, 'IRC423', 'spec.storage.s3', /overloaded/],
  [
    'https response error StatusCode: 503, RequestID: A, api error Unavailable: x',
    ON_AWS,
    'IRC423',
    'spec.storage.s3',
    /overloaded/,
  ],
  [
    "googleapi: Error 403: a@demo.iam.gserviceaccount.com does not have storage.buckets.create access to the Google Cloud project. Permission 'storage.buckets.create' denied on resource (or it may not exist)., forbidden",
    IN_GOOGLE,
    'IRC406',
    'spec.storage.gcs.bucket',
    /lacks storage\.buckets\.create in the project/,
  ],
  [
    'oauth2: cannot fetch token: 400 Bad Request\nResponse: {"error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values"}',
    IN_GOOGLE,
    'IRC505',
    'clock, or the clock of the storage',
    /clocks/,
  ],
  [
    "invalid character 'a' looking for beginning of value",
    IN_GOOGLE,
    'IRC311',
    'data.REGISTRY_STORAGE_GCS_KEYFILE',
    /key/,
  ],
  [
    "AADSTS700016: Application with identifier '1' was not found in the directory 'Contoso'",
    IN_AZURE,
    'IRC312',
    'data.azure_client_id',
    /does not know the application/,
  ],
  [
    "ClientSecretCredential authentication failed: AADSTS7000222: The provided client secret keys for app '1' are expired.",
    IN_AZURE,
    'IRC312',
    'data.azure_client_secret',
    /has expired .*AADSTS7000222/,
  ],
  ['AADSTS90002: Tenant contoso not found.', IN_AZURE, 'IRC312', 'data.azure_tenant_id', /does not know the tenant/],
  [
    'AADSTS700213: No matching federated identity record found for presented assertion subject',
    IN_AZURE,
    'IRC312',
    'data.azure_client_id',
    /No federated credential/,
  ],
  [
    'decode account key: illegal base64 data at input byte 4',
    IN_AZURE,
    'IRC313',
    'data.REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
    /is not base64/,
  ],
  [
    'ERROR CODE: RequestDisallowedByPolicy: Resource was disallowed by policy',
    IN_AZURE,
    'IRC411',
    'spec.storage.azure',
    /policy/,
  ],
  [
    "ERROR CODE: LinkedAuthorizationFailed: The client '1' has permission to perform action 'Microsoft.Network/privateEndpoints/write' on scope 'x'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s)",
    IN_AZURE,
    'IRC411',
    'data.azure_client_id',
    /subnets\/join\/action/,
  ],
  [
    'failed to authenticate against OpenStack: Expected HTTP response code [201] when accessing [POST https://keystone:5000/v3/auth/tokens], but got 404 instead: {"error":{"code":404,"message":"Could not find Application Credential: abc."}}',
    IN_SWIFT,
    'IRC314',
    'data',
    /does not accept the credentials/,
  ],
  [
    'failed to authenticate against OpenStack: You must provide exactly one of DomainID or DomainName to authenticate by Username',
    IN_SWIFT,
    'IRC314',
    'spec.storage.swift.domain',
    /domain/,
  ],
  [
    'secret "openshift-image-registry/installer-cloud-credentials" does not contain required key "clouds.yaml"',
    IN_SWIFT,
    'IRC303',
    'data["clouds.yaml"]',
    /no key clouds\.yaml/,
  ],
  [
    'unable to find any resource groups with resp code: 200',
    IN_IBM,
    'IRC421',
    'spec.storage.ibmcos.resourceGroupName',
    /"demo"/,
  ],
  [
    'unable to get resource instance: Not Found with resp code: 404',
    IN_IBM,
    'IRC421',
    'spec.storage.ibmcos.serviceInstanceCRN',
    /instance/,
  ],
])('the Operator reports %j', (message, storage, cause, field, what) => {
  const [first, second] = diagnosisOf(failingStorage(message, storage)).causes;
  expect([first?.id, first?.certainty, first?.field]).toEqual([cause, 'certain', field]);
  expect(first?.what).toMatch(what);
  expect(second).toBeUndefined();
});

test.each([
  ['unable to configure storage: invalid region provided: us-eest-1', 'spec.storage.s3.region'],
  [
    'the chunksize 1048576 parameter should be a number between 5242880 and 5368709120 (inclusive)',
    'spec.storage.s3.chunkSizeMiB',
  ],
  ['No bucket parameter provided', 'spec.storage.s3.bucket'],
  ['failed to decode private key as an rsa private key', 'spec.storage.s3.cloudFront'],
  ['error parsing configuration file: yaml: x', 'spec.storage.s3'],
])('the registry rejects its configuration with %j: see %s', (message, field) => {
  const [first] = diagnosisOf(crashing(`panic: ${message}`)).causes;
  expect([first?.id, first?.field]).toEqual(['IRC616', field]);
});

test('JSON that cannot be read is a key of Google only if the registry uses Google Cloud Storage', () => {
  const message = 'unexpected end of JSON input';
  expect(diagnosisOf(failingStorage(message, ON_AWS)).causes.map(({ id }) => id)).toEqual(['IRC009']);
});
