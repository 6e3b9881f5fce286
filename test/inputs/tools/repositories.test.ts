import { presenceIn, repositoriesIn } from '../../../src/inputs/tools/repositories';
import { textTree } from '../../../src/inputs/tree/text-tree';

test('a folder is in the innermost repository around it', () => {
  const repositoryOf = repositoriesIn(
    textTree({ '/r/.git/HEAD': '', '/r/a/b/.git/HEAD': '', '/r/a/b/c/x': '', '/s/x': '' }),
  );
  const folders = ['/r/a/b/c', '/r/a/b', '/r/a', '/r', '/s', '/r/a/b/c'];
  expect(folders.map(repositoryOf)).toEqual(['/r/a/b', '/r/a/b', '/r', '/r', undefined, '/r/a/b']);
});

test('a folder is looked at once, however many tools are in it and below it', () => {
  const asked = (depth: number): number => {
    const tree = textTree({});
    let count = 0;
    const repositoryOf = repositoriesIn({ ...tree, exists: () => ((count += 1), false) });
    for (const each of [1, 2, 3]) for (let at = depth; at >= each; at -= 1) repositoryOf('/a'.repeat(at));
    return count;
  };
  // Each, and the root.
  expect([asked(20), asked(40)]).toEqual([21, 41]);
});

test('what is below a folder that is not there is not looked for', () => {
  const tree = textTree({ '/r/a/x': '' });
  const asked: string[] = [];
  const isThere = presenceIn({ ...tree, exists: (path) => (asked.push(path), tree.exists(path)) });
  expect(['/r/a', '/r/a/x', '/r/b/1', '/r/b/2', '/'].map(isThere)).toEqual([true, true, false, false, true]);
  expect(asked).toEqual(['/r', '/r/a', '/r/a', '/r/a/x', '/r/b', '/', '/']);
});
