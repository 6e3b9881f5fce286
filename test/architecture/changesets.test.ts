import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../.changeset');
const HEADER = /^---\n'cdk8s-openshift-image-registry': (?:patch|minor|major)\n---\n\n(?:\*\*|New )/;

/** A file of an area is one item of the release notes, which nobody reads if it has hundreds of them. */
test('changesets are files of areas, and few enough to be release notes', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const malformed = names.filter((name) => !HEADER.test(readFileSync(join(FOLDER, name), 'utf8')));
  expect(malformed.map((name) => `.changeset/${name}: begin with the area, as .changeset/README.md shows`)).toEqual([]);
  expect(names.length).toBeLessThanOrEqual(30);
});
