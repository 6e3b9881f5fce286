import { Severity } from '../../core/finding';
import { apiGroup, describeObject, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { kubernetesSource } from '../../core/source';
import { configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { carrierOf } from '../embedded/carriers';
import { bringsRegistry } from '../embedded/embedded-objects';
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
      if (reference.name === '' || !(isOfRegistry(cluster, manifest) || bringsObjects(manifest))) continue;
      const key = objectKey(reference);
      const audience = audienceOf(manifest);
      const others = seen.get(key) ?? [];
      const first = others.find((other) => !areApart(other.audience, audience));
      if (first !== undefined) {
        // One of them alone may bring what the other one leaves out, and so takes away.
        const isOurs =
          isOfRegistry(cluster, manifest) ||
          [manifest, first.manifest].some((outer) => bringsRegistry(outer, cluster.manifests));
        if (!isOurs) continue;
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

/** Whether an object of the API server brings others to a cluster: a PolicyGenerator is a file that kustomize reads. */
function bringsObjects(manifest: Manifest): boolean {
  return (
    CARRYING_GROUPS.has(apiGroup(manifest.apiVersion)) &&
    manifest.kind !== 'PolicyGenerator' &&
    carrierOf(manifest) !== undefined
  );
}

const CARRYING_GROUPS: ReadonlySet<string> = new Set([
  'work.open-cluster-management.io',
  'policy.open-cluster-management.io',
  'hive.openshift.io',
  'argoproj.io',
  'kustomize.toolkit.fluxcd.io',
  'helm.toolkit.fluxcd.io',
]);
