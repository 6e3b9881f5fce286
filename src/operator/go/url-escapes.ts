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
  const kept = KEPT[part];
  return Array.from(text, (character) =>
    kept.test(character) ? character : part === 'query' && character === ' ' ? '+' : percent(character),
  ).join('');
}

const KEPT = {
  path: /^[\w\-.~:/[\]@!$&'()*+,;=]$/,
  query: /^[\w\-.~/?]$/,
  fragment: /^[\w\-.~:/?[\]@!$&'()*+,;=]$/,
} as const;

function percent(character: string): string {
  return Array.from(
    bytesOf(character) ?? utf8Bytes(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
