import { formatFieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { PlatformProfile } from '../../platforms/profile';
import type { Circumstances, Cluster } from './cluster';
import { apply, type Judgement } from './engine';
import { readCluster } from './read-cluster';
import type { JudgingRule } from './rule';

/** What rules report on some of these platforms, and do not report if the platform is not known. Each violation once. */
export function judgeOnPlatforms(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
  platforms: readonly PlatformProfile[],
): Judgement[] {
  const dependent = rules.filter(({ dependsOnPlatform }) => dependsOnPlatform === true);
  const cluster = readCluster(manifests, circumstances, rules);
  const onPlatforms: Cluster[] = platforms.map((platform) => ({ ...cluster, platform }));
  const judged = new Set(manifests);
  return dependent.flatMap((rule) => {
    const known = [...apply(rule, cluster)];
    const reportedAnyway = known.length;
    for (const judgement of onPlatforms.flatMap((each) => apply(rule, each)))
      if (judged.has(judgement.violation.manifest) && !known.some((each) => isSame(each, judgement)))
        known.push(judgement);
    return known.slice(reportedAnyway);
  });
}

function isSame({ violation: a }: Judgement, { violation: b }: Judgement): boolean {
  return a.manifest === b.manifest && formatFieldPath(a.path) === formatFieldPath(b.path);
}
