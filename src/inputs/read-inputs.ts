import { folderOfPath } from '../core/paths/posix-path';
import { membersOfDumps } from './dumps/members-of-dumps';
import { readLog } from './dumps/read-log';
import { filesBelow, type FoundFile, type HiddenEntry } from './files-below';
import type { InputFile, Inputs, ReadInputs } from './inputs';
import { withoutPatches } from './kustomize/without-patches';
import { looseObjects } from './loose-objects';
import { namedHidden } from './named-hidden';
import { withGenerators } from './policy-generators';
import { readFile, readText, unreadableFile, type KnownContent } from './read-file';
import { isTextName } from './text-name';
import type { FileTree } from './tree/file-tree';
import { withoutTemplates } from './without-templates';

/** The file name of standard input. */
export const STANDARD_INPUT = '<stdin>';

interface ReadOptions {
  /** Whether all is of a cluster: then logs of the registry in dumps, other logs and texts are read, too. @default false */
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
export function readInputs(paths: readonly string[], tree: FileTree, options: ReadOptions = {}): Inputs {
  const { built, files, finished } = filesOfPaths(paths, tree, options);
  const manifests = withoutPatches(files, tree);
  const generated = withGenerators(manifests.files, tree);
  const parts = generated.files.map((file) =>
    // A file that was named itself has to be readable.
    file.folder === undefined ? { file, notJudged: [] } : withoutTemplates(file, tree),
  );
  return {
    files: [...built, ...parts.map(({ file }) => file), ...finished.flatMap(({ files: own }) => own)],
    notJudged: [
      ...[manifests, generated, ...parts, ...finished].flatMap(({ notJudged }) => notJudged),
      ...manifests.files.flatMap(looseObjects),
    ],
    patched: manifests.patched,
    uses: manifests.uses,
    logs: finished.flatMap(({ logs = [] }) => logs),
    tree,
  };
}

/** What was read, before anything of it is known to be no manifest. */
interface FilesOfPaths {
  /** What was built, which has neither patches nor templates. */
  readonly built: readonly InputFile[];
  readonly files: readonly InputFile[];
  /** Parts of dumps, logs and what is not read. */
  readonly finished: readonly ReadInputs[];
}

function filesOfPaths(
  paths: readonly string[],
  tree: FileTree,
  { ofCluster = false, other = () => undefined }: ReadOptions,
): FilesOfPaths {
  const built: InputFile[] = [];
  const files: InputFile[] = [];
  const finished: ReadInputs[] = [];
  const seen = new Set<string>();
  const known = { isLive: ofCluster };
  const hidden: HiddenEntry[] = [];
  for (const path of paths) {
    const special = other(path);
    if (special !== undefined)
      once(special.key, () => {
        take(special.read());
      });
    else if (tree.isFolder(path)) readFolder(path);
    else if (ofCluster && isTextName(path)) readPastedText(path);
    else once(tree.absolute(path), () => files.push(readFile(tree, path, known)));
  }
  readNamedHidden();
  return { built, files, finished };

  function take(read: InputFile | ReadInputs): void {
    if ('files' in read) finished.push(read);
    else if (read.isBuilt === true) built.push(read);
    else files.push(read);
  }

  function readFolder(folder: string): void {
    const found = filesBelow(folder, { tree, withLogs: ofCluster, skip: (entry) => hidden.push(entry) });
    if (found.length === 0) {
      files.push({ ...unreadableFile(folder, ofCluster ? NO_TEXT : NO_FILE), isEmptyFolder: true });
    }
    readFound(folder, found);
  }

  /** What is read may name more. */
  function readNamedHidden(): void {
    const names = namedHidden();
    let asked = 0;
    let waiting: readonly HiddenEntry[] = hidden.splice(0);
    // Most inputs have nothing hidden: then no file is looked at.
    while (waiting.length > 0) {
      for (const file of files.slice(asked)) names.addFrom(file);
      asked = files.length;
      const named = new Set(waiting.filter(({ name }) => names.has(name)));
      if (named.size === 0) return;
      for (const { folder, find } of named) readFound(folder, find());
      waiting = [...waiting.filter((entry) => !named.has(entry)), ...hidden.splice(0)];
    }
  }

  function readFound(folder: string, found: readonly FoundFile[]): void {
    const memberOf = membersOfDumps(folder, found, tree);
    for (const each of found) {
      const { path, failure, isArchive, logOf, isPasted } = each;
      const member = logOf === undefined ? memberOf(each) : undefined;
      if (logOf !== undefined)
        once(tree.absolute(path), () => finished.push({ files: [], ...readLog(path, tree, logOf) }));
      else if (failure !== undefined) files.push(unreadableFile(path, failure));
      else if (member !== undefined) once(tree.absolute(path), () => finished.push(member.read()));
      else if (isPasted === true) readPastedText(path);
      else if (isArchive === true) finished.push({ files: [], notJudged: [{ file: path, line: 1, why: IN_A_FOLDER }] });
      else once(tree.absolute(path), () => files.push({ ...readFile(tree, path, known), folder: folderOfPath(path) }));
    }
  }

  function readPastedText(path: string): void {
    once(tree.absolute(path), () => finished.push(readPasted(path, tree, known)));
  }

  function once(key: string, read: () => void): void {
    if (seen.has(key)) return;
    seen.add(key);
    read();
  }
}

/** A log, or a text that somebody pasted and that may hold objects. Of one that is too large the end is read as a log. */
function readPasted(path: string, tree: FileTree, known: KnownContent): ReadInputs {
  const content = tree.read(path);
  if (content.isTooLarge === true) return { files: [], ...readLog(path, tree) };
  // What is no UTF-8 is read as logs are: the shell of Windows writes UTF-16.
  const { text, error } = content.error === undefined ? content : tree.readLog(path);
  return { files: [readText(path, { text, ...(error && { error }) }, known)], notJudged: [] };
}

const NO_FILE = 'no file in it ends in .yaml, .yml or .json';
const NO_TEXT =
  'no file in it ends in .yaml, .yml, .json, .log or .txt; other texts are read where they are named themselves';
const IN_A_FOLDER = 'an archive in a folder; give its own path';
