import * as fc from 'fast-check';
import { base64Bytes, base64Length, base64Text } from '../../../src/core/bytes/base64';
import { bytewise, utf8Bytes, utf8Length, utf8Text } from '../../../src/core/bytes/utf8';
import { anyCharacter, runs } from '../../fuzzing';

const text = fc.string({ unit: anyCharacter });
const bytes = fc.uint8Array({ maxLength: 40 });

test('texts and bytes are those of Node', () => {
  fc.assert(
    fc.property(text, bytes, text, (one, some, other) => {
      expect(utf8Length(one)).toBe(Buffer.byteLength(one));
      expect(Buffer.from(utf8Bytes(one))).toEqual(Buffer.from(one));
      expect(utf8Text(some)).toBe(Buffer.from(some).toString());
      expect(Math.sign(bytewise(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }),
    runs(500),
  );
});

test('base64 is that of Node, also where it is none', () => {
  const piece = fc.constantFrom(...Array.from('AZaz09+/-_= \n.é'));
  fc.assert(
    fc.property(bytes, fc.array(piece), (some, pieces) => {
      const encoded = Buffer.from(some).toString('base64');
      expect(base64Text(some)).toBe(encoded);
      expect(base64Length(encoded)).toBe(some.length);
      const odd = pieces.join('');
      expect(Buffer.from(base64Bytes(odd))).toEqual(Buffer.from(odd, 'base64'));
    }),
    runs(500),
  );
});

test('a byte order mark and half of a pair stay what they are', () => {
  expect(utf8Text(utf8Bytes('\ufeffa'))).toBe('\ufeffa');
  expect(utf8Length('\ud800')).toBe(3);
});
