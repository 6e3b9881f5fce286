import { remove, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { describeSpan, isAtLeast, Release } from '../../core/release';
import { apiSource } from '../../core/source';
import { mirrorSetSince } from '../../nodes/image-settings';
import { KNOWN_KINDS } from '../../schema/kinds/kinds';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir401: Rule = {
  id: 'IR401',
  severity: Severity.ERROR,
  title: 'Field or kind not available in this release',
  why: 'The API server of that release rejects the field, or silently drops it if validation is not strict. If it does not have the kind, it answers “no matches for kind”, and a GitOps tool stops its sync.',
  source: apiSource('imageregistry/v1 and config/v1 CustomResourceDefinitions of each release'),
  scope: 'object',
  aboutOneValue: true,
  dependsOnRelease: true,
  acknowledgeable: false,
  examples: {
    line: 12,
    failing: exampleWith('\n    chunkSizeMiB: 64'),
    passing: exampleWith(''),
    release: Release.V4_15,
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const since = mirrorSetSince(manifest);
      if (since === undefined || isAtLeast(cluster.release, since)) continue;
      yield {
        manifest,
        path: ['kind'],
        found: `a kind that OpenShift has ${describeSpan({ since })}`,
        expected: `only kinds of OpenShift ${cluster.release}`,
        fix: `remove the object, which the API server of ${cluster.release} does not know (for mirrors of digests, use ImageContentSourcePolicy instead); ${OTHER_RELEASE}`,
      };
    }
    for (const kind of KNOWN_KINDS) {
      for (const { manifest, errors } of cluster.ofKind(kind)) {
        for (const { path, span } of errors) {
          if (span === undefined) continue;
          yield {
            manifest,
            path,
            aboutName: true,
            found: `a field that OpenShift has ${describeSpan(span)}`,
            expected: `only fields of OpenShift ${cluster.release}`,
            fix: `remove the field, which the API server of ${cluster.release} rejects or drops; ${OTHER_RELEASE}`,
            edit: suggested(remove(path)),
          };
        }
      }
    }
  },
};

const OTHER_RELEASE = 'if the cluster runs another release, set that release (--release; in TypeScript: prop release)';

function exampleWith(chunkSize: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1${chunkSize}`,
  );
}
