import type { Manifest } from '../../core/manifest';
import { kindOf, type KnownKind } from '../../schema/kinds/kinds';
import { laterFieldErrors } from '../../schema/later-fields';
import { validateObject } from '../../schema/validate';
import type { Circumstances, Cluster, JudgedObject } from './cluster';
import type { JudgingRule } from './rule';

/** Validates every object once, before the rules run. */
export function readCluster(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
): Omit<Cluster, 'hasErrorsBeside'> {
  const { release, later } = circumstances;
  const byKind = new Map<KnownKind, JudgedObject[]>();
  for (const manifest of [...manifests, ...(circumstances.existing ?? [])]) {
    const kind = kindOf(manifest);
    if (kind === undefined) continue;
    const { errors, valid } = validateObject(kind, manifest, release);
    const ofLater = laterFieldErrors(
      kind,
      (later?.get(manifest) ?? []).map(({ path }) => path),
      release,
    );
    const object = { manifest, valid, errors: [...errors, ...ofLater] } as JudgedObject;
    const others = byKind.get(kind);
    if (others === undefined) byKind.set(kind, [object]);
    else others.push(object);
  }
  return {
    ...circumstances,
    manifests,
    acknowledgeable: (id) => rules.some((rule) => rule.acknowledgeable && rule.id === id),
    ofKind: <Kind extends KnownKind>(kind: Kind) =>
      (byKind.get(kind) ?? []) as unknown as readonly JudgedObject<Kind>[],
  };
}
