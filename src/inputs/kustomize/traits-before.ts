import { memoizeBy } from '../../core/caching/memoize';
import { once, oncePer } from '../../core/caching/once-per';
import { formatFieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { groupedByFolder, reachedFrom, takenByFolder } from './reached';
import { fits, traitsOf, type PossibleTraits } from './selectors/object-selector';
import { overlap, usedChanges } from './used-changes';
import type { Use } from './uses';

type Field = 'labels' | 'annotations';
type Values = readonly (string | undefined)[] | undefined;

/**
 * Reports what an object may have where something that a kustomization makes meets it: what its file shows, and what is written
 * into it before.
 *
 * @param textOf the text of a file, by its key
 */
export function traitsBefore(
  uses: readonly Use[],
  textOf: (key: string) => string | undefined,
): (use: Use, builder: string, object: { readonly file: string; readonly manifest: Manifest }) => PossibleTraits {
  const before = writersBefore(uses);
  const changesOf = oncePer((use: Use) => usedChanges([use], textOf));
  // All objects of a file have the same ones, and few of them write labels.
  const writersOf = oncePer((use: Use) =>
    memoizeBy(
      ([builder, file]: readonly [string, string]) => `${builder}\n${file}`,
      ([builder, file]) => {
        const writers = before(use, builder, file);
        const writing = memoizeBy(String, (path: string) =>
          writers.flatMap(({ writer }) => changesOf(writer).filter((change) => overlap(change.field, path))),
        );
        const { length } = writers.filter(({ writer }) => writer.of === 'transformer');
        return { writers, writing, transforms: length > 0 };
      },
    ),
  );
  return (use, builder, { file, manifest }) => {
    const own = traitsOf([manifest]);
    const known = once(() => writersOf(use)([builder, file]));
    const writers = (): readonly Writer[] => known().writers;
    const valuesOf = (field: Field, key: string): Values => {
      const path = formatFieldPath(['metadata', field, key]);
      const isRewritten = known()
        .writing(path)
        .some((change) => fits(change.selector, referenceTo(manifest)) !== 'no');
      return isRewritten || known().transforms ? undefined : withGiven(own[field](key), writers(), field, key);
    };
    return {
      get isRenamed() {
        return writers().some(({ writer }) => writer.of === 'name');
      },
      get namespaces() {
        // Of an object that gets one, nobody here knows which one it had.
        const isGiven = writers().some(({ writer }) => writer.of === 'namespace');
        return isGiven ? undefined : [manifest.metadata.namespace ?? 'default'];
      },
      labels: (key) => valuesOf('labels', key),
      annotations: (key) => valuesOf('annotations', key),
    };
  };
}

/** The values of a label or an annotation after what kustomizations give to all objects. */
function withGiven(own: Values, writers: readonly Writer[], field: Field, key: string): Values {
  const given = writers.flatMap(({ writer, isSure }) => {
    const value = fieldOf(writer.given?.[field], key);
    return value === undefined ? [] : [{ value, isSure }];
  });
  const before = given.some(({ isSure }) => isSure) ? [] : own;
  const values = given.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return before === undefined || values.length < given.length ? undefined : [...before, ...values];
}

interface Writer {
  readonly writer: Use;
  /** Whether it comes before, and not only may do so. */
  readonly isSure: boolean;
}

const WRITERS: readonly Use['of'][] = ['patch', 'replacement', 'transformer', 'label', 'mark', 'namespace', 'name'];

/**
 * Reports what writes into the objects of a file, in the build of one kustomization, before a use of it: what other
 * kustomizations have that take the file, and their components.
 */
function writersBefore(uses: readonly Use[]): (use: Use, builder: string, file: string) => Writer[] {
  const taken = takenByFolder(uses);
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const writers = uses.filter(({ of }) => WRITERS.includes(of));
  const reachedBy = memoizeBy(String, (folder: string): ReadonlySet<string> => new Set(reachedFrom(folder, taken)));
  return (use, builder, file) => {
    const own = writers.indexOf(use);
    const takers = [...reachedBy(builder)].filter((folder) => reachedBy(folder).has(file));
    const changing = new Set(takers.flatMap((folder) => reachedFrom(folder, components)));
    return writers
      .filter(({ folder }, index) =>
        folder === use.folder ? index < own : changing.has(folder) && !reachedBy(folder).has(use.folder),
      )
      .map((writer) => ({ writer, isSure: writer.folder === use.folder || reachedBy(writer.folder).has(file) }));
  };
}
