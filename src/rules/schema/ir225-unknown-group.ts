import { Severity } from '../../core/finding';
import { apiGroup, type Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import { quoted } from '../../core/quoted';
import { apiSource } from '../../core/source';
import { API_VERSIONS, kindOf, type ManagedKind } from '../../schema/kinds/kinds';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

/** Other OpenShift groups that have a kind with the same name. */
const NAMESAKES: Readonly<Record<ManagedKind, readonly string[]>> = {
  Config: ['samples.operator.openshift.io'],
  ImagePruner: [],
  Image: ['image.openshift.io'],
};

export const ir225: Rule = {
  id: 'IR225',
  severity: Severity.ERROR,
  title: 'A kind that its API group does not have',
  why: 'The API server answers “no matches for kind”, and a GitOps tool stops its sync. Group and resource are easily swapped: the group is the one after the first dot of the full resource name.',
  source: apiSource('imageregistry/v1 and config/v1 CustomResourceDefinitions'),
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 1,
    failing: prunerYaml('suspend: true').replace(/^apiVersion: .*/, 'apiVersion: imagepruner.operator.openshift.io/v1'),
    passing: prunerYaml('suspend: true'),
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const kind = misplacedKind(manifest);
      if (kind === undefined) continue;
      yield {
        manifest,
        path: ['apiVersion'],
        found: quoted(manifest.apiVersion),
        expected: API_VERSIONS[kind],
        fix: `write apiVersion: ${API_VERSIONS[kind]}`,
      };
    }
  },
};

/** Only OpenShift groups, because other groups may have these kinds, too. ImagePruner exists in no other group. */
function misplacedKind(manifest: Manifest): ManagedKind | undefined {
  const { kind, apiVersion } = manifest;
  if (!isManagedKind(kind) || kindOf(manifest) !== undefined) return undefined;
  const group = apiGroup(apiVersion);
  // A kubeconfig is a v1 Config, too.
  const isNamed = manifest.metadata.name === SINGLETON_NAME && manifest['spec'] !== undefined;
  const isOurs = kind === 'ImagePruner' || (group === '' ? isNamed : /(^|\.)openshift\.io$/.test(group));
  return isOurs && !NAMESAKES[kind].includes(group) ? kind : undefined;
}

function isManagedKind(kind: string): kind is ManagedKind {
  return Object.hasOwn(NAMESAKES, kind);
}
