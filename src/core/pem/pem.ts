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
  const [line] = strayMarkers;
  if (line !== undefined)
    return {
      found: `a PEM marker in line ${line} without the matching BEGIN or END`,
      expected: WHOLE_LINES,
      fix: 'copy the certificate again, with its BEGIN line and its END line',
    };
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

/** The text with LF line endings, without trailing white space, and with exactly one newline at the end. */
export function normalizePem(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
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
  // `-----BEGIN ` in base64.
  const encodedTwice = text.trimStart().startsWith('LS0tLS1CRUdJTi');
  return encodedTwice ? { ...diagnostic, fix: 'decode the base64 text once: it contains PEM' } : diagnostic;
}

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
