import { groupedByFolder, reachedFrom, takenByFolder, takersIn } from './reached';
import type { Use } from './uses';

/** What writes into the objects of some files in the build of one kustomization. */
export interface BuildOfFiles {
  /** Whether the build has something of a kustomization before a use of the same or of another one. */
  readonly isBefore: (writer: Use, use: Use) => boolean;
  /** Whether it then comes before, and not only may do so. */
  readonly isSure: (writer: Use, use: Use) => boolean;
}

/**
 * Reports what comes before what in the build of a kustomization, for each file that it takes: in the same kustomization what
 * kustomize does first, and what other ones have that take the file, and their components. Files that the same ones take have
 * the same answer.
 */
export function writersBefore(uses: readonly Use[]): (builder: string) => (file: string) => BuildOfFiles {
  const taken = takenByFolder(uses);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const takersOf = takersIn(uses);
  const order = new Map(uses.map((use, index) => [use, index]));
  const place = (use: Use): number => order.get(use) ?? -1;
  const buildOf = (takers: readonly string[]): BuildOfFiles => {
    const taking = new Set(takers);
    const changing = new Set(takers.flatMap((folder) => reachedFrom(folder, components)));
    return {
      isBefore: (writer, use) =>
        writer.folder === use.folder
          ? place(writer) < place(use)
          : changing.has(writer.folder) && !takersOf(use.folder).has(writer.folder),
      isSure: ({ folder }, use) => folder === use.folder || taking.has(folder),
    };
  };
  return (builder) => {
    const reached = new Set(reachedFrom(builder, taken));
    const known = new Map<string, BuildOfFiles>();
    return (file) => {
      const takers = [...reached].filter((key) => key !== file && takersOf(file).has(key));
      const key = takers.join('\n');
      const build = known.get(key) ?? buildOf(takers);
      known.set(key, build);
      return build;
    };
  };
}

/** The first one of each kustomization: where any of them comes before a use, the first one does. */
export function firstOfEach(uses: readonly Use[]): readonly Use[] {
  return [...groupedByFolder(uses).values()].flatMap((each) => each.slice(0, 1));
}
