import { rename, safe } from '../../core/edit';
import { checkCertificatePem } from '../../core/pem/pem';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { isPlaceholder } from '../../core/placeholder';
import { checkCaKey } from '../../core/formats/registry-host';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule, Violation } from '../engine/rule';
import { caEntries, NODE_CA, trustedCaMaps } from './trusted-ca-map';

export const ir110: Rule = {
  id: 'IR110',
  severity: Severity.ERROR,
  title: 'Invalid CA certificate',
  why: 'Nothing checks the entries. DaemonSet node-ca copies each entry to /etc/docker/certs.d on every node, and pulls from that registry fail with an x509 error.',
  source: NODE_CA,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 7, failing: exampleWith('not a certificate'), passing: exampleWith(EXAMPLE_CA) },
  *check(cluster) {
    yield* badKeys(cluster);
    for (const { map, key, text, reference } of caEntries(cluster)) {
      const diagnostic = checkCertificatePem(text);
      if (diagnostic === undefined) continue;
      yield {
        manifest: map.manifest,
        path: ['data', key],
        related: readerOf(cluster, map.manifest),
        fix: 'replace the text with the CA certificate in PEM, which begins with -----BEGIN CERTIFICATE-----',
        reference,
        ...diagnostic,
      };
    }
  },
};

/** The object that names the ConfigMap. */
function readerOf(cluster: Cluster, { metadata: { name } }: Manifest): Manifest | undefined {
  const readers = [
    ...cluster.ofKind('Image').filter(({ valid }) => valid.spec?.additionalTrustedCA?.name === name),
    ...cluster.ofKind('Config').filter(({ valid }) => valid.spec?.storage?.s3?.trustedCA?.name === name),
  ];
  return readers[0]?.manifest;
}

function* badKeys(cluster: Cluster): Iterable<Violation> {
  for (const { manifest, valid, errors } of trustedCaMaps(cluster)) {
    for (const field of ['data', 'binaryData'] as const) {
      for (const key of Object.keys({ ...valid[field] })) {
        // The API server already rejects keys that are invalid in any ConfigMap.
        if (errors.some(({ path: [, refused] }) => refused === key) || isPlaceholder(key)) continue;
        const diagnostic = checkCaKey(key);
        if (diagnostic === undefined) continue;
        const fix = `rename the key to the host of the registry whose CA it is`;
        const { suggestion } = diagnostic;
        const isFree = suggestion !== undefined && valid[field]?.[suggestion] === undefined;
        const edit = isFree ? safe(rename([field, key], suggestion)) : undefined;
        yield { manifest, path: [field, key], fix, related: readerOf(cluster, manifest), ...diagnostic, edit };
      }
    }
  }
}

function exampleWith(text: string): string {
  return trustedCaYaml('registry.example.com..5000', text);
}
