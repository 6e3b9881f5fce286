import { Severity } from '../../core/finding';
import { isClusterLocal } from '../../core/formats/cluster-dns';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { hostOfCaKey } from '../../core/formats/registry-host';
import { operatorSource } from '../../core/source';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { configYaml, documents, trustedCaYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { trustedCaMaps } from './trusted-ca-map';

export const ir319: Rule = {
  id: 'IR319',
  severity: Severity.WARNING,
  title: 'S3 endpoint without trustedCA',
  why: 'No public CA signs the certificate of a Service. The registry pods trust the CAs of Services and those of additionalTrustedCA, but the Operator does not. So the Operator cannot verify the S3 endpoint, and fails with an x509 error when it checks the bucket. It also trusts the CAs of trustedCA in Proxy/cluster.',
  source: operatorSource('pkg/storage/s3/s3.go', 'CABundle'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  aboutMissing: true,
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: { line: 35, failing: exampleWith(''), passing: exampleWith('\n    trustedCA:\n      name: s3-ca') },
  *check(cluster) {
    const trusted = new Map(
      trustedCaMaps(cluster).flatMap(({ manifest, valid }) =>
        Object.keys({ ...valid.data }).map((key) => [hostOfCaKey(key), manifest] as const),
      ),
    );
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { regionEndpoint = '', trustedCA } = valid.spec?.storage?.s3 ?? {};
      if ((trustedCA?.name ?? '') !== '') continue;
      const hosts = hostsOf(regionEndpoint);
      const known = hosts.find((host) => trusted.has(host));
      const ofService = hosts.find((host) => isClusterLocal(host.replace(/:\d+$/, '')));
      if (known === undefined && (ofService === undefined || cluster.manifests.some(trustsMore))) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'trustedCA'],
        found:
          known === undefined
            ? `none, for an endpoint of a Service (${ofService}), whose certificate no public CA signs`
            : `none; only additionalTrustedCA of Image/cluster has a CA for ${known}, and the Operator does not use that CA when it checks the bucket`,
        expected: 'a ConfigMap with the CA of the endpoint',
        fix: `create a ConfigMap in ${CONFIG_NAMESPACE} with this CA in key ca-bundle.crt, and write its name into spec.storage.s3.trustedCA.name`,
        related: known === undefined ? undefined : trusted.get(known),
      };
    }
  },
};

/** The Operator trusts these CAs for all hosts: pkg/storage/s3/s3.go CABundle, manifests/07-operator.yaml. */
function trustsMore({ kind, metadata, ...fields }: Manifest): boolean {
  return (
    kind === 'Proxy' &&
    metadata.name === SINGLETON_NAME &&
    (valueAt(fields, ['spec', 'trustedCA', 'name']) ?? '') !== ''
  );
}

/** The forms of the endpoint that keys may have: with and without the default port of https. */
function hostsOf(endpoint: string): string[] {
  if (!endpoint.startsWith('https://') || !URL.canParse(endpoint)) return [];
  const { host, hostname, port } = new URL(endpoint);
  return port === '' ? [hostname, `${hostname}:443`] : [host];
}

function exampleWith(trustedCa: string): string {
  return documents(
    trustedCaYaml('s3.example.com', EXAMPLE_CA),
    configYaml(
      `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: https://s3.example.com${trustedCa}`,
    ),
  );
}
