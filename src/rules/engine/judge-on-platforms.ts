import { formatFieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { PlatformProfile } from '../../platforms/profile';
import type { Circumstances, Cluster } from './cluster';
import { apply, askedOnce, type Judgement } from './engine';
import type { JudgingRule } from './rule';

/** What rules report on some of these platforms, and do not report if the platform is not known. Each violation once. */
export function judgeOnPlatforms(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
  platforms: readonly PlatformProfile[],
): Judgement[] {
  const dependent = rules.filter(({ dependsOnPlatform }) => dependsOnPlatform === true);
  const { cluster } = askedOnce(manifests, circumstances, rules);
  const onPlatforms: Cluster[] = platforms.map((platform) => ({ ...cluster, platform }));
  const judged = new Set(manifests);
  return dependent.flatMap((rule) => {
    const known = new Map<Manifest, Set<string>>();
    for (const judgement of apply(rule, cluster)) isNew(judgement, known);
    return onPlatforms
      .flatMap((each) => apply(rule, each))
      .filter((judgement) => judged.has(judgement.violation.manifest) && isNew(judgement, known));
  });
}

/** Whether it is about a field that is not known yet; it is known then. */
function isNew({ violation: { manifest, path } }: Judgement, known: Map<Manifest, Set<string>>): boolean {
  const fields = known.get(manifest) ?? new Set();
  known.set(manifest, fields);
  const field = formatFieldPath(path);
  if (fields.has(field)) return false;
  fields.add(field);
  return true;
}
