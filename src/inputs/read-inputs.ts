import { folderOfPath } from '../core/paths/posix-path';
import { membersOfDumps } from './dumps/members-of-dumps';
import { readLog } from './dumps/read-log';
import { filesBelow } from './files-below';
import type { InputFile, Inputs, ReadInputs } from './inputs';
import { withoutPatches } from './kustomize/without-patches';
import { looseObjects } from './loose-objects';
import { withGenerators } from './policy-generators';
import { readFile, unreadableFile } from './read-file';
import type { FileTree } from './tree/file-tree';
import { withoutTemplates } from './without-templates';

/** The file name of standard input. */
export const STANDARD_INPUT = '<stdin>';

interface ReadOptions {
  /** Whether all is of a cluster: then the logs of the registry in dumps are read, too. @default false */
  readonly ofCluster?: boolean;
  /** How a named path is read that is neither a text nor a folder of them; undefined for one that is. @default - none is */
  readonly other?: (path: string) => OtherInput | undefined;
}

/** What a path means that is read in a way of its own. */
interface OtherInput {
  /** The same for all names of it. */
  readonly key: string;
  /** A file, or the parts of a dump. Never throws. */
  readonly read: () => InputFile | ReadInputs;
}

/** Reads files and everything below folders, each of them once. Never throws. */
export function readInputs(
  paths: readonly string[],
  tree: FileTree,
  { ofCluster = false, other = () => undefined }: ReadOptions = {},
): Inputs {
  const built: InputFile[] = [];
  const files: InputFile[] = [];
  const dumps: ReadInputs[] = [];
  const seen = new Set<string>();
  const known = { isLive: ofCluster };
  for (const path of paths) {
    const special = other(path);
    if (special !== undefined)
      once(special.key, () => {
        take(special.read());
      });
    else if (tree.isFolder(path)) readFolder(path);
    else once(tree.absolute(path), () => files.push(readFile(tree, path, known)));
  }
  const manifests = withoutPatches(files, tree);
  const generated = withGenerators(manifests.files, tree);
  const parts = generated.files.map((file) =>
    // A file that was named itself has to be readable.
    file.folder === undefined ? { file, notJudged: [] } : withoutTemplates(file, tree),
  );
  return {
    files: [...built, ...parts.map(({ file }) => file), ...dumps.flatMap((dump) => dump.files)],
    notJudged: [
      ...[manifests, generated, ...parts, ...dumps].flatMap(({ notJudged }) => notJudged),
      ...manifests.files.flatMap(looseObjects),
    ],
    patched: manifests.patched,
    logs: dumps.flatMap(({ logs = [] }) => logs),
    tree,
  };

  function take(read: InputFile | ReadInputs): void {
    if ('files' in read) dumps.push(read);
    else if (read.isBuilt === true) built.push(read);
    else files.push(read);
  }

  function readFolder(folder: string): void {
    const found = filesBelow(folder, tree, ofCluster);
    if (found.length === 0) {
      const message = ofCluster ? `${NO_FILE}; ${NAME_LOGS}` : NO_FILE;
      files.push({ ...unreadableFile(folder, message), isEmptyFolder: true });
    }
    const memberOf = membersOfDumps(
      folder,
      found.filter(({ logOf }) => logOf === undefined),
      tree,
    );
    for (const { path, failure, isArchive, logOf } of found) {
      const member = logOf === undefined ? memberOf(path) : undefined;
      if (logOf !== undefined)
        once(tree.absolute(path), () => dumps.push({ files: [], ...readLog(path, logOf, tree) }));
      else if (failure !== undefined) files.push(unreadableFile(path, failure));
      else if (member !== undefined) once(tree.absolute(path), () => dumps.push(member.read()));
      else if (isArchive === true) dumps.push({ files: [], notJudged: [{ file: path, line: 1, why: IN_A_FOLDER }] });
      else once(tree.absolute(path), () => files.push({ ...readFile(tree, path, known), folder: folderOfPath(path) }));
    }
  }

  function once(key: string, read: () => void): void {
    if (seen.has(key)) return;
    seen.add(key);
    read();
  }
}

const NO_FILE = 'no file in it ends in .yaml, .yml or .json';
const NAME_LOGS = 'logs, and texts that a client printed, are read where they are named themselves';
const IN_A_FOLDER = 'an archive in a folder; give its own path';
