import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import type { Inputs } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { reachedBy, type RegistryKustomization } from './kustomizations-of-registry';
import type { Recipe } from './recipe';

/**
 * The files that decide about the registry: those about it, the tools that deploy it, recipes, and all that kustomizations of the
 * registry name. Without one of these, nothing of a kustomization is built.
 */
export function decidingFiles(
  kustomizations: readonly RegistryKustomization[],
  recipes: readonly Recipe[],
  { files, tree, uses = [], tools = new Set() }: Inputs,
): string[] {
  const reached = reachedBy(kustomizations, uses);
  const named = new Set([
    ...reached,
    ...uses.flatMap(({ folder, file }) => (file !== undefined && reached.has(folder) ? [file] : [])),
  ]);
  const isNamed = (file: string): boolean =>
    named.size > 0 &&
    (named.has(tree.keyOf(file)) ||
      (KUSTOMIZATION.test(nameOfPath(file)) && named.has(tree.keyOf(folderOfPath(file)))));
  const deciding = files.filter(
    (each) => isAboutRegistry(each) || each.objects.some(({ manifest }) => tools.has(manifest)) || isNamed(each.file),
  );
  return [...new Set([...deciding, ...recipes].map(({ file }) => file))];
}
