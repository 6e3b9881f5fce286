import { failingStorage, failingSync, ON_AWS, ON_CLAIM, refusedObject } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const SWIFT = { swift: { container: 'layers' } };
const AZURE = { azure: { accountName: 'layers', container: 'layers' } };
const USER = '"openshift-image-registry/image-registry-private-configuration-user"';
const MINTED = '"openshift-image-registry/installer-cloud-credentials"';
const DENIED =
  'networkpolicies.networking.k8s.io is forbidden: User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot create resource "networkpolicies"';

/** Messages as the Operator of 4.12 to 5.1 writes them. Source: pkg/storage, pkg/resource and pkg/operator of its branches. */
test.each([
  [
    failingStorage(`secret ${USER} does not contain required keys 'REGISTRY_STORAGE_SWIFT_USERNAME' and 'X'`, SWIFT),
    'IRC302',
  ],
  [failingStorage(`secret ${MINTED} does not contain required key "clouds.yaml"`, SWIFT), 'IRC303'],
  [failingStorage(`secret ${MINTED} does not contain required key "ibmcloud_api_key"`, { ibmcos: {} }), 'IRC303'],
  [failingStorage("client misconfigured, missing 'TenantID, ClientID' option(s)", AZURE), 'IRC303'],
  [failingStorage('client secret is required for Azure Stack Hub authentication', AZURE), 'IRC303'],
  [failingStorage('failed to discover subnet name: "no subnets found on vnet \\"v\\""', AZURE), 'IRC416'],
  [failingStorage("failed to create endpoint: vnet with tags 'a: owned' not found", AZURE), 'IRC416'],
  [failingStorage('persistentvolumeclaims "registry" not found', ON_CLAIM), 'IRC201'],
  [failingStorage('bucket layers exists but is owned by another account', ON_AWS), 'IRC403'],
  [failingStorage('cos region corresponding to a powervs region lon06 not found', { ibmcos: {} }), 'IRC112'],
  [failingStorage('failed to get cloud provider CA certificate: configmap "a" not found', SWIFT), 'IRC502'],
  [failingStorage('unable to generate a unique s3 bucket name', ON_AWS), 'IRC009'],
  [failingSync('infrastructures.config.openshift.io "cluster" not found', {}), 'IRC008'],
  [refusedObject('Deployment', 'image-registry', 'failed to unmarshal observedConfig: unexpected end'), 'IRC013'],
  [refusedObject('Deployment', 'image-registry', 'admission webhook "a.example.com" denied the request: no'), 'IRC710'],
  [refusedObject('Secret', 'image-registry', DENIED), 'IRC712'],
])('%#: the first cause of what the Operator reports', (dump, id) => {
  const [first] = diagnosisOf(dump).causes;
  expect(first?.id).toBe(id);
  expect(first?.certainty).toBe(id === 'IRC009' ? 'likely' : 'certain');
});

test.each([
  [
    'failed to get trusted CA "gone": configmap "gone" not found',
    ', which spec.storage.s3.trustedCA names, does not exist',
  ],
  ['trusted CA config map "gone" does not contain required key "ca-bundle.crt"', ' has no key ca-bundle.crt'],
])('names the ConfigMap with its namespace: %s', (message, what) => {
  const [first] = diagnosisOf(failingStorage(message, { s3: { trustedCA: { name: 'gone' } } })).causes;
  expect(first?.what).toBe(`ConfigMap/openshift-config/gone${what}.`);
});
