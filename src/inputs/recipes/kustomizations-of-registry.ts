import { asRecord, type PlainRecord } from '../../core/record';
import { folderOfPath, joinPaths, nameOfPath, withFoldersAround } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesRegistry } from '../../schema/kinds/names-registry';
import { readValues } from '../../yaml/read-values';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION, kustomizationIn } from '../kustomize/kustomization';
import { reachedFromAny, takenByFolder, takersOfAny } from '../kustomize/reached';
import type { Use } from '../kustomize/uses';

/** A kustomization that decides about objects of the registry. */
export interface RegistryKustomization {
  readonly file: string;
  /** Its documents, and its text where not all of it can be read. */
  readonly data: readonly unknown[];
  /** Its folder, by the key that others know it by. */
  readonly folder: string;
  /** Whether a folder has a kustomization that takes nothing of the registry, and nothing from elsewhere. */
  readonly isForeign: (folder: string) => boolean;
}

/** The kustomizations that name the registry, render objects of it or tools that deploy these, and the components that change what they render. */
export function kustomizationsOfRegistry({
  files,
  uses = [],
  tree,
  tools = new Set(),
}: Inputs): RegistryKustomization[] {
  const kustomizations = files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)));
  if (kustomizations.length === 0) return [];
  const holding = files.filter(({ objects }) =>
    objects.some(({ manifest }) => concernsRegistry(manifest) || tools.has(manifest)),
  );
  const paths = holding.map(({ file }) => file);
  const around = new Set(withFoldersAround(paths));
  const takersOf = takersOfAny(uses);
  const taking = takersOf(paths.map((path) => tree.keyOf(path)));
  const known = kustomizations.map(({ file, text }) => ({ file, text, folder: tree.keyOf(folderOfPath(file)) }));
  const ours = known.filter(
    ({ file, text, folder }) => namesRegistry(text) || taking.has(folder) || rendersFrom(file, text, around),
  );
  const components = componentsOf(ours, uses);
  const all = new Set(ours);
  for (const each of known) if (components.has(each.folder)) all.add(each);
  const remote = takersOf(uses.filter(({ of }) => of === 'remote').map(({ folder }) => folder));
  const foreign = new Set(
    known.filter((each) => !all.has(each) && !remote.has(each.folder)).map(({ folder }) => folder),
  );
  const isForeign = (folder: string): boolean => foreign.has(folder);
  return [...all].map(({ file, text, folder }) => ({ file, data: partsOf(text), folder, isForeign }));
}

function partsOf(text: string): unknown[] {
  const { values, unreadable } = readValues(text);
  return [...values.map(({ value }) => value), ...(unreadable.length > 0 ? [text] : [])];
}

/** The fields of a kustomization. */
export function kustomizationFields({ data }: RegistryKustomization): PlainRecord {
  return asRecord(data[0]);
}

/** Whether it names one of the files, or of the folders around them. */
function rendersFrom(file: string, text: string, around: ReadonlySet<string>): boolean {
  const folder = folderOfPath(file);
  return kustomizationIn(text).entries.some(({ path }) => path !== undefined && around.has(joinPaths(folder, path)));
}

/** The files and folders that kustomizations take, themselves and through others, by their keys. */
export function reachedBy(
  kustomizations: readonly Pick<RegistryKustomization, 'folder'>[],
  uses: readonly Use[] = [],
): ReadonlySet<string> {
  return reachedFromAny(
    kustomizations.map(({ folder }) => folder),
    takenByFolder(uses),
  );
}

/** The folders of the components that kustomizations take, and that these take. */
function componentsOf(
  kustomizations: readonly Pick<RegistryKustomization, 'folder'>[],
  uses: readonly Use[],
): Set<string> {
  const takers = reachedBy(kustomizations, uses);
  const components = new Set<string>();
  for (const { of, folder, file } of uses)
    if (of === 'component' && file !== undefined && takers.has(folder)) components.add(file);
  return components;
}
