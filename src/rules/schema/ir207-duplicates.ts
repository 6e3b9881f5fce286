import { Severity } from '../../core/finding';
import { describeObject, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { kubernetesSource } from '../../core/source';
import { configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { isOfRegistry } from '../facts/registry-objects';
import { areApart, audienceOf, type Audience } from '../facts/release-manifests';

/** A manifest before, and which clusters get it. */
interface Earlier {
  readonly manifest: Manifest;
  readonly audience: Audience;
}

export const ir207: Rule = {
  id: 'IR207',
  severity: Severity.ERROR,
  title: 'Duplicate object',
  why: 'Both manifests are the same object for the API server. GitOps tools apply both manifests, and the last one wins. Each sync of the tool overwrites the object twice.',
  source: kubernetesSource('staging/src/k8s.io/apiserver/pkg/registry/generic/registry/store.go', 'Store'),
  scope: 'cluster',
  aboutMissing: true,
  acknowledgeable: false,
  examples: {
    line: 8,
    failing: documents(configYaml('replicas: 1'), configYaml('replicas: 2')),
    passing: configYaml('replicas: 2'),
  },
  *check(cluster) {
    const seen = new Map<string, Earlier[]>();
    for (const manifest of cluster.manifests) {
      const reference = referenceTo(manifest);
      // Where the API server makes up the name, each manifest is an object of its own.
      if (reference.name === '' || !isOfRegistry(cluster, manifest)) continue;
      const key = objectKey(reference);
      const audience = audienceOf(manifest);
      const others = seen.get(key) ?? [];
      const first = others.find((other) => !areApart(other.audience, audience));
      if (first !== undefined) {
        yield {
          manifest,
          path: [],
          found: `a second ${describeObject(reference)}`,
          expected: 'one manifest for each object, because the last one that is applied replaces the other',
          fix: 'merge the two manifests into one, and remove the other one',
          related: first.manifest,
        };
      } else {
        others.push({ manifest, audience });
        seen.set(key, others);
      }
    }
  },
};
