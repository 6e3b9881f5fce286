import { formatFieldPath } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { knownPart, type KnownPart } from '../../yaml/known-part';
import type { SourceObject } from '../../yaml/source-object';
import type { CleanObject } from './clean-object';

/** An object with the text of what is filled in later: an app writes this text too. */
export function asWritten({ whole, ...source }: SourceObject): SourceObject {
  return whole === undefined ? source : { ...source, manifest: whole };
}

/** Why no construct makes an object of which a part is filled in later: constructs judge what they are given. */
export function whyFilledIn({ source: { later = [] } }: CleanObject): string | undefined {
  const [first] = later;
  if (first === undefined) return undefined;
  const fields = [...new Set(later.map(({ path }) => formatFieldPath(path)))];
  return `${quoted(first.text)} is filled in later, and no construct can check it (${fields.join(', ')})`;
}

/** The part of an object that can be judged. */
export function judgeable({ manifest, source: { later = [] } }: CleanObject): KnownPart {
  const known = later.length === 0 ? undefined : knownPart(manifest);
  return known ?? { manifest, later: [] };
}
