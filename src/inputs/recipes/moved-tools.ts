import type { Manifest } from '../../core/manifest';
import type { Inputs } from '../inputs';
import { leadsToRegistry } from '../tools/leads-to-registry';
import { isOfOtherApp } from '../tools/other-app';
import { toolPaths } from '../tools/tool-paths';
import { applicationChanges } from './changed-applications';

/**
 * Tools whose path leads nowhere before kustomizations write another one: they may deploy the registry, unless they deploy an app into a
 * namespace of its own.
 */
export function movedTools(inputs: Inputs): Manifest[] {
  const { files, tools = new Set() } = inputs;
  const changesOf = applicationChanges(inputs);
  const moved = files.flatMap(({ file, objects }) =>
    objects
      .map(({ manifest }) => manifest)
      .filter((each) => toolPaths(each) !== undefined && !tools.has(each) && !isOfOtherApp(each))
      .filter((each) => changesOf(each, file).isMoved),
  );
  if (moved.length === 0) return [];
  const leads = leadsToRegistry(inputs, tools);
  return moved.filter((tool) => {
    const { paths = [], isRecursive = false } = toolPaths(tool) ?? {};
    return paths.some((path) => leads(path, isRecursive) === undefined);
  });
}
