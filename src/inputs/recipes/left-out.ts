import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import type { RegistryKustomization } from './kustomizations-of-registry';
import { OF_BUILD, type Recipe } from './recipe';

/**
 * The kustomizations beside objects of the registry, or tools that deploy these, that take none of them: what deploys the folder does
 * not deploy these objects.
 *
 * @param taking those that take some
 */
export function leftOutBeside(
  taking: readonly RegistryKustomization[],
  { files, tools = new Set() }: Inputs,
): Recipe[] {
  const known = new Set(taking.map(({ file }) => file));
  const others = files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)) && !known.has(file));
  if (others.length === 0) return [];
  const holding = files.filter(({ objects }) =>
    objects.some(({ manifest }) => concernsRegistry(manifest) || tools.has(manifest)),
  );
  const folders = new Set(holding.map(({ file }) => folderOfPath(file)));
  return others
    .filter(({ file }) => folders.has(folderOfPath(file)))
    .map(({ file, text }) => ({ file, content: text, why: OF_BUILD, matters: 'where one has it' }));
}
