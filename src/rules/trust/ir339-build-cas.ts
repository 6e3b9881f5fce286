import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { apiGroup } from '../../core/manifest';
import { CONFIG_API_VERSION } from '../../core/names';
import { quoted } from '../../core/quoted';
import { apiSource } from '../../core/source';
import type { Rule } from '../engine/rule';

const FIELD = ['spec', 'additionalTrustedCA', 'name'];

export const ir339: Rule = {
  id: 'IR339',
  severity: Severity.WARNING,
  title: 'CAs of registries in the Build config',
  why: 'additionalTrustedCA of the Build config is deprecated and used for builds only: nodes, image imports and the registry do not trust these CAs.',
  source: apiSource('config/v1 BuildSpec.AdditionalTrustedCA'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: exampleOf('Build'),
    passing: exampleOf('Image'),
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const name = valueAt(manifest, FIELD);
      const isBuild = manifest.kind === 'Build' && apiGroup(manifest.apiVersion) === apiGroup(CONFIG_API_VERSION);
      if (!isBuild || typeof name !== 'string' || name === '') continue;
      yield {
        manifest,
        path: FIELD,
        found: `${quoted(name)} in the Build config, which only builds use`,
        expected: 'spec.additionalTrustedCA.name in Image/cluster, which nodes, imports and the registry use, too',
        fix: `if Image/cluster names no ConfigMap in spec.additionalTrustedCA.name, set this field to ${quoted(name)}; otherwise copy the keys into the ConfigMap that it names; then remove spec.additionalTrustedCA from the Build config`,
      };
    }
  },
};

function exampleOf(kind: string): string {
  return `apiVersion: ${CONFIG_API_VERSION}
kind: ${kind}
metadata:
  name: cluster
spec:
  additionalTrustedCA:
    name: registry-cas
`;
}
