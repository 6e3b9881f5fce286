import { join } from 'node:path';
import { findConfiguration } from '../../src/configuration/find-configuration';
import { inFolder } from '../files/temporary';

const FILE = '.openshift-image-registry.yaml';

test.each([
  ['in the folder itself', { [`a/${FILE}`]: '', [FILE]: '', '.git/HEAD': '' }, FILE],
  ['above it', { [FILE]: '', '.git/HEAD': '', 'a/b': '' }, `../${FILE}`],
  ['in a work tree, whose .git is a file', { [FILE]: '', '.git': '', 'a/b': '' }, `../${FILE}`],
  ['not above the repository', { [FILE]: '', 'a/.git/HEAD': '', 'a/b': '' }, undefined],
  ['not above a folder that is in no repository', { [FILE]: '', 'a/b': '' }, undefined],
  ['nowhere', { '.git/HEAD': '', 'a/b': '' }, undefined],
])('it is looked for %s', (_, files, found) => {
  inFolder(files, (folder) => {
    expect(findConfiguration(join(folder, 'a'))).toBe(found);
  });
});
