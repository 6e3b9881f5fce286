import { once, oncePer } from '../../core/caching/once-per';
import { formatFieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { overlap } from './selectors/field-index';
import type { ShownValues } from './selectors/label-index';
import { fits, traitsOf, type PossibleTraits } from './selectors/object-selector';
import { selectionIndex } from './selectors/selection-index';
import type { SelectionsOf } from './used-changes';
import type { Use } from './uses';
import { firstOfEach, writersBefore, type BuildOfFiles } from './writers-before';

type Field = 'labels' | 'annotations';
type Values = readonly (string | undefined)[] | undefined;

/** What an object may have where something that a kustomization makes meets it. */
type TraitsBefore = (object: ObjectOfFile) => KnownTraits;

/** What is known of an object. */
export interface KnownTraits {
  readonly before: (use: Use) => PossibleTraits;
  /** Its labels, where nothing may change them. */
  readonly shown: ShownValues;
}

interface ObjectOfFile {
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * Reports of the build of a kustomization what an object may have where something meets it: what its file shows, and what is
 * written into it before. Patches and objects meet in thousands times thousands of pairs: what is known of either is looked for
 * once.
 */
export function traitsBefore(uses: readonly Use[], selectionsOf: SelectionsOf): (builder: string) => TraitsBefore {
  const builds = writersBefore(uses);
  const writtenIn = writtenBefore(uses);
  const rewriting = rewritingIn(uses, selectionsOf);
  const giving = perKey((field, key) => uses.filter(({ given }) => fieldOf(given?.[field], key) !== undefined));
  const mayTransform = uses.some(({ of }) => of === 'transformer');
  return (builder) => {
    const buildOf = builds(builder);
    return ({ file, manifest }) => {
      const build = buildOf(file);
      const written = writtenIn(build);
      const own = traitsOf([manifest]);
      const valueOf = perKey((field, key) => ({
        own: own[field](key),
        rewriting: rewriting(field, key)(manifest),
        giving: giving(field, key),
      }));
      return {
        before: (use) => new TraitsOfObject(manifest, valueOf, use, written(use), build),
        shown: (key) => {
          if (mayTransform || giving('labels', key).length > 0) return undefined;
          // Not remembered: each of thousands of labels is asked for once.
          return rewriting('labels', key)(manifest).length > 0 ? undefined : own.labels(key);
        },
      };
    };
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
    private readonly build: BuildOfFiles,
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
    const { use, build } = this;
    if (this.written.isTransformed || rewriting.some((writer) => build.isBefore(writer, use))) return undefined;
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

function writtenBefore(uses: readonly Use[]): (build: BuildOfFiles) => (use: Use) => WrittenBefore {
  const firstOf = (wanted: Use['of']): readonly Use[] => firstOfEach(uses.filter(({ of }) => of === wanted));
  const [names, namespaces, transformers] = [firstOf('name'), firstOf('namespace'), firstOf('transformer')];
  if (names.length + namespaces.length + transformers.length === 0) return () => () => NOTHING;
  return oncePer(({ isBefore }: BuildOfFiles) =>
    oncePer((use: Use) => {
      const has = (writers: readonly Use[]): boolean => writers.some((writer) => isBefore(writer, use));
      return { isRenamed: has(names), getsNamespace: has(namespaces), isTransformed: has(transformers) };
    }),
  );
}

/** Reports the patches and replacements that may write a label or an annotation of an object: the first one of each kustomization. */
function rewritingIn(
  uses: readonly Use[],
  selectionsOf: SelectionsOf,
): (field: Field, key: string) => (manifest: Manifest) => readonly Use[] {
  const writing = once(() =>
    selectionsOf(uses.filter(({ of }) => of === 'patch' || of === 'replacement')).filter(({ fields }) =>
      fields.some((field) => overlap(field, 'metadata.labels') || overlap(field, 'metadata.annotations')),
    ),
  );
  return perKey((field, key) => {
    const path = formatFieldPath(['metadata', field, key]);
    const selections = writing().filter(({ fields }) => fields.some((each) => overlap(each, path)));
    if (selections.length === 0) return () => [];
    const order = new Map(selections.map((selection, index) => [selection, index]));
    const selectionsFor = selectionIndex(selections, ({ selector }) => selector, false);
    return oncePer((manifest: Manifest) => {
      const object = referenceTo(manifest);
      const fitting = selectionsFor(object).filter(({ selector }) => fits(selector, object) !== 'no');
      return firstOfEach(fitting.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(({ use }) => use));
    });
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
