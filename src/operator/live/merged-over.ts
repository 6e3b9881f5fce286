import { asRecord, fieldOf, isRecord, type PlainRecord } from '../../core/record';

/**
 * What an apply makes of a live object: it keeps what neither the manifest nor an earlier apply, `last`, names. Lists are replaced,
 * null takes a field away.
 */
export function mergedOver(live: PlainRecord, own: PlainRecord, last: PlainRecord | undefined): PlainRecord {
  const kept = Object.entries(live).filter(
    ([field]) => !Object.hasOwn(own, field) && fieldOf(last, field) === undefined,
  );
  const given = Object.entries(own).filter(([, value]) => value !== null);
  const merged = given.map(([field, value]) => {
    const found = fieldOf(live, field);
    if (!isRecord(value) || !isRecord(found)) return [field, value] as const;
    return [field, mergedOver(found, value, asRecord(fieldOf(last, field)))] as const;
  });
  return Object.fromEntries([...kept, ...merged]);
}
