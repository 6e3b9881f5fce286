import { once, oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { formatFieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { fieldIndex, overlap } from './selectors/field-index';
import type { IsKept } from './selectors/label-index';
import { fits, traitsOf, type PossibleTraits } from './selectors/object-selector';
import { selectionIndex } from './selectors/selection-index';
import type { Selection, SelectionsOf } from './used-changes';
import { isWriting, type Use } from './uses';
import { firstOfEach, writersBefore, type BuildOfFiles } from './writers-before';

type Field = 'labels' | 'annotations';
type Values = readonly (string | undefined)[] | undefined;

/** What is known of the labels and the annotations of objects before something meets them. */
interface KnownTraits {
  /** What an object may have where something meets it in the build of a kustomization. */
  readonly before: (builder: string) => (object: ObjectOfFile) => (use: Use) => PossibleTraits;
  /** Whether nothing may change a label. */
  readonly isKept: IsKept;
  /** How many patches and replacements may write labels or annotations. */
  readonly writers: () => number;
}

interface ObjectOfFile {
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * Reports what objects may have where something meets them: what their files show, and what is written into them before. Patches
 * and objects meet in thousands times thousands of pairs: what is known of either is looked for once.
 */
export function traitsBefore(uses: readonly Use[], selectionsOf: SelectionsOf): KnownTraits {
  const builds = writersBefore(uses);
  const writtenIn = writtenBefore(uses);
  const writing = once(() => writingTraits(uses, selectionsOf));
  const writersOf = once(() => writersOfTraits(writing()));
  const rewriting = perKey((field, key) => rewritingIn(writersOf()(field, key)));
  const giving = givingIn(uses);
  const mayTransform = uses.some(({ of }) => of === 'transformer');
  return {
    writers: () => writing().length,
    isKept: (key) => !mayTransform && giving('labels', key).length === 0 && writersOf()('labels', key).length === 0,
    before: (builder) => {
      // Most selectors ask for no label, and a chain of overlays has as many builds.
      const buildOf = once(() => builds(builder));
      return ({ file, manifest }) => {
        const build = once(() => buildOf()(file));
        const written = writtenIn(build);
        const own = traitsOf([manifest]);
        const valueOf = perKey((field, key) => ({
          own: own[field](key),
          rewriting: rewriting(field, key)(manifest),
          giving: giving(field, key),
        }));
        return (use) => new TraitsOfObject(manifest, valueOf, use, written(use), build);
      };
    },
  };
}

/** A label or an annotation: what the file shows, and what may change it. */
interface KnownValue {
  readonly own: Values;
  readonly rewriting: readonly Use[];
  readonly giving: readonly Use[];
}

class TraitsOfObject implements PossibleTraits {
  public constructor(
    private readonly manifest: Manifest,
    private readonly valueOf: (field: Field, key: string) => KnownValue,
    private readonly use: Use,
    private readonly written: WrittenBefore,
    private readonly build: () => BuildOfFiles,
  ) {}

  public get isRenamed(): boolean {
    return this.written.isRenamed;
  }

  /** Of an object that gets one, nobody here knows which one it had. */
  public get namespaces(): readonly string[] | undefined {
    return this.written.getsNamespace ? undefined : [this.manifest.metadata.namespace ?? 'default'];
  }

  public labels(key: string): Values {
    return this.valuesOf('labels', key);
  }

  public annotations(key: string): Values {
    return this.valuesOf('annotations', key);
  }

  private valuesOf(field: Field, key: string): Values {
    const { own, rewriting, giving } = this.valueOf(field, key);
    const { use } = this;
    if (this.written.isTransformed) return undefined;
    if (rewriting.length + giving.length === 0) return own;
    const build = this.build();
    if (rewriting.some((writer) => build.isBefore(writer, use))) return undefined;
    if (giving.length === 0) return own;
    const given = giving.filter((writer) => build.isBefore(writer, use));
    const before = given.some((writer) => build.isSure(writer, use)) ? [] : own;
    const values = given
      .map((writer) => fieldOf(writer.given?.[field], key))
      .filter((value) => typeof value === 'string');
    return before === undefined || values.length < given.length ? undefined : [...before, ...values];
  }
}

/** What is written into all objects before a use. */
interface WrittenBefore {
  readonly isRenamed: boolean;
  readonly getsNamespace: boolean;
  readonly isTransformed: boolean;
}

const NOTHING: WrittenBefore = { isRenamed: false, getsNamespace: false, isTransformed: false };

function writtenBefore(uses: readonly Use[]): (build: () => BuildOfFiles) => (use: Use) => WrittenBefore {
  const firstOf = (wanted: Use['of']): readonly Use[] => firstOfEach(uses.filter(({ of }) => of === wanted));
  const [names, namespaces, transformers] = [firstOf('name'), firstOf('namespace'), firstOf('transformer')];
  if (names.length + namespaces.length + transformers.length === 0) return () => () => NOTHING;
  const writtenIn = oncePer(({ isBefore }: BuildOfFiles) =>
    oncePer((use: Use) => {
      const has = (writers: readonly Use[]): boolean => writers.some((writer) => isBefore(writer, use));
      return { isRenamed: has(names), getsNamespace: has(namespaces), isTransformed: has(transformers) };
    }),
  );
  return (build) => writtenIn(build());
}

/** Reports the uses that give all objects a label or an annotation. */
function givingIn(uses: readonly Use[]): (field: Field, key: string) => readonly Use[] {
  const pairs = FIELDS.flatMap((field) =>
    uses.flatMap((use) => Object.keys(use.given?.[field] ?? {}).map((key) => ({ use, place: `${field} ${key}` }))),
  );
  const byPlace = groupBy(pairs, ({ place }) => place);
  return perKey((field, key) => (byPlace.get(`${field} ${key}`) ?? []).map(({ use }) => use));
}

const FIELDS: readonly Field[] = ['labels', 'annotations'];

/** What patches and replacements write of labels and annotations, in order. */
function writingTraits(uses: readonly Use[], selectionsOf: SelectionsOf): Selection[] {
  return selectionsOf(uses.filter(isWriting)).filter(({ fields }) =>
    fields.some((field) => FIELDS.some((each) => overlap(field, `metadata.${each}`))),
  );
}

/** Reports those of them that may write one of these. */
function writersOfTraits(writing: readonly Selection[]): (field: Field, key: string) => readonly Writer[] {
  const writersAt = fieldIndex(
    writing.flatMap((selection, place) => selection.fields.map((field) => ({ ...selection, place, field }))),
  );
  return (field, key) => writersAt(formatFieldPath(['metadata', field, key]));
}

interface Writer extends Selection {
  /** Its place in the order in which kustomize makes changes. */
  readonly place: number;
}

/** Reports those of them that may change an object: the first one of each kustomization. */
function rewritingIn(writers: readonly Writer[]): (manifest: Manifest) => readonly Use[] {
  if (writers.length === 0) return () => [];
  const writersFor = selectionIndex(writers, ({ selector }) => selector);
  return oncePer((manifest: Manifest) => {
    const object = referenceTo(manifest);
    const first = new Map<string, Writer>();
    for (const writer of writersFor(object).flat()) {
      const { use, selector, place } = writer;
      const isFirst = place < (first.get(use.folder)?.place ?? Infinity);
      if (isFirst && fits(selector, object) !== 'no') first.set(use.folder, writer);
    }
    return [...first.values()].map(({ use }) => use);
  });
}

/** Remembers what is known of each label and annotation. */
function perKey<T>(compute: (field: Field, key: string) => T): (field: Field, key: string) => T {
  const known = { labels: new Map<string, T>(), annotations: new Map<string, T>() };
  return (field, key) => {
    const answer = known[field].get(key) ?? compute(field, key);
    known[field].set(key, answer);
    return answer;
  };
}
