import type { Manifest } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import { describedObject, type DescribedObject } from './described-object';
import { printedClaim } from './printed-claim';
import { printedEvent } from './printed-event';
import { printedOperator } from './printed-operator';
import { printedPod } from './printed-pod';

interface PrintedObjects {
  readonly objects: readonly SourceObject[];
  /** The same text with empty lines in place of those that are objects. */
  readonly rest: string;
}

/** The objects of the registry in what `oc get` and `oc describe` print for people. */
export function printedObjects(file: string, text: string): PrintedObjects {
  const objects: SourceObject[] = [];
  let described: DescribedObject = {};
  const rest = text.split('\n').map((line, index) => {
    const row = line.slice(0, LONGEST).trimEnd();
    described = describedObject(row, described);
    const manifest = READERS.reduce<Manifest | undefined>((found, read) => found ?? read(row, described), undefined);
    if (manifest === undefined) return line;
    const start = { line: index + 1, column: 1 };
    objects.push({ file, manifest, locate: () => start });
    return '';
  });
  return { objects, rest: rest.join('\n') };
}

const LONGEST = 10_000;
const READERS = [printedOperator, printedEvent, printedPod, printedClaim] as const;
