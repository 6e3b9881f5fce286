import { mkdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { mustGather } from '../inputs/dumps/must-gather';
import { inFolder, type Files } from '../files/temporary';
import { runWith } from './checking';
import { BAD, GOOD } from './manifests';

/** The folder where a command is run, and how the two sides are called from there. */
const SPELLINGS: readonly (readonly [here: string, old: string, now: string])[] = [
  ['.', './side-1', 'side-2//'],
  ['beside/deeper', '../../side-1', '../.././side-2/'],
  ['side-1', '.', '../side-2'],
  ['side-2/deeper', '../../side-1', '..'],
];

const OVERLAY = 'resources: [../base]\npatches: [{path: patch.yaml}]\n';
const PATCH =
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {replicas: 0.5}\n';
const EDITED = GOOD.replace('replicas: 2', 'replicas: 3');
const CLUSTERS: readonly [old: Files, now: Files] = [
  { 'a/c.yaml': GOOD, 'b/c.yaml': BAD },
  { 'a/c.yaml': EDITED, 'b/c.yaml': BAD },
];
const SIDES: readonly (readonly [about: string, old: Files, now: Files])[] = [
  ['clusters', ...CLUSTERS],
  ['files that are a cluster each', { 'a.yaml': GOOD, 'b.yaml': GOOD }, { 'a.yaml': GOOD, 'b.yaml': EDITED }],
  [
    'kustomizations',
    { 'base/c.yaml': GOOD, 'base/kustomization.yaml': 'resources: [c.yaml]\n' },
    {
      'base/c.yaml': GOOD,
      'base/kustomization.yaml': 'resources: [c.yaml]\n',
      'over/kustomization.yaml': OVERLAY,
      'over/patch.yaml': PATCH,
    },
  ],
  ['a chart', { 'Chart.yaml': 'name: a\nversion: 1.0.0\n', 'templates/c.yaml': GOOD }, { 'c.yaml': EDITED }],
  ['dumps', mustGather(30), mustGather(28)],
];

test.each(SIDES)('diff of %s says the same, however the folders are called', (_about, old, now) => {
  saysTheSame(['diff', '--output', 'json', '--release', '4.20', '--platform', 'aws', 'OLD', 'NEW'], old, now);
});

// They share with diff how paths are read, so one folder tells.
test.each([
  ['check', '--output', 'json', '--release', '4.20', 'OLD', 'NEW'],
  ['preview', '--output', 'json', '--release', '4.20', '--platform', 'aws', 'NEW'],
  ['explain', '--output', 'json', 'OLD'],
  ['adopt', '--release', '4.20', '--platform', 'aws', 'NEW'],
])('%s says the same, however the folders are called', (...words) => {
  saysTheSame(words, ...CLUSTERS);
});

function saysTheSame(words: readonly string[], old: Files, now: Files): void {
  const expected = said(words, old, now, '.', 'side-1', 'side-2');
  for (const [here, oldName, newName] of SPELLINGS) {
    expect({ here, oldName, ...said(words, old, now, here, oldName, newName) }).toEqual({ here, oldName, ...expected });
  }
}

function said(words: readonly string[], old: Files, now: Files, here: string, oldName: string, newName: string) {
  const files = Object.fromEntries([
    ...Object.entries(old).map(([path, content]) => [`top/side-1/${path}`, content]),
    ...Object.entries(now).map(([path, content]) => [`top/side-2/${path}`, content]),
  ]) as Files;
  return inFolder(files, (folder) => {
    const before = process.cwd();
    for (const each of new Set(SPELLINGS.map(([each]) => each)))
      mkdirSync(join(folder, 'top', each), { recursive: true });
    process.chdir(join(folder, 'top', here));
    try {
      const args = words.map((word) => (word === 'OLD' ? oldName : word === 'NEW' ? newName : word));
      const { code, out, err } = runWith(args);
      return { code, lines: [out, err].flatMap((text) => withoutNames(text, [oldName, newName]).split('\n')).sort() };
    } finally {
      process.chdir(before);
    }
  });
}

/** What is said, with each file named from the folder of its side. */
function withoutNames(text: string, names: readonly string[]): string {
  const spellings = names.flatMap((name) => [name, posix.normalize(`${name}/`).slice(0, -1)]);
  const longest = spellings.filter((name) => name !== '.').sort((a, b) => b.length - a.length);
  return longest.reduce(
    (left, name) =>
      left.replaceAll(`${name}/`, '').replaceAll(new RegExp(`(?<![^\\s"])${escaped(name)}(?![^\\s",:\\\\])`, 'g'), '.'),
    text,
  );
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}
