import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64Bytes } from '../../../src/core/bytes/base64';
import { readCertificate } from '../../../src/core/pem/certificate';

const NAMES = ['ca', 'expired-ca', 'fixed-end-ca', 'leaf', 'renamed-ca', 'self-signed-leaf'];

test.each(NAMES)('%s is read as OpenSSL reads it', (name) => {
  const bytes = bytesOf(name);
  const theirs = new X509Certificate(bytes);
  expect(readCertificate(bytes)).toEqual({
    subject: theirs.subject.replaceAll('\n', ', '),
    issuer: theirs.issuer.replaceAll('\n', ', '),
    notBefore: new Date(theirs.validFrom),
    notAfter: new Date(theirs.validTo),
    isCa: theirs.ca,
    isSelfSigned: theirs.subject === theirs.issuer && theirs.verify(theirs.publicKey),
    length: theirs.raw.length,
  });
});

test('one byte that is another never throws, and changes nothing without a word where OpenSSL refuses it', () => {
  const bytes = bytesOf('leaf');
  const taken = [...bytes.keys()].filter((at) => {
    const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x1f : byte));
    return readCertificate(changed) !== undefined && !isReadByOpenssl(changed);
  });
  expect(taken).toEqual([]);
});

function bytesOf(name: string): Uint8Array {
  const pem = readFileSync(join(__dirname, '../../certificates', `${name}.pem`), 'utf8');
  return base64Bytes(pem.replaceAll(/^-.*$/gm, ''));
}

function isReadByOpenssl(bytes: Uint8Array): boolean {
  try {
    return new X509Certificate(bytes).raw.length > 0;
  } catch {
    return false;
  }
}
