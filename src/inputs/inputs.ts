import type { Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import type { LogText } from './dumps/log-text';
import type { PatchedBases } from './kustomize/changes-by-file';
import type { Use } from './kustomize/uses';
import type { ReadFile } from './read-file';
import type { FileTree } from './tree/file-tree';

/** A file, and the folder that directly holds it where it was found in a folder and not named itself. */
export interface InputFile extends ReadFile {
  readonly folder?: string;
  /** Whether it is no file, but what was built of a folder. @default false */
  readonly isBuilt?: boolean;
  /** Whether it is no file, but a folder in which no file has the name of a manifest. @default false */
  readonly isEmptyFolder?: boolean;
  /** The root of the dump of a cluster that it is a part of. */
  readonly dump?: string;
}

/** Whether it was found in a folder, and is no part of a dump or of a build. */
export function isInFolder({ folder, dump, isBuilt }: InputFile): boolean {
  return folder !== undefined && dump === undefined && isBuilt !== true;
}

/** What was read of a part of the input. */
export interface ReadInputs {
  readonly files: readonly InputFile[];
  /**
   * Files in folders that are templates, or no YAML and not meant as an object of the registry; patches for the registry,
   * which are no manifests of their own; and of dumps what is too large, masked, or lies in a folder as an archive.
   */
  readonly notJudged: readonly NotJudged[];
  /** Logs of dumps, where they are asked for. @default - none */
  readonly logs?: readonly LogText[];
}

export interface Inputs extends ReadInputs {
  /** Where it was read from. */
  readonly tree: FileTree;
  /** The fields of files that patches among them decide about. */
  readonly patched: PatchedBases;
  /** What kustomizations make of files. @default - nothing */
  readonly uses?: readonly Use[];
  /** GitOps tools that deploy objects of the registry, themselves or through others. @default - none is known */
  readonly tools?: ReadonlySet<Manifest>;
}
