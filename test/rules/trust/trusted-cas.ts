import { caMapYaml, configYaml, imageYaml } from '../../../src/rules/examples/example-yaml';

/** An Image whose additional CAs are in ConfigMap `cas`. */
export const IMAGE = imageYaml('additionalTrustedCA:\n  name: cas');

/** A Config whose S3 endpoint is trusted by ConfigMap `cas`. */
export const S3 = configYaml(
  'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: r, regionEndpoint: "https://s3.example.com", trustedCA: {name: cas}}',
);

/** The ConfigMap `cas` with one entry, in line 7. */
export function cas(key: string, text: string, namespace = 'openshift-config'): string {
  return caMapYaml(namespace, 'cas', JSON.stringify(key), text);
}
