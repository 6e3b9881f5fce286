import { valueAt } from '../core/field-path';
import { manifestKey, type Manifest } from '../core/manifest';
import { isSameData } from '../core/data/same-data';
import type { Decisions } from './decisions';
import { render, type RenderedObject } from './decisions/render';
import type { CleanObject } from './objects/clean-object';
import { patched, residueOf, type Operation } from './patches/operations';
import { whyLeftOut, whyWrittenOut } from './patches/written-out';

/** An object that a construct makes. */
export interface Pair extends RenderedObject {
  readonly object: CleanObject;
  readonly operations: readonly Operation[];
  /** What was left out of the object, and what the construct writes all the same. */
  readonly writtenAgain: readonly Operation[];
  /** The object as the app writes it. */
  readonly final: Manifest;
}

/** What an app makes of some decisions. */
export interface Attempt {
  readonly decisions: Decisions;
  readonly pairs: readonly Pair[];
  /** What constructs would write beside what is there. */
  readonly surplus: readonly RenderedObject[];
}

/** @param takesDefaults whether a construct may write out a default that the object does not name */
export function attemptOf(
  decisions: Decisions,
  usable: readonly CleanObject[],
  bareObjects: readonly Manifest[],
  takesDefaults: boolean,
): Attempt {
  const rendered = render(decisions);
  const mark = (manifest: Manifest): Manifest => decisions.delivery?.tool.mark(manifest) ?? manifest;
  const taken = new Set<CleanObject>();
  const pairs = rendered.flatMap((each): Pair[] => {
    const index = usable.findIndex(
      (other) => !taken.has(other) && manifestKey(other.manifest) === manifestKey(each.manifest),
    );
    const object = usable[index];
    if (object === undefined) return [];
    taken.add(object);
    const residue = each.isAsItWas === true ? [] : residueOf(each.manifest, bareObjects[index]).operations;
    const writtenAgain = residue.filter((operation) => isInSource(operation, each.manifest, object));
    const operations = residue
      .filter((operation) => !writtenAgain.includes(operation))
      .filter((operation) => !(takesDefaults && isWithoutMeaning(operation, each.manifest, object.manifest)));
    return [
      {
        ...each,
        object,
        operations,
        writtenAgain: writtenAgain.map(({ path }) => ({ op: 'add', path, value: valueAt(each.manifest, path) })),
        final: each.isAsItWas === true ? each.manifest : mark(patched(each.manifest, operations)),
      },
    ];
  });
  return {
    decisions,
    pairs,
    surplus: rendered.filter((each) => !pairs.some(({ manifest }) => manifest === each.manifest)),
  };
}

function isWithoutMeaning({ op, path }: Operation, rendered: Manifest, there: Manifest): boolean {
  if (op === 'remove') return whyWrittenOut(rendered, path) !== undefined;
  return op === 'add' && whyLeftOut(there, path) !== undefined;
}

function isInSource({ op, path }: Operation, rendered: Manifest, { source }: CleanObject): boolean {
  return op === 'remove' && isSameData(valueAt(source.manifest, path), valueAt(rendered, path));
}
