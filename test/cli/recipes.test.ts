import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runWith } from './checking';
import { packed } from '../files/archives/tar-archive';
import { mustGather } from '../inputs/dumps/must-gather';
import { withPrograms, writing } from '../files/build/programs';
import { onPosix } from '../posix';
import { GOOD } from './manifests';

const PAGES = [
  'docs/reference/checking.md',
  'docs/reference/inputs.md',
  'docs/reference/kustomize-and-helm.md',
  'docs/how-to/places.md',
]
  .map((page) => readFileSync(page, 'utf8'))
  .join('\n');
const COMMANDS = [...PAGES.matchAll(/cdk8s-openshift-image-registry (check [^|>\n]*)/g)].map(([, line = '']) =>
  line.trim(),
);

const FILES = {
  'manifests/a.yaml': GOOD,
  'rendered/a/b.yaml': GOOD,
  'overlays/prod/kustomization.yaml': '',
  'overlays/test/kustomization.yaml': '',
  'charts/registry/Chart.yaml': '',
  'bin/kustomize': writing(GOOD),
  'bin/helm': writing(GOOD),
};

test('the pages have recipes', () => {
  expect(COMMANDS.length).toBeGreaterThan(8);
});

const builds = (line: string): boolean => / (?:-k|--helm) /.test(line);

test.each(COMMANDS.filter((line) => !builds(line)))('%s is a command line', judges);
onPosix.each(COMMANDS.filter(builds))('%s is a command line, too', judges);

function judges(line: string): void {
  withPrograms({ ...FILES, 'must-gather.tar.gz': packed(mustGather(0)) }, ['bin'], (folder) => {
    const args = line.split(/\s+/).map((word) => (/\/|\.(?:gz|sarif|json)$/.test(word) ? join(folder, word) : word));
    expect(runWith(args, { standardInput: GOOD })).toMatchObject({ code: 0, err: '' });
  });
}

test('every YAML in them can be read', () => {
  const blocks = [...PAGES.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(parseAllDocuments(block).flatMap(({ errors }) => errors)).toEqual([]);
});
