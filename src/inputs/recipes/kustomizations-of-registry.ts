import { asRecord, type PlainRecord } from '../../core/record';
import { folderOfPath, joinPaths, nameOfPath, withFoldersAround } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesRegistry } from '../../schema/kinds/names-registry';
import { readValues } from '../../yaml/read-values';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION, kustomizationIn } from '../kustomize/kustomization';
import { reachedFrom, takenByFolder } from '../kustomize/reached';
import type { Use } from '../kustomize/uses';

/** A kustomization that decides about objects of the registry. */
export interface RegistryKustomization {
  readonly file: string;
  /** Its documents, and its text where not all of it can be read. */
  readonly data: readonly unknown[];
  /** The files and folders that it takes, itself and through others, by their keys. */
  readonly reached: readonly string[];
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
  const keys = new Set(paths.map((path) => tree.keyOf(path)));
  const taken = takenByFolder(uses);
  const known = kustomizations.map(({ file, text }) => ({
    file,
    text,
    reached: reachedFrom(tree.keyOf(folderOfPath(file)), taken),
  }));
  const ours = known.filter(
    ({ file, text, reached }) =>
      namesRegistry(text) || reached.some((key) => keys.has(key)) || rendersFrom(file, text, around),
  );
  const components = componentsOf(ours, uses);
  const all = new Set(ours);
  for (const each of known) if (components.has(each.reached[0] ?? '')) all.add(each);
  const remote = new Set(uses.filter(({ of }) => of === 'remote').map(({ folder }) => folder));
  const foreign = new Set(
    known
      .filter((each) => !all.has(each) && !each.reached.some((folder) => remote.has(folder)))
      .map(({ reached }) => reached[0]),
  );
  const isForeign = (folder: string): boolean => foreign.has(folder);
  return [...all].map(({ file, text, reached }) => ({ file, data: partsOf(text), reached, isForeign }));
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

/** The folders of the components that kustomizations take, and that these take. */
function componentsOf(
  kustomizations: readonly Pick<RegistryKustomization, 'reached'>[],
  uses: readonly Use[],
): Set<string> {
  const takers = new Set(kustomizations.flatMap(({ reached }) => reached));
  const components = new Set<string>();
  for (const { of, folder, file } of uses)
    if (of === 'component' && file !== undefined && takers.has(folder)) components.add(file);
  return components;
}
