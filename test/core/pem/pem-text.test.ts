import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pem } from '../../../src';
import { errorOf } from '../../app';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [7, 'a number'],
  [[], 'a list'],
])('%p from plain JavaScript is no text', (value, found) => {
  expect(() => Pem.text(value as unknown as string)).toThrow(
    `IR110 Pem.text: found ${found}, expected a text with certificates in PEM form.`,
  );
});

const BASE64 = Buffer.from('-----BEGIN PRIVATE KEY-----\nhunter2\n').toString('base64');
const DER = `MC4CAQAwBQYDK2Vw${'hunter2'.repeat(5)}`;

test.each([
  '-----BEGIN PRIVATE KEY-----\\nhunter2',
  'hunter2\nhunter2',
  '-----BEGIN CERTIFICATE-----hunter2',
  BASE64,
  `data:;base64,${BASE64}`,
  DER,
  `${DER}==`,
  'hunter2/'.repeat(32),
])('a text in place of a path may be a key, and is never shown: %#', (path) => {
  const text = errorOf(() => Pem.file(path));
  expect(text).toMatch(
    /^IR110 Pem\.file: found a long text, a text of several lines, or a text in PEM or base64 form \(not shown\), expected the path/,
  );
  expect(text).toContain('if you have the certificates as text, use Pem.text');
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain(BASE64.slice(0, 20));
});

test.each(['ca.pem', 'certificates/ME.pem', `/etc/${'folder/'.repeat(30)}ca`])(
  'a path that is none is shown: %s',
  (path) => {
    expect(errorOf(() => Pem.file(path))).toMatch(`IR110 Pem.file ${path}: found no readable file`);
  },
);

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pem-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const ca = readFileSync(join(__dirname, '../../certificates/ca.pem'), 'utf8');
  const der = Buffer.from(ca.replaceAll(/-----.*-----/g, ''), 'base64');
  const fileWith = (content: string | Uint8Array) => {
    const path = join(folder, 'ca.crt');
    writeFileSync(path, content);
    return path;
  };

  test('in DER form is reported with the command that converts it', () => {
    const path = fileWith(der);
    const text = errorOf(() => Pem.file(path));
    expect(text).toContain(
      `IR110 Pem.file ${path}: found a certificate in DER form, expected a PEM file with certificates.`,
    );
    expect(text).toContain(`fix: convert it with openssl x509 -inform der -in "${path}" -out ca.pem, and give ca.pem`);
  });

  test.each([['utf16le'], ['utf16be']])('in %s is reported', (encoding) => {
    const bytes = Buffer.from(`\ufeff${ca}`, 'utf16le');
    const path = fileWith(encoding === 'utf16le' ? bytes : bytes.swap16());
    expect(errorOf(() => Pem.file(path))).toContain('found a text in UTF-16, expected a PEM file with certificates.');
  });

  test('with a byte order mark and line ends of Windows is read', () => {
    expect(Pem.file(fileWith(`\ufeff${ca.replaceAll('\n', '\r\n')}`)).content).toBe(ca);
  });
});
