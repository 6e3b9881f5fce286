import { configYaml } from '../../../src/rules/examples/example-yaml';
import { findingsOf, type Accepted } from '../rule-table';

/** Name of the Secret that the Operator reads. */
export const USER_SECRET = 'image-registry-private-configuration-user';
export const S3_ACCESS = 'REGISTRY_STORAGE_S3_ACCESSKEY';
export const S3_SECRET = 'REGISTRY_STORAGE_S3_SECRETKEY';
export const AZURE_KEY = 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY';

/** A Config with a storage of the user's; `backend` in flow style stands in its ninth line. */
export function configWith(backend: string): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}`);
}

/** A Config that says nothing. */
export const BARE_CONFIG = configYaml('').replace('spec:\n', '');

/** The same object in another namespace, or without one. */
export function inNamespace(namespace: string | undefined, yaml: string): string {
  return yaml.replace(/ {2}namespace: .*\n/, namespace === undefined ? '' : `  namespace: ${namespace}\n`);
}

/** An object as `oc get -o yaml` prints it. */
export function live(yaml: string): string {
  return yaml.replace('metadata:\n', 'metadata:\n  uid: 0f3e0b52-7b8b-4f0e-9d0c-0b6f0a5f6a11\n');
}

/** An ExternalSecret that brings all that an entry of the store holds, whatever its keys. */
export function extractYaml(name: string): string {
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${name}
  namespace: openshift-image-registry
spec:
  secretStoreRef: {kind: ClusterSecretStore, name: vault}
  dataFrom:
  - extract: {key: registry}
`;
}

/** A SealedSecret with the given lines below `encryptedData`. */
export function sealedSecretYaml(name: string, ...encrypted: string[]): string {
  return `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: ${name}
  namespace: openshift-image-registry
spec:
  encryptedData:
${encrypted.map((line) => `    ${line}\n`).join('')}`;
}

/** Tests that a rule speaks of a text without showing a value that stands in it, be it in base64. */
export function testHides(id: string, value: string, given: Accepted): void {
  test(`${id} shows nothing of a value`, () => {
    const encoded = Buffer.from(value).toString('base64');
    const findings = findingsOf(id, given);
    expect([value, encoded].some((each) => `${given.yaml}${given.existing}`.includes(each))).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
    for (const each of [value, encoded]) expect(JSON.stringify(findings)).not.toContain(each);
  });
}
