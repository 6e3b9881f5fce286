import { pathIndex } from '../../../src/inputs/tools/path-index';
import { takenFiles } from '../../../src/inputs/tools/taken-files';

const files = (...paths: readonly object[]) => ({ git: { files: paths } });

test.each<[object, string, boolean]>([
  [files({ path: 'clusters/*/config.json' }), 'clusters/a/config.json', true],
  [files({ path: 'clusters/*/config.json' }), 'clusters/a/b/config.json', true],
  [files({ path: 'clusters/*/config.json' }), 'other/a/config.json', false],
  [files({ path: 'clusters/**/config.json' }), 'clusters/config.json', true],
  [files({ path: 'clusters/{a,b}/config.json' }), 'clusters/b/config.json', true],
  [files({ path: 'clusters/{a,b}/config.json' }), 'clusters/c/config.json', false],
  [files({ path: 'clusters' }), 'clusters/a/config.json', true],
  [files({ path: './clusters//a/' }), 'clusters/a/config.json', true],
  [files({ path: '**' }, { path: 'clusters/a/*', exclude: true }), 'clusters/a/x', false],
  [files({ path: 7 }), '7', false],
  [{ git: { directories: [{ path: 'clusters/*' }] } }, 'clusters/a', false],
])('%j takes %s: %s', (leaf, file, isTaken) => {
  expect(takenFiles(leaf, pathIndex([file]))).toEqual(isTaken ? [file] : []);
});

test('in any folder of the input', () => {
  const index = pathIndex(['/repo/a/x', 'a/x', '/repo/a/old']);
  const taken = takenFiles(files({ path: 'a/*' }, { path: 'a/old', exclude: true }), index, true);
  expect(taken).toEqual(['/repo/a/x', 'a/x']);
});

test('globs without a name in them are compared with each file, up to a limit', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, place) => `x${place}`);
  const all = pathIndex(many(4000));
  const taken = (count: number): number =>
    takenFiles(files(...many(count).map((path) => ({ path: `*${path}*` }))), all).length;
  expect(taken(10)).toBe(4000);
  expect(() => taken(2501)).toThrow(/^found more than 10000000 comparisons of patterns in GitOps tools/);
});
