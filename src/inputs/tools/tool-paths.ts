import { listAt, valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { isFluxKustomization } from '../../core/tools/flux';

/** The folders that a GitOps tool takes its objects from. */
interface ToolPaths {
  /** As the tool names them, below the root of its repository; a segment may be `*`. */
  readonly paths: readonly string[];
  /** Whether it takes what is in folders below, too. */
  readonly isRecursive: boolean;
}

/** None if the object is no Application, ApplicationSet or Kustomization of Flux, or takes its objects from no folder. */
export function toolPaths(manifest: Manifest): ToolPaths | undefined {
  if (isApplication(manifest)) return ofSources(valueAt(manifest, ['spec']), manifest);
  if (isApplicationSet(manifest)) return ofSources(valueAt(manifest, ['spec', 'template', 'spec']), manifest);
  if (!isFluxKustomization(manifest)) return undefined;
  const path = valueAt(manifest, ['spec', 'path']) ?? '.';
  return typeof path === 'string' ? { paths: [path], isRecursive: true } : undefined;
}

function ofSources(spec: unknown, manifest: Manifest): ToolPaths | undefined {
  const sources = [valueAt(spec, ['source']), ...listAt(spec, ['sources'])];
  const given = sources.map((source) => valueAt(source, ['path'])).filter((path) => typeof path === 'string');
  const paths = given.flatMap((path) => (path.includes('{{') ? generatedPaths(manifest) : [path]));
  if (paths.length === 0) return undefined;
  return { paths, isRecursive: sources.some((source) => valueAt(source, ['directory', 'recurse']) === true) };
}

/** What a template stands for, where a generator lists folders. */
function generatedPaths(set: Manifest): string[] {
  return listAt(set, ['spec', 'generators'])
    .flatMap((generator) => listAt(generator, ['git', 'directories']))
    .filter((directory) => valueAt(directory, ['exclude']) !== true)
    .map((directory) => valueAt(directory, ['path']))
    .filter((path) => typeof path === 'string');
}
