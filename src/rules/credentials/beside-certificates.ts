import { base64Bytes } from '../../core/bytes/base64';
import { utf8Text } from '../../core/bytes/utf8';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { holdsPrivateKey } from '../../core/pem/pem-blocks';
import { checkCertificatePem } from '../../core/pem/pem';
import { withoutCredentialsInLine } from '../../core/without-credentials';

/** Whether a key of a Secret in a manifest has only certificates: they are public. */
export function hasOnlyCertificates(manifest: Manifest, key: string): boolean {
  return valuesOf(manifest, key).length > 0 && besideCertificates(manifest, key) === undefined;
}

/** What a text of a key has that is not a certificate. Never shows it. */
export function besideCertificates(manifest: Manifest, key: string): string | undefined {
  return valuesOf(manifest, key)
    .map(faultOf)
    .find((fault) => fault !== undefined);
}

/** A value that was to be encrypted is left out: it is wrong there, whatever it is. */
function valuesOf(manifest: Manifest, key: string): string[] {
  const encoded = valueAt(manifest, ['data', key]);
  return [
    valueAt(manifest, ['stringData', key]),
    valueAt(manifest, ['spec', 'template', 'data', key]),
    typeof encoded === 'string' ? utf8Text(base64Bytes(encoded)) : undefined,
  ].filter((value) => typeof value === 'string');
}

function faultOf(text: string): string | undefined {
  if (holdsPrivateKey(text)) return 'a private key (not shown)';
  if (checkCertificatePem(text) !== undefined) return 'a text that is not a certificate in PEM (not shown)';
  const beside = text.replaceAll(CERTIFICATE, '').split('\n');
  return beside.every((line) => isHarmless(line.trim())) ? undefined : 'text beside certificates (not shown)';
}

/** A comment may hold a key as well: only what tools write of a certificate, and short plain words. */
function isHarmless(line: string): boolean {
  if (line === '' || OF_CERTIFICATE.test(line)) return true;
  if (line.length > LONGEST || !COMMENT.test(line) || withoutCredentialsInLine(line) !== line) return false;
  return line
    .replace(ESCAPED, 'x')
    .split(NO_WORD)
    .every((word) => PLAIN_WORD.test(word));
}

// Markers in comments are not read, so that what they enclose was not checked.
const CERTIFICATE = /^-----BEGIN CERTIFICATE-----[^-]*\n-----END CERTIFICATE-----[^\S\n]*$/gm;
/** Fingerprints and serial numbers, as openssl and bundles of CAs write them. */
const OF_CERTIFICATE =
  /^(?:# ?)?(?:(?:MD5|SHA-?1|SHA-?256) fingerprint *[:=] *(?:[\da-f]{2}:){15,31}[\da-f]{2}|serial *[:=] *(?:\d{1,50}|(?:0x)?[\da-f]{1,40}))$/i;
/** openssl also writes the names in a certificate without `#`. */
const COMMENT = /^(?:#|(?:subject|issuer) *[:=])/;
/** The names of a CA in a bundle are together not longer. */
const LONGEST = 250;
/** How Python writes the letters of other languages. */
const ESCAPED = /\\(?:u[\da-f]{4}|x[\da-f]{2})/g;
const NO_WORD = /[^\p{L}\p{M}\d]+/u;
/** Letters, and a number before or behind them, such as `X1` or `2048`: a key has digits between its letters. */
const PLAIN_WORD = /^(?:\d{0,20}[\p{L}\p{M}]{0,24}|[\p{L}\p{M}]{1,24}\d{0,10})$/u;
