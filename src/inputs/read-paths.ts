import { dirname, resolve } from 'node:path';
import { bytesChunks, fileChunks } from './archives/file-chunks';
import { isArchive, isArchiveName } from './archives/is-archive';
import { readArchive } from './archives/read-archive';
import { build, type Builder } from './build/builder';
import { membersOfDumps } from './dumps/members-of-dumps';
import { readLog } from './dumps/read-log';
import { filesBelow } from './files-below';
import type { InputFile, Inputs, ReadInputs } from './inputs';
import { isFolder } from '../files/is-folder';
import { looseObjects } from './loose-objects';
import { withoutPatches } from './kustomize/without-patches';
import { failureOf } from '../files/read-failure';
import { readFile, readInput, unreadableFile, type ReadFile } from './read-file';
import { withGenerators } from './policy-generators';
import { withoutTemplates } from './without-templates';
import { slashed } from '../files/slashed';

/** The file name of standard input. */
export const STANDARD_INPUT = '<stdin>';

/**
 * Reads files, everything below folders, archives of dumps, and standard input where `-` is named, each of them once. With a
 * builder folders are built instead. Never throws.
 *
 * @param texts what files hold in place of what they hold on the disk
 * @param ofCluster whether all is of a cluster: then the logs of the registry in dumps are read, too
 */
export function readPaths(
  paths: readonly string[],
  readStandardInput: () => string | Uint8Array,
  builder?: Builder,
  ofCluster = false,
  texts: ReadonlyMap<string, string> = NONE,
): Inputs {
  const built: InputFile[] = [];
  const files: InputFile[] = [];
  const dumps: ReadInputs[] = [];
  const seen = new Set<string>();
  const known = { isLive: ofCluster };
  for (const path of paths.map(slashed)) {
    if (path === '-') once(path, readStandard);
    else if (isFolder(path)) {
      if (builder === undefined) readFolder(path);
      else once(resolve(path), () => built.push({ ...build(builder, path), isBuilt: true }));
    } else if (isArchiveName(path))
      once(resolve(path), () => dumps.push(readArchive(path, fileChunks(path), { withLogs: ofCluster })));
    else once(resolve(path), () => files.push(read(path)));
  }
  const manifests = withoutPatches(files);
  const generated = withGenerators(manifests.files);
  const parts = generated.files.map((file) =>
    // A file that was named itself has to be readable.
    file.folder === undefined ? { file, notJudged: [] } : withoutTemplates(file),
  );
  return {
    files: [...built, ...parts.map(({ file }) => file), ...dumps.flatMap((dump) => dump.files)],
    notJudged: [
      ...[manifests, generated, ...parts, ...dumps].flatMap(({ notJudged }) => notJudged),
      ...manifests.files.flatMap(looseObjects),
    ],
    patched: manifests.patched,
    logs: dumps.flatMap(({ logs = [] }) => logs),
  };

  function readStandard(): void {
    try {
      const content = Buffer.from((texts.get(STANDARD_INPUT) ?? readStandardInput()) as Uint8Array);
      if (isArchive(content)) dumps.push(readArchive(STANDARD_INPUT, bytesChunks(content), { withLogs: ofCluster }));
      else
        files.push(
          isBlank(content) ? unreadableFile(STANDARD_INPUT, BLANK) : readInput(STANDARD_INPUT, () => content, known),
        );
    } catch (error) {
      files.push(unreadableFile(STANDARD_INPUT, failureOf(error)));
    }
  }

  function readFolder(folder: string): void {
    const found = filesBelow(folder, ofCluster);
    if (found.length === 0) files.push(unreadableFile(folder, 'no file in it ends in .yaml, .yml or .json'));
    const memberOf = membersOfDumps(
      folder,
      found.filter(({ logOf }) => logOf === undefined),
    );
    for (const { path, error, isArchive, logOf } of found) {
      if (logOf !== undefined) {
        once(resolve(path), () => dumps.push({ files: [], ...readLog(path, logOf) }));
        continue;
      }
      const member = memberOf(path);
      if (error !== undefined) files.push(unreadableFile(path, failureOf(error)));
      else if (member !== undefined) once(resolve(path), () => dumps.push(member.read()));
      else if (isArchive === true) dumps.push({ files: [], notJudged: [{ file: path, line: 1, why: IN_A_FOLDER }] });
      else once(resolve(path), () => files.push({ ...read(path), folder: dirname(path) }));
    }
  }

  function read(path: string): ReadFile {
    const text = texts.get(path);
    return text === undefined ? readFile(path, known) : readInput(path, () => text, known);
  }

  function once(key: string, read: () => void): void {
    if (seen.has(key)) return;
    seen.add(key);
    read();
  }
}

/** What fails in front of a pipe writes nothing, and nothing must not look like good manifests. */
const BLANK = 'it is empty; the command that writes to it may have failed';

function isBlank(content: Buffer): boolean {
  return content.every((byte) => byte <= 0x20);
}

const NONE: ReadonlyMap<string, string> = new Map();

const IN_A_FOLDER = 'an archive in a folder; give its own path';
