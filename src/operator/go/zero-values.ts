import { isRecord } from '../../core/record';
import { asText } from '../../core/formats/json-text';

/** A value without the fields that have their zero value: Go reads a missing field as that. */
export function withoutZeroValues(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, withoutZeroValues(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => !ZERO_VALUES.has(asText(each))));
}

const ZERO_VALUES: ReadonlySet<string> = new Set(['', '""', 'null', 'false', '0', '{}', '"0s"']);
