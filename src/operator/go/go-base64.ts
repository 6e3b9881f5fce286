import { utf8Bytes } from '../../core/bytes/utf8';

/** The error with which Go does not decode a text, if it does not. Source: encoding/base64 decodeQuantum. */
export function base64Error(text: string): string | undefined {
  const bytes = Array.from(utf8Bytes(text), (byte, at) => ({ character: String.fromCharCode(byte), at })).filter(
    ({ character }) => character !== '\n' && character !== '\r',
  );
  const end = bytes.findIndex(({ character }) => !/[A-Za-z\d+/]/.test(character));
  const whole = end < 0 ? bytes.length : end;
  const rest = bytes.slice(whole).map(({ character }) => character);
  const over = whole % 4;
  const wrongAt = (index: number): string => `illegal base64 data at input byte ${bytes[index]?.at ?? text.length}`;
  if (rest.length === 0) return over === 0 ? undefined : `illegal base64 data at input byte ${text.length - over}`;
  if (rest[0] !== '=' || over < 2) return wrongAt(whole);
  if (over === 2 && rest.length === 1) return wrongAt(whole + 1);
  if (over === 2 && rest[1] !== '=') return `illegal base64 data at input byte ${(bytes[whole + 1]?.at ?? 0) - 1}`;
  const padding = 4 - over;
  return rest.length === padding ? undefined : wrongAt(whole + padding);
}
