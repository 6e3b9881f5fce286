import { Severity } from '../../core/finding';
import { describeSpan, existsIn, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { configuredBackends } from '../../storage';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const EXAMPLE = configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  oss:\n    bucket: layers');

export const ir402: Rule = {
  id: 'IR402',
  severity: Severity.ERROR,
  title: 'Storage type not supported by this release',
  why: 'The API still has the field, but the Operator of this release ignores it. The Operator treats the storage as not configured, and replaces it by the default storage of the platform, or clears it. Then the registry does not find its images.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  leadsTo: /storage backend not configured/,
  scope: 'object',
  dependsOnRelease: true,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: EXAMPLE,
    passing: EXAMPLE.replace('  oss:\n      bucket: layers', '  pvc:\n      claim: layers'),
    release: Release.V4_17,
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const { backend } of configuredBackends(valid.spec?.storage)) {
        if (existsIn(backend.span, cluster.release)) continue;
        yield {
          manifest,
          path: ['spec', 'storage', backend.field],
          found: `${backend.title}, which the Operator supports ${describeSpan(backend.span)}`,
          expected: `a storage type that OpenShift ${cluster.release} supports`,
          fix: `before the upgrade to ${cluster.release}, copy the images to another storage, such as pvc or s3, and set that instead of spec.storage.${backend.field}; the Operator of ${cluster.release} ignores this field, and the registry does not find its images`,
        };
      }
    }
  },
};
