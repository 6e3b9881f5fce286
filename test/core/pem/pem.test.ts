import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { certificatesIn, checkCertificatePem, normalizePem } from '../../../src/core/pem/pem';

const CA = fixture('ca');
const EXPIRED = fixture('expired-ca');
const FIXED_END = fixture('fixed-end-ca');
const LEAF = fixture('leaf');
const SELF_SIGNED_LEAF = fixture('self-signed-leaf');
const RENAMED_CA = fixture('renamed-ca');
const NOT_A_KEY = fixture('not-a-key');

describe('a bundle', () => {
  test.each([
    ['of one certificate', CA],
    ['of several', CA + LEAF + EXPIRED],
    ['with comments', `# Example Registry CA\n${CA}\n# the old one\n${EXPIRED}`],
    ['with Windows line ends', CA.replaceAll('\n', '\r\n')],
    ['without a line end at its end', CA.trimEnd()],
  ])('%s is accepted', (_, text) => {
    expect(checkCertificatePem(text)).toBeUndefined();
  });

  test.each([
    ['that is empty', '', 'an empty text'],
    ['of white space', ' \n\t\n', 'an empty text'],
    ['that is not PEM', 'hello', 'a text that is not PEM'],
    ['of comments only', '# nothing here yet\n', 'a text that is not PEM'],
    ['that is base64 of PEM', Buffer.from(CA).toString('base64'), 'a text that is not PEM'],
    ['on one line', CA.replaceAll('\n', ' '), 'text behind a PEM marker in line 1'],
    [
      'whose line ends are written out',
      CA.replaceAll('\n', '\\n'),
      'the two characters \\n in place of line ends in line 1',
    ],
    ['with a byte order mark', `\ufeff${CA}`, 'a byte order mark before the PEM marker in line 1'],
    ['with a byte order mark inside', `${CA}\ufeff${LEAF}`, /a byte order mark before the PEM marker in line \d\d$/],
    ['that is indented', CA.replaceAll('\n', '\n  '), /white space before the PEM marker in line \d\d$/],
    ['whose end is missing', CA + LEAF.slice(0, -30), 'a PEM marker in line 12 without the matching BEGIN or END'],
    ['whose certificates run together', CA.trimEnd() + LEAF, /two PEM markers in line \d\d$/],
    [
      'with a signing request',
      relabelled(CA, 'CERTIFICATE REQUEST'),
      'the label "CERTIFICATE REQUEST" in block 1 of 1',
    ],
    [
      'with a label that only OpenSSL knows',
      CA + relabelled(CA, 'TRUSTED CERTIFICATE'),
      'the label "TRUSTED CERTIFICATE" in block 2 of 2',
    ],
    ['with broken base64', LEAF + CA.replace('MII', 'M!I'), 'broken base64 in block 2 of 2'],
    [
      'that was cut',
      CA.replace(/\n[^\n]+\n-----END/, '\n-----END'),
      'something that is not an X.509 certificate in block 1 of 1',
    ],
    [
      'of zeros',
      relabelled('-----BEGIN X-----\nAAAA\n-----END X-----\n', 'CERTIFICATE'),
      'something that is not an X.509 certificate in block 1 of 1',
    ],
    ['with two certificates in one block', joined(CA, LEAF), 'bytes after the certificate in block 1 of 1'],
  ])('%s is refused', (_, text, found) => {
    const expected: unknown = typeof found === 'string' ? found : expect.stringMatching(found);
    expect(checkCertificatePem(text)).toMatchObject({ found: expected });
  });

  test.each([
    ['alone', NOT_A_KEY],
    ['behind a certificate', CA + NOT_A_KEY],
    ['on one line', NOT_A_KEY.replaceAll('\n', '\\n')],
    ['that is cut', NOT_A_KEY.slice(0, 60)],
  ])('with a private key %s is refused without showing it', (_, text) => {
    const errorLine = checkCertificatePem(text);
    expect(errorLine).toMatchObject({ found: 'a private key (not shown)', expected: 'certificates only' });
    expect(JSON.stringify(errorLine)).not.toContain('VGhpcyBpcyBub3Qg');
  });

  test('in base64 is answered with decoding it', () => {
    const once = Buffer.from(CA).toString('base64');
    expect(checkCertificatePem(once)?.fix).toContain('decode the base64 text once');
    expect(checkCertificatePem(Buffer.from(once).toString('base64'))?.fix).toContain('decode the base64 text twice');
  });

  test('is never shown, and no text makes the check throw', () => {
    const part = fc.constantFrom(...CA.split('\n'), ...NOT_A_KEY.split('\n'), 'SECRET-MATERIAL', '\r', '');
    fc.assert(
      fc.property(fc.array(part), (lines) => {
        expect(JSON.stringify(checkCertificatePem(lines.join('\n')) ?? '')).not.toMatch(
          /SECRET-MATERIAL|VGhpcyBp|MIIB/,
        );
      }),
    );
  });
});

describe('of a certificate is known', () => {
  test('whom it names, who issued it and when it is valid', () => {
    expect(certificatesIn(LEAF)).toEqual([
      {
        subject: 'O=Example, CN=registry.example.com',
        issuer: 'O=Example, CN=Example Registry CA',
        notBefore: new Date('2025-01-01T00:00:00Z'),
        notAfter: new Date('2125-01-01T00:00:00Z'),
        isCa: false,
        isSelfSigned: false,
        length: 471,
      },
    ]);
  });

  test('the second at which it ends', () => {
    expect(certificatesIn(FIXED_END)[0]?.notAfter).toEqual(new Date('2030-06-15T12:34:56Z'));
    expect(certificatesIn(EXPIRED)[0]?.notAfter).toEqual(new Date('2020-01-01T00:00:00Z'));
  });

  test.each([
    ['a CA', CA, { isCa: true, isSelfSigned: true }],
    ['a leaf', LEAF, { isCa: false, isSelfSigned: false }],
    ['a CA whose key signed it under another name', RENAMED_CA, { isCa: true, isSelfSigned: false }],
    ['a leaf that signed itself', SELF_SIGNED_LEAF, { isCa: false, isSelfSigned: true }],
  ])('whether it may sign and whether it signed itself: %s', (_, text, facts) => {
    expect(certificatesIn(text)).toMatchObject([facts]);
  });
});

test('certificates come in their order, and what is none is left out', () => {
  const bundle = `# junk\n${FIXED_END}${NOT_A_KEY}${CA.replace('MII', 'M!I')}${EXPIRED}`;
  expect(certificatesIn(bundle).map(({ subject }) => subject)).toEqual([
    'O=Example, CN=Example Dated CA',
    'O=Example, CN=Example Old CA',
  ]);
});

describe('normal form', () => {
  test.each([
    ['turns CRLF into LF', 'a\r\nb\r\n', 'a\nb\n'],
    ['turns CR into LF', 'a\rb\r', 'a\nb\n'],
    ['drops spaces at the end of lines', 'a \t\nb  ', 'a\nb\n'],
    ['drops byte order marks at the beginning of lines', '\ufeffa\n\ufeffb\n', 'a\nb\n'],
    ['ends with one line end where there is none', 'a', 'a\n'],
    ['ends with one line end where there are many', 'a\n\n \n', 'a\n'],
    ['keeps comments, blank lines and indentation', '# x\n\n  a\n', '# x\n\n  a\n'],
  ])('%s', (_, text, normal) => {
    expect(normalizePem(text)).toBe(normal);
  });

  test('of a normal form is itself', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '-', '\ufeff') });
    fc.assert(fc.property(text, (any) => normalizePem(normalizePem(any)) === normalizePem(any)));
  });

  test('repairs line ends that hide a PEM from Go', () => {
    expect(checkCertificatePem(CA.replaceAll('\n', '\r'))).toBeDefined();
    expect(normalizePem(CA.replaceAll('\n', '\r'))).toBe(CA);
  });
});

function fixture(name: string): string {
  return readFileSync(join(__dirname, '../../certificates', `${name}.pem`), 'utf8');
}

function relabelled(pem: string, label: string): string {
  return pem.replaceAll(/(BEGIN|END) .*?-----/g, `$1 ${label}-----`);
}

function joined(first: string, second: string): string {
  const bytes = [first, second].map((pem) => Buffer.from(pem.replaceAll(/-----.*-----/g, ''), 'base64'));
  return `-----BEGIN CERTIFICATE-----\n${Buffer.concat(bytes).toString('base64')}\n-----END CERTIFICATE-----\n`;
}
