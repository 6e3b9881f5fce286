import { isPathWithin, formatFieldPath, type FieldPath } from '../../core/field-path';
import { isSameData } from '../../core/data/same-data';
import { once } from '../../core/caching/once-per';
import type { Manifest } from '../../core/manifest';
import { isForDisplayOrOrder } from '../../core/tools/argo-cd';
import { keepsGenerated } from '../../inputs/tools/same-generators';
import { isIdleInSync } from './idle-in-sync';
import { isSamePath } from './same-path';
import { unrenderedIn } from '../../rules/embedded/embedded-objects';

/** Why an edit of a field of a tool is not predicted. */
interface UnknownField {
  readonly field: string;
  readonly why: string;
  /** Whether the setting that the field is made of is reported as a change. */
  readonly isOfSetting: boolean;
}

/** The fields that decide what a tool deploys, or how: all but those that are known to decide nothing, and patches, which are read. */
export function decidingFields(before: Manifest, after: Manifest, paths: readonly FieldPath[]): UnknownField[] {
  const unrendered = reportedAsUnrendered(before, after);
  const isOfKept = once(() => keepsGenerated(before, after));
  return paths
    .filter((path) => !unrendered.some((outer) => outer.length > 0 && isPathWithin(path, outer)))
    .filter((path) => !isIdleMark(path) && !(path[1] === 'generators' && isOfKept()))
    .filter((path) => !isIdleInSync(before, after, path) && !isSamePath(before, after, path))
    .map(formatFieldPath)
    .filter((field) => DECIDING.test(field) && !IDLE.test(field))
    .map((field) => ({
      field,
      why: OF_SOURCE.test(field)
        ? 'what it deploys with this edit is not in the input'
        : 'it decides how the objects are deployed, and this is not predicted',
      isOfSetting: OF_SETTING.test(field),
    }));
}

/** Of a chart, other values than those about the registry decide as well. */
function reportedAsUnrendered(before: Manifest, after: Manifest): FieldPath[] {
  const earlier = unrenderedIn(before, [before]).map(({ path, parts }) => [path, parts]);
  return unrenderedIn(after, [after])
    .filter(({ path, parts }) => parts === undefined || !earlier.some((each) => isSameData(each, [path, parts])))
    .map(({ path }) => path);
}

const DECIDING =
  /^(?:spec|operation|metadata\.finalizers|metadata\.annotations\["(?:argocd\.argoproj\.io\/skip-reconcile|kustomize\.toolkit\.fluxcd\.io\/reconcile)"\])(?![\w-])/;

/** When it looks and tries again, for how long it waits, what it shows; images of containers, of which a Config has none; and patches. */
const IDLE =
  /^spec\.(?:interval|retryInterval|timeout|wait|healthChecks|healthCheckExprs|images|test|maxHistory|info|revisionHistoryLimit|(?:template\.spec\.)?syncPolicy\.retry|patches|patchesStrategicMerge|patchesJson6902)\b/;

/** Whether it is a label or an annotation for all objects that no tool reads. */
function isIdleMark([part, field, map, key]: FieldPath): boolean {
  return part === 'spec' && field === 'commonMetadata' && map !== undefined && !isMarkOfTool(key);
}

/** Whether it is the key of an annotation by which a tool decides what it does with an object that exists. */
export function isMarkOfTool(key: unknown): boolean {
  return OF_TOOL.test(String(key)) && !isForDisplayOrOrder(String(key));
}

const OF_TOOL =
  /^(?:argocd\.argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.sh|policy\.open-cluster-management\.io)\//;

const OF_SOURCE =
  /^spec\.(?:template\.spec\.)?(?:source|sources|sourceHydrator|sourceRef|path|generators|destination|targetNamespace|components|kubeConfig|postBuild|decryption|chart|chartRef|values|valuesFrom)\b/;

const OF_SETTING =
  /^(?:spec\.(?:template\.(?:metadata|spec\.syncPolicy)|templatePatch|syncPolicy|prune|force|suspend|deletionPolicy)|metadata\.finalizers)\b/;
