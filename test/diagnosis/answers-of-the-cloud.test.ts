import { READY, dumpOf, dumpedConfig, failingStorage } from './dumps/dump-yaml';
import { clientPod } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const IN_AWS = { s3: { bucket: 'layers', region: 'me-south-1' } };
const IN_GOOGLE = { gcs: { bucket: 'layers', projectID: 'demo' } };
const IN_AZURE = { azure: { accountName: 'layers', container: 'registry' } };

/** The messages are as their clouds write them; names are made up. */
test.each<[message: string, storage: object, cause: string, field: string, what: RegExp, fix: RegExp]>([
  [
    "MissingSubscriptionRegistration: The subscription is not registered to use namespace 'Microsoft.Storage'.",
    IN_AZURE,
    'IRC408',
    'spec.storage.azure',
    /storage service/,
    /enable what the message names/,
  ],
  [
    'MaxStorageAccountsCountPerSubscriptionExceeded: Subscription 1 already contains 250 storage accounts',
    IN_AZURE,
    'IRC425',
    'spec.storage.azure.container',
    /quota/,
    /Raise the quota/,
  ],
  [
    'Get "https://layers.blob.core.windows.net/registry": dial tcp: lookup layers.blob.core.windows.net on 172.30.0.10:53: no such host',
    IN_AZURE,
    'IRC410',
    'spec.storage.azure.accountName',
    /^DNS does not resolve .* or the private DNS zone/,
    /privatelink/,
  ],
  [
    'dial tcp: lookup layers.blob.core.usgovcloudapi.net on 172.30.0.10:53: no such host',
    IN_AZURE,
    'IRC410',
    'spec.storage.azure.accountName',
    /private DNS zone/,
    /-z privatelink\.blob\.core\.usgovcloudapi\.net -o/,
  ],
  [
    "ResourceNotFound: The Resource 'Microsoft.Storage/storageAccounts/layers' under resource group 'demo' was not found.",
    IN_AZURE,
    'IRC410',
    'spec.storage.azure.accountName',
    /^The storage account "layers" does not exist\.$/,
    /^(?!.*privatelink)/,
  ],
  [
    'WorkloadIdentityCredential authentication failed. AADSTS700024: Client assertion is not within its valid time range.',
    IN_AZURE,
    'IRC312',
    'data.azure_client_id',
    /expired or a clock is wrong \(AADSTS700024\)/,
    /restart the pods/,
  ],
  [
    'oauth2/google: status code 403: {"error": {"message": "Permission \'iam.serviceAccounts.getAccessToken\' denied on resource (or it may not exist)."}}',
    IN_GOOGLE,
    'IRC311',
    'data.REGISTRY_STORAGE_GCS_KEYFILE',
    /may not be used for the service account/,
    /roles\/iam\.workloadIdentityUser/,
  ],
  [
    'oauth2/google: status code 400: {"error":"invalid_target","error_description":"The target service indicated by the \\"audience\\" parameters is invalid."}',
    IN_GOOGLE,
    'IRC311',
    'data.REGISTRY_STORAGE_GCS_KEYFILE',
    /pool or the provider/,
    /workload-identity-pools/,
  ],
  [
    "googleapi: Error 412: 'us-east1' violates constraint 'constraints/gcp.resourceLocations', conditionNotMet",
    IN_GOOGLE,
    'IRC406',
    'spec.storage.gcs.region',
    /policy of the organization forbids the request \(gcp\.resourceLocations\)/,
    /org-policies describe/,
  ],
  [
    "googleapi: Error 403: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: a., vpcServiceControls",
    IN_GOOGLE,
    'IRC406',
    'spec.storage.gcs.bucket',
    /policy of the organization forbids the request\.$/,
    /ingress rule/,
  ],
  [
    'googleapi: Error 403: Cloud Storage JSON API has not been used in project 1 before or it is disabled., accessNotConfigured',
    IN_GOOGLE,
    'IRC408',
    'spec.storage.gcs',
    /disabled: Cloud Storage JSON API\./,
    /enable what the message names/,
  ],
  [
    'googleapi: got HTTP response code 403 with body: {"error": {"message": "Cloud Storage JSON API has not been used in project 1 before or it is disabled"}}',
    IN_GOOGLE,
    'IRC408',
    'spec.storage.gcs',
    /disabled: Cloud Storage JSON API\./,
    /enable what the message names/,
  ],
  [
    'googleapi: Error 403: Cloud Key Management Service (KMS) API has not been used in project 1 before or it is disabled., accessNotConfigured',
    IN_GOOGLE,
    'IRC408',
    'spec.storage.gcs',
    /disabled: Cloud Key Management Service \(KMS\) API\./,
    /enable what the message names/,
  ],
  [
    'operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403, api error InvalidClientTokenId: The security token included in the request is invalid',
    IN_AWS,
    'IRC309',
    'data.credentials',
    /cannot assume its role/,
    /issuer/,
  ],
])('the Operator reports %j', (message, storage, cause, field, what, fix) => {
  const [first, ...others] = diagnosisOf(failingStorage(message, storage)).causes;
  expect([first?.id, first?.certainty, first?.field]).toEqual([cause, 'certain', field]);
  expect(first?.what).toMatch(what);
  expect(JSON.stringify(first?.fix)).toMatch(fix);
  expect(others.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
});

describe('too many requests', () => {
  const HOST = 'image-registry.openshift-image-registry.svc:5000/a/b';
  const ofClient = (message: string, requests?: object): readonly (string | undefined)[] => {
    const config = dumpedConfig(READY, IN_AWS, requests && { requests });
    const [first] = diagnosisOf(dumpOf(config, clientPod(message))).causes;
    return [first?.id, first?.field];
  };

  test.each([
    `reading manifest latest in ${HOST}: toomanyrequests: You have reached your pull rate limit.`,
    `reading manifest latest in ${HOST}: too many requests to registry`,
    `writing blob to ${HOST}: received unexpected HTTP status: 429 Too Many Requests`,
  ])('%s', (message) => {
    expect(ofClient(message)).toEqual(['IRC517', 'spec.tags.from']);
    expect(ofClient(message, { read: { maxRunning: 2 } })).toEqual(['IRC517', 'spec.requests.read']);
  });

  test('a limit of what is written limits no pull', () => {
    const ofWrites = (message: string) => ofClient(message, { write: { maxRunning: 2 } });
    expect(ofWrites(`reading manifest latest in ${HOST}: toomanyrequests: x`)).toEqual(['IRC517', 'spec.tags.from']);
    expect(ofWrites(`writing blob to ${HOST}: too many requests`)).toEqual(['IRC517', 'spec.requests.write']);
  });

  test.each(['took 429 ms', 'took 413 ms', 'after 504 ms'])('another answer that %s is what it is', (time) => {
    const message = `reading manifest 1 in ${HOST}: received unexpected HTTP status: 503 Service Unavailable (${time})`;
    expect(ofClient(message)).toEqual(['IRC517', 'status.readyReplicas']);
  });
});
