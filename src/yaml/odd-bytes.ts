/**
 * Bytes as a text. Those that are no UTF-8 become surrogates from U+DC80 to U+DCFF, which no text has, and thus differ from
 * the replacement character.
 */
export function textOfBytes(bytes: Buffer): string {
  const text = bytes.toString();
  if (Buffer.from(text).equals(bytes)) return text;
  let decoded = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => isCharacter(bytes.subarray(at, at + each))) ?? 0;
    decoded += length > 0 ? bytes.toString('utf8', at, at + length) : String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += Math.max(length, 1);
  }
  return decoded;
}

/** The bytes of a text that is no UTF-8; undefined if it is. */
export function bytesOf(text: string): Buffer | undefined {
  if (!ODD.test(text)) return undefined;
  return Buffer.concat(
    Array.from(text, (character) =>
      ODD.test(character) ? Buffer.from([character.charCodeAt(0) & 0xff]) : Buffer.from(character),
    ),
  );
}

/** The text as JSON has it: Go writes the replacement character for each byte that is no UTF-8. */
export function withReplacements(text: string): string {
  return text.replace(new RegExp(ODD, 'g'), '\ufffd');
}

const ODD = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString();
  return Array.from(text).length === 1 && Buffer.from(text).equals(bytes);
}
