import { asText } from '../../core/formats/json-text';
import { manifestKey } from '../../core/manifest';
import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import type { RegistryKustomization } from './kustomizations-of-registry';
import { OF_BUILD, type Recipe } from './recipe';

/**
 * The kustomizations beside objects of the registry that take none of them: what deploys the folder does not deploy these objects.
 *
 * @param taking those that take some
 */
export function leftOutBeside(taking: readonly RegistryKustomization[], { files }: Inputs): Recipe[] {
  const known = new Set(taking.map(({ file }) => file));
  const others = files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)) && !known.has(file));
  if (others.length === 0) return [];
  const keysByFolder = new Map<string, string[]>();
  for (const { file, objects } of files) {
    const keys = objects.flatMap(({ manifest }) => (concernsRegistry(manifest) ? [manifestKey(manifest)] : []));
    const folder = folderOfPath(file);
    if (keys.length > 0) keysByFolder.set(folder, [...(keysByFolder.get(folder) ?? []), ...keys]);
  }
  return others.flatMap(({ file }) => {
    const keys = keysByFolder.get(folderOfPath(file));
    return keys === undefined ? [] : [{ file, content: asText({ leftOut: keys.sort() }), why: OF_BUILD }];
  });
}
