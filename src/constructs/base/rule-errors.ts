import type { CompleteDiagnostic } from '../../core/diagnostic';
import { acknowledgedReason } from '../../core/acknowledgement';
import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { ClusterFacts } from './cluster-options';
import { judgeAlone } from './judge-alone';

/** The prop behind a field of a manifest; undefined where another construct answers for it. */
export type PropOf = (path: FieldPath, manifest: Manifest, ruleId: string) => FieldPath | undefined;

/**
 * What the rules for single objects have against the manifests of one construct, told in terms of its props. What only
 * the release decides waits for synth where no release is named yet: a construct made later may name it.
 */
export function ruleErrors(
  manifests: () => readonly Manifest[],
  facts: ClusterFacts,
  propOf: PropOf,
  ...existing: readonly (Manifest | undefined)[]
): CompleteDiagnostic[] {
  const known = existing.filter((each) => each !== undefined);
  return judgeAlone(manifests, known, facts).flatMap(({ rule, violation }) => {
    if (rule.dependsOnRelease === true && !facts.releaseNamed) return [];
    if (rule.acknowledgeable && acknowledgedReason(violation.manifest, rule.id) !== undefined) return [];
    const path = propOf(violation.path, violation.manifest, rule.id);
    if (path === undefined) return [];
    const { found, expected, fix, reference = rule.source } = violation;
    return [{ id: rule.id, path, found, expected, fix, reference }];
  });
}

/** The prop of a field below `spec` that is called as on the wire, but for resources, which cdk8s-plus turns round. */
export function sameName(path: FieldPath): FieldPath {
  const [root, field, side, resource] = path;
  if (root === 'spec' && field === 'resources' && typeof side === 'string' && resource !== undefined) {
    const name = resource === 'ephemeral-storage' ? 'ephemeralStorage' : resource;
    return [field, name, side.replace(/s$/, '')];
  }
  return root === 'spec' ? path.slice(1) : path;
}

/** `acknowledge.IR501` for the annotation that the prop is written as. */
export function acknowledgeProp([root, , key]: FieldPath): FieldPath | undefined {
  return root === 'metadata' && typeof key === 'string' ? ['acknowledge', key.slice(key.indexOf('/') + 1)] : undefined;
}
