/** Reads what it can: other characters are passed over, and `=` ends the text. Both alphabets are known. */
export function base64Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === END) break;
    const value = VALUES[unit] ?? NONE;
    if (value === NONE) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = bits >> held;
    length += 1;
  }
  return bytes.subarray(0, length);
}

export function base64Text(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The size that the text has decoded, where it is base64. */
export function base64Length(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return Math.floor(((text.length - padding) * 3) / 4);
}

const ALPHABETS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
];
const END = '='.charCodeAt(0);
const NONE = 64;
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, unit) => {
  const value = ALPHABETS.map((each) => each.indexOf(String.fromCharCode(unit))).find((each) => each >= 0);
  return value ?? NONE;
});
