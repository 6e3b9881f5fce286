import { utf8Bytes } from '../../core/bytes/utf8';
import { bytesOf, textOfBytes } from '../../yaml/odd-bytes';
import { OperatorError } from './operator-error';

type UrlPart = 'user' | 'host' | 'path' | 'query' | 'fragment';

/** Source: net/url unescape. */
export function unescaped(text: string, part: UrlPart): string {
  const [found] = (part === 'host' ? WRONG_IN_HOST : WRONG).exec(text) ?? [];
  if (found?.startsWith('%') === true) throw new OperatorError(`invalid URL escape ${JSON.stringify(found)}`);
  if (found !== undefined) throw new OperatorError(`invalid character ${JSON.stringify(found)} in host name`);
  const spaced = part === 'query' ? text.replaceAll('+', ' ') : text;
  return spaced.replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
    textOfBytes(Uint8Array.from(escapes.slice(1).split('%'), (hex) => parseInt(hex, 16))),
  );
}

const WRONG = /%(?![\da-f]{2}).{0,2}/is;
/** In a host only the percent sign and bytes of characters beyond ASCII may be escaped. */
const WRONG_IN_HOST = /%(?![\da-f]{2}).{0,2}|%(?!25)[0-7][\da-f]|[\0-\x7f](?<![\w\-.~!$&'()*+,;=:[\]<>"%])/is;

/** Source: github.com/PuerkitoBio/urlesc escape. */
export function escapedPart(text: string, part: 'path' | 'query' | 'fragment'): string {
  const escaped = escapedBy(text, KEPT[part]);
  return part === 'query' ? escaped.replaceAll(' ', '+') : escaped;
}

const KEPT = {
  path: /^[\w\-.~:/[\]@!$&'()*+,;=]$/,
  query: /^[\w\-.~/? ]$/,
  fragment: /^[\w\-.~:/?[\]@!$&'()*+,;=]$/,
} as const;

/** The path of a URL as Go writes it: as it is given if nothing in it has to be escaped. Source: net/url EscapedPath. */
export function writtenPath(path: string): string {
  return VALID_PATH.test(path) ? path : escapedBy(unescaped(path, 'path'), UNRESERVED_IN_PATH);
}

const VALID_PATH = /^[\w\-.~$&+,/:;=@!'()*[\]%]*$/;
const UNRESERVED_IN_PATH = /^[\w\-.~$&+,/:;=@]$/;

/** A part between slashes. Source: aws-sdk-go private/protocol/rest EscapePath. */
export function escapedSegment(text: string): string {
  return escapedBy(text, /^[\w\-.~]$/);
}

function escapedBy(text: string, kept: RegExp): string {
  return Array.from(text, (character) => (kept.test(character) ? character : percent(character))).join('');
}

function percent(character: string): string {
  return Array.from(
    bytesOf(character) ?? utf8Bytes(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
