import type { Diagnostic } from '../diagnostic';
import { readCertificate, type CertificateFacts } from './certificate';
import { bytesOfBlock, holdsPrivateKey, readPem } from './pem-blocks';
import type { PemBlock } from './pem-blocks';
import { quoted } from '../quoted';
import { memoize } from '../caching/memoize';

/** Checks a bundle of one or more certificates that Go and OpenSSL must be able to read. Messages never show its text. */
export const checkCertificatePem = memoize((text): Diagnostic | undefined => {
  if (text.trim() === '') return { found: 'an empty text', expected: EXPECTED };
  if (holdsPrivateKey(text)) return PRIVATE_KEY;
  const { blocks, strayMarkers } = readPem(text);
  if (strayMarkers.length > 0) return { expected: WHOLE_LINES, ...strayMarkerIn(text.split('\n'), strayMarkers) };
  if (blocks.length === 0) return notPem(text);
  for (const [index, block] of blocks.entries()) {
    const fault = faultOf(block);
    if (fault !== undefined)
      return {
        found: `${fault} in block ${index + 1} of ${blocks.length}`,
        expected: EXPECTED,
        fix: `replace block ${index + 1} with a certificate in PEM, or remove it`,
      };
  }
  return undefined;
});

/** The certificates in a PEM text, in order, without unreadable blocks. */
export const certificatesIn = memoize((text): readonly CertificateFacts[] =>
  readPem(text)
    .blocks.filter(({ label }) => label === LABEL)
    .map(({ text: block }) => readBlock(block))
    .filter((certificate) => certificate !== undefined),
);

/**
 * The text with LF line endings, without byte order marks and trailing white space, and with exactly one newline at the end.
 */
export function normalizePem(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^\ufeff+/, '').trimEnd());
  return `${lines.join('\n').trimEnd()}\n`;
}

const LABEL = 'CERTIFICATE';
const EXPECTED = 'one or more X.509 certificates in PEM';
const WHOLE_LINES = '-----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----, each at the start of its own line';
const PRIVATE_KEY: Diagnostic = {
  found: 'a private key (not shown)',
  expected: 'certificates only',
  fix: 'remove the private key, and replace the key pair if it was in Git',
};

function notPem(text: string): Diagnostic {
  const diagnostic = { found: 'a text that is not PEM', expected: EXPECTED };
  const encoded = ENCODED.find(([beginning]) => text.trimStart().startsWith(beginning));
  return encoded ? { ...diagnostic, fix: `decode the base64 text ${encoded[1]}: it contains PEM` } : diagnostic;
}

/** `-----BEGIN ` in base64, and in base64 of base64. */
const ENCODED: readonly (readonly [beginning: string, times: string])[] = [
  ['LS0tLS1CRUdJTi', 'once'],
  ['TFMwdExTMUNSVWRK', 'twice'],
];

/** Why a marker does not count, as far as its line says it. */
function strayMarkerIn(lines: readonly string[], strayMarkers: readonly number[]): Pick<Diagnostic, 'found' | 'fix'> {
  for (const [index, line] of lines.entries()) {
    const reason = strayMarkers.includes(index + 1) ? STRAY.find(({ pattern }) => pattern.test(line)) : undefined;
    if (reason !== undefined) return { found: `${reason.found} in line ${index + 1}`, fix: reason.fix };
  }
  return {
    found: `a PEM marker in line ${strayMarkers[0]} without the matching BEGIN or END`,
    fix: 'copy the certificate again, with its BEGIN line and its END line',
  };
}

const STRAY: readonly { readonly pattern: RegExp; readonly found: string; readonly fix: string }[] = [
  {
    pattern: /^\ufeff/,
    found: 'a byte order mark before the PEM marker',
    fix: 'save the file as UTF-8 without a byte order mark (BOM)',
  },
  {
    pattern: /-----\\[rn]/,
    found: 'the two characters \\n in place of line ends',
    fix: 'replace each \\n with a line end: in YAML, write a block with |; in JavaScript, use text.replaceAll("\\\\n", "\\n")',
  },
  {
    pattern: /^\s+-----(?:BEGIN|END) [^-]*-----\s*$/,
    found: 'white space before the PEM marker',
    fix: 'remove the white space at the beginning of each line',
  },
  {
    pattern: /-----END [^-]*-{10}BEGIN /,
    found: 'two PEM markers',
    fix: 'write each marker on a line of its own: the file with the first certificate has no line end at its end',
  },
  {
    pattern: /-----BEGIN [^-]*-----\s*[A-Za-z0-9+/]/,
    found: 'text behind a PEM marker',
    fix: 'write each marker on a line of its own; a shell keeps the line ends of a variable if its name is in double quotes',
  },
];

function faultOf(block: PemBlock): string | undefined {
  if (block.label !== LABEL) return `the label ${quoted(block.label)}`;
  const bytes = bytesOfBlock(block);
  if (bytes === undefined) return 'broken base64';
  const certificate = readBlock(block.text);
  if (certificate === undefined) return 'something that is not an X.509 certificate';
  return certificate.length === bytes.length ? undefined : 'bytes after the certificate';
}

/** Cached, because parsing one certificate takes as long as all rules on a whole cluster. */
const readBlock = memoize((text) => {
  const bytes = bytesOfBlock({ text });
  return bytes === undefined ? undefined : readCertificate(bytes);
});
