import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runWith } from './checking';
import { packed } from '../files/archives/tar-archive';
import { mustGather } from '../files/dumps/must-gather';
import { inFolder } from '../files/temporary';
import { GOOD } from './manifests';

const PAGE = readFileSync('docs/checking.md', 'utf8');
const COMMANDS = [...PAGE.matchAll(/cdk8s-openshift-image-registry (check [^|>\n]*)/g)].map(([, line = '']) =>
  line.trim(),
);

test('the page has recipes', () => {
  expect(COMMANDS.length).toBeGreaterThan(8);
});

test.each(COMMANDS)('%s is a command line', (line) => {
  const dump = { 'must-gather.tar.gz': packed(mustGather(0)) };
  inFolder({ 'manifests/a.yaml': GOOD, 'rendered/a/b.yaml': GOOD, ...dump }, (folder) => {
    const args = line.split(/\s+/).map((word) => (/\/$|\.gz$/.test(word) ? join(folder, word) : word));
    expect(runWith(args, { standardInput: GOOD })).toMatchObject({ code: 0, err: '' });
  });
});

test('every YAML in it can be read', () => {
  const blocks = [...PAGE.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(parseAllDocuments(block).flatMap(({ errors }) => errors)).toEqual([]);
});
