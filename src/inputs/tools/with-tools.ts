import type { Manifest } from '../../core/manifest';
import type { InputFile, Inputs } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { foldersOfBoth, type OuterTool } from './folders-of-both';
import { deployedFolders, type ToolFolders } from './tool-folders';

/** What was read, with each GitOps tool in every folder of the registry that it brings, so that both are judged as one cluster. */
export function withTools(inputs: Inputs, roots: readonly string[]): Inputs {
  return { ...inputs, files: moved(inputs.files, deployedFolders(inputs.files, roots, inputs.tree).direct) };
}

interface Side {
  readonly tree: FileTree;
  /** The folder that was named. */
  readonly root: string;
  readonly files: readonly InputFile[];
}

/** Both sides of an edit, and what tools have to do with them. */
export interface SidesWithTools<Given> {
  readonly old: WithTools<Given>;
  readonly now: WithTools<Given>;
  /** Tools that deploy other tools of the registry. */
  readonly outer: readonly OuterTool[];
  /** Tools of the old side that the new side has, too. */
  readonly staying: ReadonlySet<Manifest>;
  /** Tools that say nothing of the folder that they are in. */
  readonly elsewhere: ReadonlySet<Manifest>;
}

type WithTools<Given> = Given & {
  /** Those that deploy objects of the registry, themselves or through others. */
  readonly tools: ReadonlySet<Manifest>;
};

/** The same for both sides of an edit, on which a tool is in the same folders. */
export function sidesWithTools<Given extends Side>(old: Given, now: Given): SidesWithTools<Given> {
  const { ofOld, ofNow, renamed, outer, ...others } = foldersOfBoth(old, now);
  const before = old.files.map((file) => {
    const folder = file.folder === undefined ? undefined : renamed.get(file.folder);
    return folder === undefined ? file : { ...file, folder };
  });
  const tools = new Set([
    ...[...ofOld.keys(), ...ofNow.keys()].map(({ manifest }) => manifest),
    ...outer.flatMap((each) => [each.before, each.after].flatMap((tool) => tool ?? [])),
  ]);
  return {
    old: { ...old, files: moved(before, ofOld), tools },
    now: { ...now, files: moved(now.files, ofNow), tools },
    outer,
    ...others,
  };
}

function moved(files: readonly InputFile[], folders: ToolFolders): readonly InputFile[] {
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
