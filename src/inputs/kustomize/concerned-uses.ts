import { memoize } from '../../core/caching/memoize';
import { once } from '../../core/caching/once-per';
import { allTexts } from '../../core/data/all-texts';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import { namesRegistry } from '../../schema/kinds/names-registry';
import type { ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { groupedByFolder, takersOfAny } from './reached';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';

/**
 * Reports of the uses of kustomizations whether they seem to change or to make an object of the registry: by themselves, by the
 * file that they name, or by what else the kustomization has.
 */
export function concernedUses(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): (use: Use) => boolean {
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const byFolder = groupedByFolder(uses);
  const takingOurs = once(() =>
    takersOfAny(uses)([...byKey].filter(([, file]) => holdsOurs(file)).map(([key]) => key)),
  );
  const namedByOurs = once(() => namesIn(files));
  const isConcerned = (use: Use): boolean =>
    use.concerns || (use.file !== undefined && fileConcerns(use.file, byKey.get(use.file), tree));
  const isFolderConcerned = memoize((folder) => byFolder.get(folder)?.some(isConcerned) === true, Infinity);
  return (use) => {
    if (isConcerned(use)) return true;
    if (use.of === 'generator') return use.text !== undefined && namedByOurs().has(use.text);
    // Nobody here knows what it brings: an object that something beside it is for may be in it.
    if (use.of === 'remote' || use.of === 'chart') return isFolderConcerned(use.folder);
    return CHANGES_ALL.includes(use.of) && takingOurs().has(use.folder);
  };
}

const CHANGES_ALL: readonly Use['of'][] = ['name', 'mark'];

/** Of a file that is not there, nothing is known. */
function fileConcerns(key: string, read: ReadFile | undefined, tree: FileTree): boolean {
  if (read !== undefined) return isAboutRegistry(read);
  return tree.isFile(key) && namesRegistry(tree.read(key).text);
}

/** All texts in what configures the registry: the names of ConfigMaps and Secrets among them. */
function namesIn(files: readonly ReadFile[]): ReadonlySet<string> {
  const specs = files.flatMap(({ objects }) =>
    objects.flatMap(({ manifest }) => (isOfManagedKind(manifest) ? [manifest['spec']] : [])),
  );
  return new Set(specs.flatMap(allTexts));
}

function holdsOurs({ objects }: ReadFile): boolean {
  return objects.some(({ manifest }) => concernsRegistry(manifest));
}
