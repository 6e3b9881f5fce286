import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import type { Change, ChangeFinder } from '../../../src/operator/changes/base/change';
import { changesBetween } from '../../../src/operator/changes/compare';
import { describeSubject } from '../../../src/operator/effects/subject';
import { predict } from '../../../src/operator/prediction';
import type { Platform } from '../../../src/platforms/platform';
import { isWhole } from '../clusters';

interface Circumstances {
  readonly from?: Release;
  readonly to?: Release;
  readonly platform?: Platform;
  readonly removed?: readonly Manifest[];
}

/** What one finder tells of two clusters, whatever the others do. */
export function found(
  finder: ChangeFinder,
  old: readonly Manifest[],
  now: readonly Manifest[],
  { from = Release.V5_1, to = from, platform, removed = [] }: Circumstances = {},
): string[] {
  const before = predict({ manifests: old, release: from, platform, complete: isWhole(old) });
  const after = predict({ manifests: now, release: to, platform, removed, complete: isWhole(now) });
  return inLines([...finder({ before, after, removed, old, now })]);
}

/** Everything that an edit does. */
export function edit(
  old: readonly Manifest[],
  now: readonly Manifest[],
  { from = Release.V5_1, to = from, platform }: Circumstances = {},
): string[] {
  const complete = isWhole([...old, ...now]);
  return inLines(
    changesBetween({ manifests: old, release: from, complete }, { manifests: now, release: to, complete }, platform),
  );
}

/** All of a change on one line, in the order in which `diff` prints it; sources without the name of the Operator's repository. */
export function inLines(changes: readonly Change[]): string[] {
  return changes.map(({ level, subject, what, why, old, new: now, source }) => {
    const place = source.replace('openshift/cluster-image-registry-operator ', '');
    return `${level} ${describeSubject(subject)}: ${what} (${why}): ${old} → ${now} [${place}]`;
  });
}
