import { Severity } from '../../core/finding';
import { CONFIG_NAMESPACE } from '../../core/names';
import { hostOfCaKey } from '../../core/formats/registry-host';
import { operatorSource } from '../../core/source';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { caMapYaml, configYaml, documents, imageYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { trustedCaMaps } from './trusted-ca-map';

export const ir319: Rule = {
  id: 'IR319',
  severity: Severity.WARNING,
  title: 'S3 CA in additionalTrustedCA instead of trustedCA',
  why: 'The registry pods use additionalTrustedCA, but the Operator does not. So the Operator cannot verify the S3 endpoint, and fails with an x509 error when it checks the bucket. Nodes that the registry redirects to the endpoint do not use this CA either.',
  source: operatorSource('pkg/storage/s3/s3.go', 'CABundle'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 35, failing: exampleWith(''), passing: exampleWith('\n    trustedCA:\n      name: s3-ca') },
  *check(cluster) {
    const trusted = new Map(
      trustedCaMaps(cluster).flatMap(({ manifest, valid }) =>
        Object.keys({ ...valid.data }).map((key) => [hostOfCaKey(key), manifest] as const),
      ),
    );
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { regionEndpoint = '', trustedCA } = valid.spec?.storage?.s3 ?? {};
      const known = hostsOf(regionEndpoint).find((host) => trusted.has(host));
      if (known === undefined || (trustedCA?.name ?? '') !== '') continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'trustedCA'],
        found: `none; only additionalTrustedCA of Image/cluster has a CA for ${known}, and the Operator does not use that CA when it checks the bucket`,
        expected: 'a ConfigMap with the CA of the endpoint',
        fix: `create a ConfigMap in ${CONFIG_NAMESPACE} with this CA in key ca-bundle.crt, and write its name into spec.storage.s3.trustedCA.name`,
        related: trusted.get(known),
      };
    }
  },
};

/** The forms of the endpoint that keys may have: with and without the default port of https. */
function hostsOf(endpoint: string): string[] {
  if (!endpoint.startsWith('https://') || !URL.canParse(endpoint)) return [];
  const { host, hostname, port } = new URL(endpoint);
  return port === '' ? [hostname, `${hostname}:443`] : [host];
}

function exampleWith(trustedCa: string): string {
  return documents(
    caMapYaml(CONFIG_NAMESPACE, 'registry-cas', 's3.example.com', EXAMPLE_CA),
    imageYaml('additionalTrustedCA:\n  name: registry-cas'),
    configYaml(
      `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: https://s3.example.com${trustedCa}`,
    ),
  );
}
