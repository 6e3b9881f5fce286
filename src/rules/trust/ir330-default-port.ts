import { Severity } from '../../core/finding';
import { mirrorRules } from '../../nodes/image-settings';
import { hostOf } from '../../nodes/registry-scopes';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';
import type { Rule } from '../engine/rule';
import { namerOf, trustedCaMaps } from './trusted-ca-map';

const DEFAULT_PORT = '..443';

export const ir330: Rule = {
  id: 'IR330',
  severity: Severity.WARNING,
  title: 'CA for host..443 is not used for host',
  why: 'Nodes look up the CA by the registry as written in the image reference. host..443 is only used for references with host:443. References without a port fail with “x509: certificate signed by unknown authority”.',
  source: 'containers/image docker/docker_client.go dockerCertDir',
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: trustedCaYaml('registry.example.com..443', EXAMPLE_CA),
    passing: trustedCaYaml('registry.example.com', EXAMPLE_CA),
  },
  *check(cluster) {
    const mirrored = mirroredHosts(cluster);
    for (const { manifest, valid } of trustedCaMaps(cluster)) {
      const keys = (['data', 'binaryData'] as const).flatMap((field) =>
        Object.keys({ ...valid[field] }).map((key) => [field, key] as const),
      );
      for (const [field, key] of keys) {
        const host = key.slice(0, -DEFAULT_PORT.length);
        if (!key.endsWith(DEFAULT_PORT) || host === '' || keys.some(([, each]) => each === host)) continue;
        const isReferred = mirrored.has(host);
        if (!isReferred && mirrored.has(`${host}:443`)) continue;
        yield {
          manifest,
          path: [field, key],
          found: `${key}${isReferred ? `, while mirrors refer to ${host} without a port` : ', and no entry without the port'}`,
          expected: `an entry for ${host}`,
          fix: `add key ${host} with the same certificates; nodes use ${key} only for images whose reference contains ${host}:443`,
          related: namerOf(cluster, manifest),
        };
      }
    }
  },
};

/** The registries, as written, of the mirrors and sources in ImageDigestMirrorSets and their like. */
const mirroredHosts = oncePerCluster(({ manifests, existing = [], release }: Cluster): ReadonlySet<string> => {
  const rules = mirrorRules([...manifests, ...existing], release);
  return new Set(rules.flatMap(({ source, mirrors }) => [source, ...mirrors].map(hostOf)));
});
