import type { Manifest } from '../../core/manifest';
import type { InputFile, Inputs } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { foldersOfBoth } from './folders-of-both';
import { namesOtherFolders, toolFolders, type ToolFolders } from './tool-folders';

/** What was read, with each GitOps tool in every folder of the registry that it brings, so that both are judged as one cluster. */
export function withTools(inputs: Inputs, roots: readonly string[]): Inputs {
  return { ...inputs, files: moved(inputs.files, toolFolders(inputs.files, roots, inputs.tree)) };
}

interface Side {
  readonly tree: FileTree;
  /** The folder that was named. */
  readonly root: string;
  readonly files: readonly InputFile[];
}

/** The same for both sides of an edit, on which a tool is in the same folder. */
export function sidesWithTools<Given extends Side>(old: Given, now: Given): [Given, Given] {
  const { ofOld, ofNow, renamed } = foldersOfBoth(old, now);
  const before = old.files.map((file) => {
    const folder = file.folder === undefined ? undefined : renamed.get(file.folder);
    return folder === undefined ? file : { ...file, folder };
  });
  return [
    { ...old, files: moved(before, ofOld) },
    { ...now, files: moved(now.files, ofNow) },
  ];
}

/** Tools that bring other things than what the registry is made of. */
export function foreignTools({ files, root, tree }: Side): ReadonlySet<Manifest> {
  const foreign = files.flatMap(({ file, objects }) =>
    objects.filter(({ manifest }) => namesOtherFolders(manifest, file, [root], tree)).map(({ manifest }) => manifest),
  );
  return new Set(foreign);
}

/** Tools and StorageChanges that belong to folders of the registry, and stay in their own since they are several. */
export function sharedTools({ files, root, tree }: Side): ReadonlySet<Manifest> {
  return new Set([...toolFolders(files, [root], tree).keys()].map(({ manifest }) => manifest));
}

function moved(files: readonly InputFile[], folders: ToolFolders): readonly InputFile[] {
  if (folders.size === 0) return files;
  return files.flatMap((file) => {
    const targets = new Set(file.objects.flatMap((object) => folders.get(object) ?? []));
    if (targets.size === 0) return [file];
    const parts = [...targets].map((folder) => ({
      ...file,
      folder,
      objects: file.objects.filter((object) => folders.get(object)?.includes(folder)),
      // What the file says as a whole is said once.
      ...{ closed: [], unreadable: [] },
    }));
    const rest = file.objects.filter((object) => !folders.has(object));
    return rest.length === 0 && file.unreadable.length === 0 ? parts : [{ ...file, objects: rest }, ...parts];
  });
}
