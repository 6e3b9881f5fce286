import { isSameData } from '../../core/data/same-data';
import { listAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { argoCdApplications } from '../../rules/facts/argo-cd-applications';

/**
 * Whether an edit of an Application changes only sync options that do nothing to objects that exist, or adds differences that
 * it does not show: these count in a sync only with RespectIgnoreDifferences.
 *
 * @see argoproj/argo-cd docs/user-guide/sync-options.md, diffing.md
 */
export function isIdleInSync(before: Manifest, after: Manifest, path: FieldPath): boolean {
  if (path.includes('ignoreDifferences')) {
    const [was = [], is = []] = [before, after].map(ignoredBy);
    // What is no longer ignored may differ in the cluster since long, and is then applied.
    const isMore = was.every((each) => is.some((other) => isSameData(each, other)));
    return isMore && ![before, after].some((tool) => optionsOf(tool).includes(RESPECTING));
  }
  if (!path.includes('syncOptions')) return false;
  const [was, is] = [before, after].map((tool) => optionsOf(tool).filter((option) => !IDLE.test(String(option))));
  return isSameData(was, is);
}

const RESPECTING = 'RespectIgnoreDifferences=true';
const IDLE =
  /^(?:CreateNamespace|ApplyOutOfSyncOnly|FailOnSharedResource|PruneLast|SkipDryRunOnMissingResource|Validate)=/;

function ignoredBy(tool: Manifest): readonly unknown[] {
  return listAt(argoCdApplications({ manifests: [tool] })[0]?.application, ['spec', 'ignoreDifferences']);
}

function optionsOf(tool: Manifest): readonly unknown[] {
  return argoCdApplications({ manifests: [tool] })[0]?.syncOptions ?? [];
}
