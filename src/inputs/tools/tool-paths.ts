import { oncePer } from '../../core/caching/once-per';
import { listAt, valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { isFluxKustomization } from '../../core/tools/flux';
import { generatedPaths } from './generated-paths';

/** The folders that a GitOps tool takes its objects from. */
export interface ToolPaths {
  /** As the tool names them, below the root of its repository; `*` stands for anything in a segment. */
  readonly paths: readonly string[];
  /** Those of them that it leaves out. */
  readonly excluded: readonly string[];
  /** Whether it takes what is in folders below, too. */
  readonly isRecursive: boolean;
}

/** None if the object is no Application, ApplicationSet or Kustomization of Flux, or takes its objects from no folder. */
export const toolPaths = oncePer((manifest: Manifest): ToolPaths | undefined => {
  if (isApplication(manifest) || isApplicationSet(manifest)) return ofSources(manifest);
  if (!isFluxKustomization(manifest)) return undefined;
  const path = valueAt(manifest, ['spec', 'path']) ?? '.';
  return typeof path === 'string' ? { paths: [path], excluded: [], isRecursive: true } : undefined;
});

/** Those of an Application, or of the template of an ApplicationSet. */
export function sourcesOf(manifest: Manifest): unknown[] {
  const spec = isApplicationSet(manifest) ? ['spec', 'template', 'spec'] : ['spec'];
  return [
    valueAt(manifest, [...spec, 'source']),
    ...listAt(manifest, [...spec, 'sources']),
    valueAt(manifest, [...spec, 'sourceHydrator', 'drySource']),
  ];
}

function ofSources(manifest: Manifest): ToolPaths | undefined {
  const sources = sourcesOf(manifest);
  const given = sources.map((source) => valueAt(source, ['path'])).filter((path) => typeof path === 'string');
  const all = given.map((path) =>
    path.includes('{{') ? generatedPaths(manifest, path) : { paths: [path], excluded: [] },
  );
  const paths = all.flatMap((each) => each.paths);
  if (paths.length === 0) return undefined;
  const isRecursive = sources.some((source) => valueAt(source, ['directory', 'recurse']) === true);
  return { paths, excluded: all.flatMap(({ excluded }) => excluded), isRecursive };
}
