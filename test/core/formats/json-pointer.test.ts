import * as fc from 'fast-check';
import { jsonPointer, pointerKeys } from '../../../src/core/formats/json-pointer';
import { anyCharacter, runs } from '../../fuzzing';

test('slashes and tildes of keys are escaped, as RFC 6901 has it', () => {
  expect(jsonPointer(['metadata', 'annotations', 'a.io/b~c', 0])).toBe('/metadata/annotations/a.io~1b~0c/0');
  expect(jsonPointer([])).toBe('');
  expect(pointerKeys('/a~1b/~01')).toEqual(['a/b', '~1']);
  expect(pointerKeys('a/b')).toBeUndefined();
});

test('a pointer leads back to its keys', () => {
  const keys = fc.array(fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom('~1', '/', '~0', '')));
  fc.assert(
    fc.property(keys, (path) => {
      expect(pointerKeys(jsonPointer(path))).toEqual(path);
    }),
    runs(300),
  );
});
