import { utf8Bytes, utf8Text } from '../core/bytes/utf8';

/**
 * Bytes as a text. Those that are no UTF-8 become surrogates from U+DC80 to U+DCFF, which no text has, and thus differ from
 * the replacement character.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const text = utf8Text(bytes);
  if (isText(bytes, text)) return text;
  let decoded = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => isCharacter(bytes.subarray(at, at + each))) ?? 0;
    decoded += length > 0 ? utf8Text(bytes.subarray(at, at + length)) : String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += Math.max(length, 1);
  }
  return decoded;
}

/** The bytes of a text that is no UTF-8; undefined if it is. */
export function bytesOf(text: string): Uint8Array | undefined {
  if (!ODD.test(text)) return undefined;
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      ODD.test(character) ? [character.charCodeAt(0) & 0xff] : [...utf8Bytes(character)],
    ),
  );
}

/** The text as JSON has it: Go writes the replacement character for each byte that is no UTF-8. */
export function withReplacements(text: string): string {
  return text.replace(new RegExp(ODD, 'g'), '\ufffd');
}

const ODD = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

function isCharacter(bytes: Uint8Array): boolean {
  const text = utf8Text(bytes);
  return Array.from(text).length === 1 && isText(bytes, text);
}

function isText(bytes: Uint8Array, text: string): boolean {
  const written = utf8Bytes(text);
  return written.length === bytes.length && written.every((byte, at) => byte === bytes[at]);
}
