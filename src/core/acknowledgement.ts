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
    : Object.fromEntries(entries.map(([id, reason]) => [acknowledgementKey(id), reason]));
}

/** The annotation in which the reason stands. */
export function acknowledgementKey(id: string): string {
  return `${PREFIX}${id}`;
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

/** How to acknowledge what a rule finds, in words. */
export const HOW_TO_ACKNOWLEDGE = `to acknowledge a finding, write annotation ${acknowledgementKey('ID')}: REASON on its object; in TypeScript, set prop acknowledge`;

/** What a reason has to be, in words. */
export const A_REASON =
  'a reason with at least two different words, eight characters and four different characters; or a ticket number, such as PLAT-42, "#42" or CHG0012345';

/** Whether it is such a reason. A character of Chinese, Japanese or Korean is a word, and counts as two. */
export function isMeaningful(reason: string): boolean {
  const text = reason.normalize('NFKC');
  if (NUMBERED.test(text)) return true;
  const words: readonly string[] = text.toLowerCase().match(WORDS) ?? [];
  const different = [...new Set(words.join(''))];
  if (different.length + ideographsIn(different) < 4) return false;
  const isLong = words.join(' ').length + ideographsIn(words) >= 8;
  return (new Set(words).size >= 2 && isLong) || words.some((word) => TICKET.test(word));
}

function ideographsIn(words: readonly string[]): number {
  return words.filter((word) => IDEOGRAPH.test(word)).length;
}

const IDEOGRAPH = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
/** These scripts write no spaces between words, and a word seldom has more than eight characters. */
const UNSPACED = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const WORDS = new RegExp(
  [
    `(?=${CHARACTER.source})${IDEOGRAPH.source}`,
    `(?:(?=${CHARACTER.source})${UNSPACED.source}){1,8}`,
    `(?:(?!${IDEOGRAPH.source}|${UNSPACED.source})${CHARACTER.source})+`,
  ].join('|'),
  'gu',
);
/** For example PLAT-42, or org/repo#42. */
const NUMBERED = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+-[1-9]\d*(?![\p{L}\p{N}])|#[1-9]\d*(?![\p{L}\p{N}])/u;
/** For example CHG0012345, which has no hyphen. */
const TICKET = /^(?=.{6})\p{L}+\p{N}+$/u;

/** The acknowledged reason for rule `id`; undefined if it is missing or says nothing. */
export function acknowledgedReason(manifest: Manifest, id: string): string | undefined {
  return acknowledgements(manifest).find((each) => each.id === id && isMeaningful(each.reason))?.reason;
}

type Reasons = Readonly<Record<string, string>>;

/** Of the objects of a construct, those of these kinds are what a rule speaks of. Every other rule speaks of the main object. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    IR301: ['ConfigMap'],
    IR302: ['ConfigMap'],
    IR310: ['PersistentVolumeClaim'],
    IR317: ['Config', 'PersistentVolumeClaim'],
    IR330: ['ConfigMap'],
    IR336: ['ConfigMap'],
    IR337: ['Config', 'PersistentVolumeClaim'],
    IR345: ['PersistentVolumeClaim'],
    IR350: ['PersistentVolumeClaim', 'ObjectBucketClaim'],
    IR507: ['Config', 'PersistentVolumeClaim'],
    IR510: ['ConfigMap'],
    IR512: ['Config', 'PersistentVolumeClaim', 'ObjectBucketClaim'],
    IR513: ['Config', 'PersistentVolumeClaim'],
    IR514: ['Config', 'PersistentVolumeClaim'],
  }),
);

/** The reasons for what rules find in an object of this kind that a construct writes beside its main object. */
export function reasonsOfCompanion(kind: string, reasons: Reasons): Reasons {
  return Object.fromEntries(Object.entries(reasons).filter(([id]) => KINDS.get(id)?.includes(kind) === true));
}

/** The reasons for the main object: all of them, without those that are about its companions alone. */
export function reasonsOfMain(kind: string, reasons: Reasons, companions: readonly string[]): Reasons {
  const isElsewhere = (kinds: readonly string[]): boolean =>
    !kinds.includes(kind) && kinds.some((each) => companions.includes(each));
  return Object.fromEntries(Object.entries(reasons).filter(([id]) => !isElsewhere(KINDS.get(id) ?? [])));
}
