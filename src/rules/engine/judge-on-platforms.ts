import { memoizeBy } from '../../core/caching/memoize';
import { oncePer, oncePerMember } from '../../core/caching/once-per';
import { formatFieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { PlatformProfile } from '../../platforms/profile';
import type { Circumstances } from './cluster';
import { apply, askedOnce, onPlatform, type Judgement } from './engine';
import type { JudgingRule } from './rule';

/** What rules report on some of these platforms, and do not report if the platform is not known. Each violation once. */
export function judgeOnPlatforms(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
  platforms: readonly PlatformProfile[],
): Judgement[] {
  const { cluster } = askedOnce(manifests, circumstances, rules);
  const clusterOn = memoizeBy(
    ({ id }: PlatformProfile) => id,
    (platform) => onPlatform(cluster, platform),
  );
  const unlike = unlikePlatforms(circumstances.release, platforms);
  const judged = new Set(manifests);
  return rules.flatMap((rule) => {
    const found = unlike(rule)
      .flatMap((platform) => apply(rule, clusterOn(platform)))
      .filter(({ violation }) => judged.has(violation.manifest));
    if (found.length === 0) return [];
    const known = new Map<Manifest, Set<string>>();
    for (const judgement of apply(rule, cluster)) isNew(judgement, known);
    return found.filter((judgement) => isNew(judgement, known));
  });
}

/** The first of those platforms that are alike in what a rule reads of them: what is found on the others is not new. */
const unlikePlatforms = oncePerMember((release: Release, platforms: readonly PlatformProfile[]) =>
  oncePer((rule: JudgingRule): readonly PlatformProfile[] => {
    const read = platforms.map((platform) => JSON.stringify(rule.dependsOnPlatform?.(platform, release)));
    return platforms.filter((_, index) => read[index] !== undefined && read.indexOf(read[index]) === index);
  }),
);

/** Whether it is about a field that is not known yet; it is known then. */
function isNew({ violation: { manifest, path } }: Judgement, known: Map<Manifest, Set<string>>): boolean {
  const fields = known.get(manifest) ?? new Set();
  known.set(manifest, fields);
  const field = formatFieldPath(path);
  if (fields.has(field)) return false;
  fields.add(field);
  return true;
}
