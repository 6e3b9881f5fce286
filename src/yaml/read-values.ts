/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { once } from '../core/caching/once-per';
import { ordinaryDocuments, type OrdinaryDocument } from './ordinary/ordinary-documents';
import { ordinaryPlaces } from './ordinary/ordinary-places';
import { positionsIn, type Position } from './position';
import type { ReadValue, ReadValues } from './read-value';

/** The documents of YAML or JSON text, as far as they can be read. */
export function readValues(text: string): ReadValues {
  const values = ordinaryValues(text);
  return values === undefined ? exactReader().readExactly(text) : { values, unreadable: [] };
}

/** The first document of a text; undefined if there is none, or it cannot be read. */
export function firstValue(text: string): ReadValue | undefined {
  const ordinary = ordinaryValues(text);
  return ordinary === undefined ? exactReader().firstExactly(text) : ordinary[0];
}

function ordinaryValues(text: string): ReadValue[] | undefined {
  const positionAt = positionsIn(text);
  return ordinaryDocuments(text)?.map((document) => ordinaryValue(text, document, positionAt));
}

function ordinaryValue(
  text: string,
  { value, start, end, content }: OrdinaryDocument,
  positionAt: (offset: number) => Position,
): ReadValue {
  const placeOf = once(() => ordinaryPlaces(text.slice(start, end)));
  const exactly = once(() => exactReader().locatorOf(text, { start, end }, positionAt));
  return {
    value,
    start,
    locate: (path, within) => {
      if (path.length === 0 && within === undefined && content !== undefined) return positionAt(content);
      const place = within === undefined ? placeOf()(path) : undefined;
      return place === undefined ? exactly()(path, within) : positionAt(start + place);
    },
  };
}

/** Loaded when it is needed: most files are ordinary and have no mistake, and it takes a fifth of the time of one file. */
function exactReader(): typeof import('./read/read-exactly') {
  return require('./read/read-exactly') as typeof import('./read/read-exactly');
}
