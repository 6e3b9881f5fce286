import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';

interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  readonly path: FieldPath;
}

/** The annotations that record acknowledged risks and their reasons on an object; undefined if there are none. */
export function acknowledgementAnnotations(
  reasons: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const entries = Object.entries(reasons);
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([id, reason]) => [`${PREFIX}${id}`, reason]));
}

/** All acknowledgements on an object, including invalid ones. */
export function acknowledgements(manifest: Manifest): Acknowledgement[] {
  return Object.entries<unknown>({ ...manifest.metadata.annotations })
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, reason]) => ({
      id: key.slice(PREFIX.length),
      reason: typeof reason === 'string' ? reason : '',
      path: ['metadata', 'annotations', key],
    }));
}

/** Whether a reason could help a reader: `x`, `ok` or characters that nobody sees do not. */
export function isMeaningful(reason: string): boolean {
  const letters = reason.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
  const isEnough = letters.length >= LEAST || letters.filter((letter) => IDEOGRAPH.test(letter)).length >= 2;
  return isEnough && new Set(letters).size > 2 && !EMPTY_WORDS.has(letters.join('').toLowerCase());
}

const LEAST = 4;
const IDEOGRAPH = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...[
    'none',
    'null',
    'todo',
    'fixme',
    'reason',
    'test',
    'true',
    'okay',
    'yesplease',
    'because',
    'acknowledged',
    'accepted',
  ],
  ...['ignore', 'ignored', 'noreason', 'weknow', 'asdf', 'qwerty', 'undefined', 'false', 'later', 'fine'],
]);

/** The acknowledged reason for rule `id`; undefined if it is missing or says nothing. */
export function acknowledgedReason(manifest: Manifest, id: string): string | undefined {
  return acknowledgements(manifest).find((each) => each.id === id && isMeaningful(each.reason))?.reason;
}
