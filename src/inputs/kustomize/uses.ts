import { oncePerMember } from '../../core/caching/once-per';
import { memoizeBy } from '../../core/caching/memoize';
import { folderOfPath, joinPaths, nameOfPath } from '../../core/paths/posix-path';
import type { Position } from '../../yaml/position';
import type { ReadFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import type { EntryUse, ExactObject, GivenPairs } from './entries';
import { concernedEntries } from './concerned-entries';
import { KUSTOMIZATION, kustomizationIn, type Kustomization } from './kustomization';
import { groupBy } from '../../core/data/group-by';

/** What a kustomization makes of a file, or of what it holds itself. */
export interface Use {
  readonly of: EntryUse;
  readonly kustomization: string;
  /** The folder of the kustomization, by the key that others know it by. */
  readonly folder: string;
  /** The kustomization whose build shows it: of a component, one that has it; undefined if none is known. */
  readonly builtBy: string | undefined;
  /** Where it stands in the kustomization; starts at 1. */
  readonly line: () => number;
  /** Where a place in its text stands in the kustomization. */
  readonly locateText: (within: Position) => Position;
  /** Whether the kustomization shows that it is about the registry. */
  readonly concerns: boolean;
  /** The file by its key. @default - it stands in the kustomization itself */
  readonly file?: string;
  /** @default - it stands in the file */
  readonly text?: string;
  /** Selectors of what it changes. @default - it names the objects itself */
  readonly targets?: readonly unknown[];
  /** A replacement that stands in the kustomization. */
  readonly replacement?: unknown;
  /** Labels or annotations that all objects get. */
  readonly given?: GivenPairs;
  /** What a generator makes, if its name gets no hash. */
  readonly exact?: ExactObject;
}

/** Whether it sets fields of objects to values that somebody wrote. */
export function isWriting({ of }: Use): boolean {
  return of === 'patch' || of === 'replacement';
}

/** All that the kustomizations among files name, and what they hold. */
export function usesIn(files: readonly ReadFile[], tree: FileTree): readonly Use[] {
  return usesOnce(tree, files);
}

/** Several ask for those of the same files. */
const usesOnce = oncePerMember((tree: FileTree, files: readonly ReadFile[]): readonly Use[] => readUses(files, tree));

function readUses(files: readonly ReadFile[], tree: FileTree): Use[] {
  const found = files
    .filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)))
    .map(({ file, text }) => ({ file, ...kustomizationIn(text) }));
  const uses = found.flatMap((each) => usesOf(each, tree));
  const components = new Set(found.filter(({ isComponent }) => isComponent).map(({ file }) => file));
  if (components.size === 0) return uses;
  const builder = buildersOf(components, uses);
  return uses.map((use) => ({ ...use, builtBy: builder(use) }));
}

/** Reports the kustomization that can be built and has what another one makes: itself, or what takes it as a component. */
function buildersOf(components: ReadonlySet<string>, uses: readonly Use[]): (use: Use) => string | undefined {
  const takers = groupBy(
    uses.filter(({ of }) => of === 'component'),
    ({ file }) => file,
  );
  return memoizeBy(
    ({ kustomization }: Use) => kustomization,
    ({ kustomization, folder }: Use) => {
      const above = new Map([[kustomization, folder]]);
      // A map gives what is added while it is walked through.
      for (const [each, taken] of above) {
        if (!components.has(each)) return each;
        for (const taker of takers.get(taken) ?? []) above.set(taker.kustomization, taker.folder);
      }
      return undefined;
    },
  );
}

/** Paths are relative to the folder in which the kustomization was found, also where it is a link. */
function usesOf(kustomization: Kustomization & Pick<ReadFile, 'file'>, tree: FileTree): Use[] {
  const { file } = kustomization;
  const concerns = concernedEntries(kustomization);
  const folder = tree.keyOf(folderOfPath(file));
  return kustomization.entries.map((entry) => ({
    of: entry.use,
    kustomization: file,
    folder,
    builtBy: file,
    line: entry.line,
    locateText: entry.locateText,
    concerns: concerns(entry),
    ...(entry.text === undefined ? {} : { text: entry.text }),
    ...(entry.targets === undefined ? {} : { targets: entry.targets }),
    ...(entry.replacement === undefined ? {} : { replacement: entry.replacement }),
    ...(entry.given === undefined ? {} : { given: entry.given }),
    ...(entry.exact === undefined ? {} : { exact: { ...entry.exact, ...namespaceOver(entry.exact, kustomization) } }),
    ...(entry.path === undefined ? {} : { file: tree.keyOf(joinPaths(folderOfPath(file), entry.path)) }),
  }));
}

/** The namespace of the kustomization replaces that of what it makes. */
function namespaceOver(exact: ExactObject, { namespace }: Kustomization): Pick<ExactObject, 'namespace'> {
  return { namespace: typeof namespace === 'string' && namespace !== '' ? namespace : exact.namespace };
}
