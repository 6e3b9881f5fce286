import { suggest, type DiagnosticWith } from '../diagnostic';
import type { FieldPath } from '../field-path';
import { nearest } from '../nearest';
import { quoted } from '../quoted';
import { nameWithin } from './name-within';
import { structsWith } from './struct-props';

/**
 * The error for a prop that a struct does not know, with the prop that was meant. It is none of those that are set.
 *
 * @param names the names that the struct knows
 * @param given the props that are set
 */
export function unknownProp(
  path: FieldPath,
  name: string,
  names: readonly string[],
  given: object,
): DiagnosticWith<'path' | 'fix'> {
  const free = names.filter((each) => (given as Readonly<Record<string, unknown>>)[each] === undefined);
  const meant = meantName(name, names, free);
  const [struct, ...others] = structsWith(name);
  return {
    path,
    found: `the unknown prop ${quoted(name)}`,
    expected: meant ?? (free.length === 0 ? 'no other prop' : `one of ${free.join(', ')}`),
    fix:
      struct !== undefined && others.length === 0 && path.length === 1
        ? `move it to ${struct}, which has this prop`
        : 'remove it; if it is a field of the API without a prop, set it with a JSON patch',
    ...suggest(meant),
  };
}

/**
 * The name that an unknown one means.
 *
 * @param free the names that are not given: it is one of these
 */
export function meantName(name: string, names: readonly string[], free: readonly string[]): string | undefined {
  const called = propCalled(name, names);
  const similar = called === undefined ? (nearest(name, free) ?? nameWithin(name, free)) : undefined;
  return free.find((each) => each === called) ?? similar;
}

/** The prop that a name means which users know from elsewhere, if it is one of the candidates. */
function propCalled(name: string, candidates: readonly string[]): string | undefined {
  const prop = OTHER_NAMES.get(name.replaceAll('_', '').toLowerCase());
  return prop !== undefined && candidates.includes(prop) ? prop : undefined;
}

/** In lower case, and as one word: AWS has AccessKeyId, accessKeyId and aws_access_key_id. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['from', 'previous'],
  ['cron', 'schedule'],
  ['storage', 'size'],
  ['credentials', 'values'],
  ['accesskeyid', 'accessKey'],
  ['awsaccesskeyid', 'accessKey'],
  ['secretaccesskey', 'secretKey'],
  ['awssecretaccesskey', 'secretKey'],
]);
