import { posix } from 'node:path';
import fc from 'fast-check';
import { folderOfPath, joinPaths, nameOfPath, normalizePath, pathFrom } from '../../src/core/paths/posix-path';

const SEGMENT = fc.constantFrom('a', 'b', 'c.yaml', '.', '..', '', 'a b', '...', '.git');
const PATH = fc.array(SEGMENT, { maxLength: 6 }).map((segments) => segments.join('/'));

test('paths are what Node says of them', () => {
  fc.assert(
    fc.property(PATH, PATH, (path, other) => {
      expect(normalizePath(path)).toBe(posix.normalize(path));
      expect(joinPaths(path, other)).toBe(posix.join(path, other));
      expect(joinPaths(path)).toBe(posix.join(path));
      expect(nameOfPath(normalizePath(path))).toBe(posix.basename(posix.normalize(path)));
      expect(folderOfPath(normalizePath(path))).toBe(posix.dirname(posix.normalize(path)));
    }),
  );
});

test('a path below a folder is named from there', () => {
  fc.assert(
    fc.property(PATH, PATH, (path, other) => {
      const [folder, file] = [posix.join('/', path), posix.join('/', other)];
      expect(pathFrom(folder, file)).toBe(posix.relative(folder, file));
    }),
  );
});

test('a path above the working folder is named from one that is there, too', () => {
  fc.assert(
    fc.property(PATH, PATH, fc.constantFrom('', '../', '../../'), (path, other, above) => {
      const [folder, file] = [posix.join(above, 'x', path), posix.join(above, 'x', other)];
      fc.pre(heightOf(folder) <= heightOf(file));
      expect(pathFrom(folder, file)).toBe(posix.relative(posix.join(WORKING, folder), posix.join(WORKING, file)));
    }),
  );
});

const WORKING = '/1/2/3/4/5/6/7/8/9';

function heightOf(path: string): number {
  return path.split('/').filter((segment) => segment === '..').length;
}

test.each([
  ['a//b.yaml', 'a/', 'b.yaml'],
  ['a/b/', 'a', 'b'],
  ['/', '/', ''],
  ['//', '/', ''],
  ['/a', '/', 'a'],
  ['', '.', ''],
])('%s is in %s and is called %s', (path, folder, name) => {
  expect([folderOfPath(path), nameOfPath(path)]).toEqual([folder, name]);
  expect([posix.dirname(path), posix.basename(path)]).toEqual([folder, name]);
});
