import { bytesOfBlock, holdsPrivateKey, readPem } from '../../../src/core/pem/pem-blocks';

const BLOCK = '-----BEGIN X-----\nAAAA\n-----END X-----';
const OTHER = '-----BEGIN Y Z-----\nBBBB\n-----END Y Z-----';

test('blocks are found in their order, whatever stands between them', () => {
  expect(readPem(`subject=x\n${BLOCK}\n\n# a comment\n${OTHER}\nend`)).toEqual({
    blocks: [
      { label: 'X', text: BLOCK },
      { label: 'Y Z', text: OTHER },
    ],
    strayMarkers: [],
  });
});

test('CRLF and spaces at the end of lines do not matter', () => {
  expect(readPem(BLOCK.replaceAll('\n', ' \r\n')).blocks).toEqual([{ label: 'X', text: BLOCK }]);
});

test.each([
  ['without an end', '-----BEGIN X-----\nAAAA\n', [1]],
  ['without a beginning', 'AAAA\n-----END X-----\n', [2]],
  ['with another end', '-----BEGIN X-----\nAAAA\n-----END Y-----\n', [1, 3]],
  ['behind spaces', BLOCK.replaceAll('-----BEGIN', '  -----BEGIN'), [1, 3]],
  ['behind a byte order mark', `\ufeff${BLOCK}`, [1, 3]],
  ['with a hyphen too few', BLOCK.replaceAll('-----BEGIN', '----BEGIN'), [1, 3]],
  ['with a space too few', BLOCK.replaceAll('BEGIN X', 'BEGINX'), [1, 3]],
  ['on one line', BLOCK.replaceAll('\n', ' '), [1]],
  ['with escaped line ends', BLOCK.replaceAll('\n', '\\n'), [1]],
  ['with line ends of CR alone', BLOCK.replaceAll('\n', '\r'), [1]],
  ['that runs into the next', BLOCK + OTHER, [1, 3, 5]],
])('a block %s leaves stray markers', (_, text, strayMarkers) => {
  expect(readPem(text)).toEqual({ blocks: [], strayMarkers });
});

test('a block inside another is found, the other one is not', () => {
  expect(readPem(`-----BEGIN X-----\n${OTHER}\n-----END X-----\n`)).toEqual({
    blocks: [{ label: 'Y Z', text: OTHER }],
    strayMarkers: [1, 5],
  });
});

test('a block behind # is a comment', () => {
  expect(readPem(BLOCK.replaceAll(/^/gm, '# '))).toEqual({ blocks: [], strayMarkers: [] });
});

test.each([
  ['AAAA', 3],
  ['AAA=', 2],
  ['AA==', 1],
  ['AA\n AA', 3],
])('%j is base64', (base64, length) => {
  expect(bytesOfBlock({ text: `-----BEGIN X-----\n${base64}\n-----END X-----` })).toHaveLength(length);
});

test.each(['', 'A', 'AAA', 'AA=A', 'A===', '=AAA', 'AA-_', 'Proc-Type: 4\n\nAAAA'])('%j is not base64', (base64) => {
  expect(bytesOfBlock({ text: `-----BEGIN X-----\n${base64}\n-----END X-----` })).toBeUndefined();
});

test.each(['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'OPENSSH PRIVATE KEY'])(
  '%s is a private key, even in the middle of a line',
  (label) => {
    expect(holdsPrivateKey(`x -----BEGIN ${label}----- y`)).toBe(true);
  },
);

test.each(['PUBLIC KEY', 'CERTIFICATE', 'CERTIFICATE-----\n-----BEGIN X'])('%j is none', (label) => {
  expect(holdsPrivateKey(`-----BEGIN ${label}-----`)).toBe(false);
});
