import { safe, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { isLive } from '../../core/live-object';
import { apiGroup, type Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import { apiSource } from '../../core/source';
import { API_VERSIONS, CORE_KINDS, KNOWN_KINDS, kindOf, type CoreKind, type KnownKind } from '../../schema/kinds/kinds';
import type { ManagedKind } from '../../schema/kinds/managed-kind';
import { prunerYaml } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { isOfRegistry } from '../facts/registry-objects';

/** Other OpenShift groups that have a kind with the same name. */
const NAMESAKES: Readonly<Record<ManagedKind, readonly string[]>> = {
  Config: ['samples.operator.openshift.io'],
  ImagePruner: [],
  Image: ['image.openshift.io'],
};

export const ir225: Rule = {
  id: 'IR225',
  severity: Severity.ERROR,
  title: 'Unknown kind, or wrong apiVersion',
  why: 'The API server answers “no matches for kind”, and a GitOps tool stops its sync. Group and resource are easy to confuse: the group is the part after the first dot of the full resource name. A kind is singular, in CamelCase.',
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
      const misplaced = misplacedKind(cluster, manifest);
      if (misplaced !== undefined) {
        const expected = API_VERSIONS[misplaced];
        const found = quoted(manifest.apiVersion);
        yield {
          manifest,
          path: ['apiVersion'],
          found,
          expected,
          fix: `write apiVersion: ${expected}`,
          edit: safe(set(['apiVersion'], expected)),
        };
      }
      const kinds = meantKinds(cluster, manifest);
      if (kinds.length === 0) continue;
      const fix = `write ${kinds.map((kind) => `kind: ${kind}`).join(' or ')}`;
      yield {
        manifest,
        path: ['kind'],
        found: quoted(manifest.kind),
        expected: kinds.join(' or '),
        fix,
        edit: kinds.length === 1 ? safe(set(['kind'], kinds[0])) : undefined,
      };
    }
  },
};

/**
 * Only OpenShift groups, because other groups may have these kinds, too, and only the name that the Operator reads: operators of
 * OpenShift groups have a Config of their own. ImagePruner exists in no other group.
 */
function misplacedKind(cluster: Cluster, manifest: Manifest): KnownKind | undefined {
  const { kind, apiVersion } = manifest;
  if (kindOf(manifest) !== undefined) return undefined;
  const group = apiGroup(apiVersion);
  if (isCoreKind(kind)) {
    // Groups without a dot are those of Kubernetes itself.
    const isOfKubernetes = group !== '' && !group.includes('.');
    return isOfKubernetes && isOfRegistry(cluster, { ...manifest, apiVersion: 'v1' }) ? kind : undefined;
  }
  if (!isManagedKind(kind)) return undefined;
  // A kubeconfig is a v1 Config, too.
  const isNamed = manifest.metadata.name === SINGLETON_NAME && manifest['spec'] !== undefined;
  const isOurs = kind === 'ImagePruner' || (isNamed && /^$|(^|\.)openshift\.io$/.test(group));
  return isOurs && !NAMESAKES[kind].includes(group) && !isOfConfigOperator(manifest) ? kind : undefined;
}

/**
 * The Config of the operator that migrates cloud configurations: every cluster has one. Nobody applies it: in a manifest, the group
 * is that of another object.
 */
function isOfConfigOperator(manifest: Manifest): boolean {
  return manifest.kind === 'Config' && apiGroup(manifest.apiVersion) === 'operator.openshift.io' && isLive(manifest);
}

/** The kinds that a misspelt one may be, in the right group: a group of the registry's own has no other kinds. */
function meantKinds(cluster: Cluster, manifest: Manifest): readonly KnownKind[] {
  const { kind, apiVersion } = manifest;
  const group = apiGroup(apiVersion);
  if (kindOf(manifest) !== undefined || (isManagedKind(kind) && group !== '')) return [];
  if (group === apiGroup(API_VERSIONS.Config)) {
    const known: readonly KnownKind[] = ['Config', 'ImagePruner'];
    const meant = known.find((each) => each === nearest(kind.trim(), known));
    return meant === undefined ? known : [meant];
  }
  const ofGroup = KNOWN_KINDS.filter((each) => apiGroup(API_VERSIONS[each]) === group);
  return ofGroup.filter(
    (each) => spelling(each) === spelling(kind) && isOfRegistry(cluster, { ...manifest, kind: each }),
  );
}

/** A kind without what is often wrong in it: capitals, the plural, spaces. */
function spelling(kind: string): string {
  return kind.trim().toLowerCase().replace(/s$/, '');
}

function isCoreKind(kind: string): kind is CoreKind {
  return (CORE_KINDS as readonly string[]).includes(kind);
}

function isManagedKind(kind: string): kind is ManagedKind {
  return Object.hasOwn(NAMESAKES, kind);
}
