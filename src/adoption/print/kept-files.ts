import { referenceTo } from '../../core/manifest';
import { includedText } from '../../yaml/write/included-text';
import type { Kept } from '../left-as-is';
import type { AppFile } from '../code/app-file';
import { keptText } from './kept-text';
import type { IncludedFile } from './includes';

interface KeptFiles {
  readonly files: readonly AppFile[];
  readonly included: readonly IncludedFile[];
  readonly apart: readonly IncludedFile[];
  /** The path of the file of each object. */
  readonly byObject: ReadonlyMap<unknown, string>;
}

/** A YAML file for each object that stays as it is. */
export function keptFiles(kept: readonly Kept[], folder: string, texts: ReadonlyMap<string, string>): KeptFiles {
  const taken = new Map<string, number>();
  const all = kept.map((each) => {
    const { kind, name } = referenceTo(each.object.manifest);
    const id = free(
      `${kind}-${name}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, 80),
      taken,
    );
    return { each, id, path: `${folder}/${id}.yaml`, text: textOf(each, texts) };
  });
  const listed = (isApart: boolean): IncludedFile[] =>
    all.filter(({ each }) => each.isApart === isApart).map(({ each, id }) => ({ id, folder, why: each.why }));
  return {
    files: all.map(({ path, text }) => ({ path, text })),
    included: listed(false),
    apart: listed(true),
    byObject: new Map(all.map(({ each, path }) => [each, path])),
  };
}

/** @param taken the names, and how often each was wanted */
function free(wanted: string, taken: Map<string, number>): string {
  let name = wanted;
  let count = taken.get(wanted) ?? 0;
  for (; taken.has(name); count += 1) name = `${wanted}-${count + 1}`;
  taken.set(wanted, count);
  taken.set(name, 1);
  return name;
}

/** The text of the source with its comments, where it can be had. */
function textOf({ object: { source, manifest } }: Kept, texts: ReadonlyMap<string, string>): string {
  return keptText(texts, source, manifest) ?? includedText(manifest);
}
