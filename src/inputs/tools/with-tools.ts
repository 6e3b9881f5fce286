import type { InputFile, Inputs } from '../inputs';
import { deployedFolders, type ToolFolders } from './tool-folders';

/** What was read, with each GitOps tool in every folder of the registry that it brings, so that both are judged as one cluster. */
export function withTools(inputs: Inputs, roots: readonly string[]): Inputs {
  return { ...inputs, files: moved(inputs.files, deployedFolders(inputs.files, roots, inputs.tree).direct) };
}

/** The files with each tool in its folders. */
export function moved(files: readonly InputFile[], folders: ToolFolders): readonly InputFile[] {
  if (folders.size === 0) return files;
  return files.flatMap((file) => {
    const targets = new Set(file.objects.flatMap((object) => folders.get(object) ?? []));
    if ([...targets].every((folder) => folder === file.folder)) return [file];
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
