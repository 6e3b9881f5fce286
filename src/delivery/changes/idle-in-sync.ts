import { isSameData } from '../../core/data/same-data';
import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
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
  // With it, the namespace of the registry gets labels and annotations.
  const isIdle = [before, after].some(hasNamespaceMetadata) ? IDLE_WITH_METADATA : IDLE;
  const [was, is] = [before, after].map((tool) => optionsOf(tool).filter((option) => !isIdle.test(String(option))));
  return isSameData(was, is);
}

const RESPECTING = 'RespectIgnoreDifferences=true';
const IDLE_WITH_METADATA =
  /^(?:ApplyOutOfSyncOnly|FailOnSharedResource|PruneLast|SkipDryRunOnMissingResource|Validate)=/;
const IDLE = new RegExp(`${IDLE_WITH_METADATA.source}|^CreateNamespace=`);

function hasNamespaceMetadata(tool: Manifest): boolean {
  const [found] = argoCdApplications({ manifests: [tool] });
  const namespace = valueAt(found?.application, ['spec', 'destination', 'namespace']);
  const mayBeOurs = namespace === REGISTRY_NAMESPACE || String(namespace).includes('{{');
  return mayBeOurs && valueAt(found?.application, ['spec', 'syncPolicy', 'managedNamespaceMetadata']) !== undefined;
}

function ignoredBy(tool: Manifest): readonly unknown[] {
  return listAt(argoCdApplications({ manifests: [tool] })[0]?.application, ['spec', 'ignoreDifferences']);
}

function optionsOf(tool: Manifest): readonly unknown[] {
  return argoCdApplications({ manifests: [tool] })[0]?.syncOptions ?? [];
}
