import type { Manifest } from '../../core/manifest';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { foldersOfBoth, type OuterTool } from './folders-of-both';
import { moved } from './with-tools';

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
  /** The tools of the new side that the old side has, too, each with that of the old side. */
  readonly former: ReadonlyMap<Manifest, Manifest>;
  /** Tools that say nothing of the folder that they are in. */
  readonly elsewhere: ReadonlySet<Manifest>;
}

type WithTools<Given> = Given & {
  /** Those that deploy objects of the registry, themselves or through others. */
  readonly tools: ReadonlySet<Manifest>;
};

/** Both sides of an edit, on which each tool is in the same folders. */
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
