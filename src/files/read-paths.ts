/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { resolve } from 'node:path';
import { isArchiveName } from '../inputs/archive-name';
import type { InputFile, Inputs, ReadInputs } from '../inputs/inputs';
import { readText, unreadableFile, type ReadFile } from '../inputs/read-file';
import { readInputs, STANDARD_INPUT } from '../inputs/read-inputs';
import { withTexts } from '../inputs/tree/with-texts';
import { bytesChunks, fileChunks } from './archives/file-chunks';
import { readArchive } from './archives/read-archive';
import { build, KUSTOMIZE, type Builder } from './build/builder';
import { DISK } from './disk-tree';
import { fileTextOf } from './file-text';
import { isFolder } from './is-folder';
import { failureOf } from './read-failure';
import { slashed } from './slashed';
import { withKnownKeys } from './with-known-keys';

/**
 * Reads files, everything below folders, archives of dumps, and standard input where `-` is named, each of them once. With a
 * builder folders are built instead. Never throws.
 */
export function readPaths(
  paths: readonly string[],
  readStandardInput: () => string | Uint8Array,
  { builder, ofCluster = false, texts = NONE }: HowToRead = {},
): Inputs {
  const tree = withTexts(withKnownKeys(DISK), texts);
  return readInputs(paths.map(slashed), tree, {
    ofCluster,
    other: (path) => {
      if (path === '-') return { key: path, read: readStandard };
      if (isFolder(path))
        return builder && { key: resolve(path), read: () => ({ ...built(builder, path), isBuilt: true }) };
      if (!isArchiveName(path)) return undefined;
      return { key: resolve(path), read: () => readArchive(path, fileChunks(path), { withLogs: ofCluster }) };
    },
  });

  function built(by: Builder, folder: string): ReadFile {
    const read = build(by, folder);
    return by === KUSTOMIZE ? sources().withSourcePlaces(read, folder, tree) : read;
  }

  function readStandard(): InputFile | ReadInputs {
    try {
      const content = Buffer.from((texts.get(STANDARD_INPUT) ?? readStandardInput()) as Uint8Array);
      if (isArchive(content)) return readArchive(STANDARD_INPUT, bytesChunks(content), { withLogs: ofCluster });
      if (isBlank(content)) return unreadableFile(STANDARD_INPUT, BLANK);
      return readText(
        STANDARD_INPUT,
        fileTextOf(() => content),
        { isLive: ofCluster },
      );
    } catch (error) {
      return unreadableFile(STANDARD_INPUT, failureOf(error));
    }
  }
}

/** Most runs build nothing. */
function sources(): typeof import('../inputs/built/with-source-places') {
  return require('../inputs/built/with-source-places') as typeof import('../inputs/built/with-source-places');
}

interface HowToRead {
  readonly builder?: Builder | undefined;
  /** Whether all is of a cluster: then the logs of the registry in dumps are read, too. @default false */
  readonly ofCluster?: boolean;
  /** What files hold in place of what they hold on the disk. @default - nothing */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Whether bytes begin as gzip does, or as a tar archive. */
function isArchive(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x1f && bytes[1] === 0x8b) || Buffer.from(bytes.subarray(MAGIC, MAGIC + 5)).toString() === 'ustar'
  );
}

/** Source: POSIX pax, ustar Interchange Format. */
const MAGIC = 257;

/** What fails in front of a pipe writes nothing, and nothing must not look like good manifests. */
const BLANK = 'it is empty; the command that writes to it may have failed';

function isBlank(content: Buffer): boolean {
  return content.every((byte) => byte <= 0x20);
}

const NONE: ReadonlyMap<string, string> = new Map();
