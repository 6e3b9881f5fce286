import { X509Certificate } from 'node:crypto';
import type { Diagnostic } from '../diagnostic';
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
    return { found: `a PEM marker without its counterpart in line ${line}`, expected: WHOLE_LINES };
  if (blocks.length === 0) return notPem(text);
  for (const [index, block] of blocks.entries()) {
    const fault = faultOf(block);
    if (fault !== undefined) return { found: `${fault} in block ${index + 1} of ${blocks.length}`, expected: EXPECTED };
  }
  return undefined;
});

/** The properties of a certificate that rules check. */
export interface CertificateFacts {
  /** Distinguished name on one line, such as `O=Example, CN=Example CA`. */
  readonly subject: string;
  /** Distinguished name of the issuer. */
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whether it may sign other certificates: `CA:TRUE`, and a key usage that allows it. */
  readonly isCa: boolean;
  readonly isSelfSigned: boolean;
}

/** The certificates in a PEM text, in order, without unreadable blocks. */
export const certificatesIn = memoize((text): readonly CertificateFacts[] =>
  readPem(text)
    .blocks.filter(({ label }) => label === LABEL)
    .map(({ text: block }) => readBlock(block))
    .filter((certificate) => certificate !== undefined)
    .map(factsOf),
);

/** The text with LF line endings, without trailing white space, and with exactly one newline at the end. */
export function normalizePem(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return `${lines.join('\n').trimEnd()}\n`;
}

const LABEL = 'CERTIFICATE';
const EXPECTED = 'one or more X.509 certificates in PEM';
const WHOLE_LINES = '-----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----, each at the start of a line of its own';
const PRIVATE_KEY: Diagnostic = {
  found: 'a private key (not shown)',
  expected: 'certificates only',
  fix: 'take the private key out, and replace the key pair if it has been in Git',
};

function notPem(text: string): Diagnostic {
  const diagnostic = { found: 'a text that is not PEM', expected: EXPECTED };
  // `-----BEGIN ` in base64.
  const encodedTwice = text.trimStart().startsWith('LS0tLS1CRUdJTi');
  return encodedTwice ? { ...diagnostic, fix: 'decode the text from base64 once: it is a PEM inside' } : diagnostic;
}

function faultOf(block: PemBlock): string | undefined {
  if (block.label !== LABEL) return `the label ${quoted(block.label)}`;
  const bytes = bytesOfBlock(block);
  if (bytes === undefined) return 'broken base64';
  const certificate = readBlock(block.text);
  if (certificate === undefined) return 'something that is not an X.509 certificate';
  return certificate.raw.length === bytes.length ? undefined : 'bytes behind the certificate';
}

/** Cached, because parsing one certificate takes as long as all rules on a whole cluster. */
const readBlock = memoize((text) => readCertificate(bytesOfBlock({ text })));

function readCertificate(bytes: Buffer | undefined): X509Certificate | undefined {
  try {
    return bytes === undefined ? undefined : new X509Certificate(bytes);
  } catch {
    return undefined;
  }
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: onOneLine(certificate.subject),
    issuer: onOneLine(certificate.issuer),
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    isCa: certificate.ca,
    // A getter, because verification takes twice as long as parsing and few callers need it.
    get isSelfSigned() {
      return isSelfSigned(certificate);
    },
  };
}

function isSelfSigned(certificate: X509Certificate): boolean {
  // Not checkIssued(): it returns false for a leaf certificate whose key usage lacks certificate signing.
  if (certificate.subject !== certificate.issuer) return false;
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    // Node throws for unknown key types.
    return false;
  }
}

// Node prints one attribute per line, and returns undefined for an empty name.
function onOneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}
