import { belowRoot } from '../../../src/core/paths/posix-path';
import type { Manifest } from '../../../src/core/manifest';
import { fileReader, foldersAmong } from '../../../src/inputs/tools/file-reader';
import { object } from '../../operator/clusters';

const application = (...sources: readonly object[]): Manifest =>
  object('argoproj.io/v1alpha1', 'Application', 'a', {
    spec: sources.length === 1 ? { source: sources[0] } : { sources },
  });
const set = (path: string, ...generators: readonly object[]): Manifest =>
  object('argoproj.io/v1alpha1', 'ApplicationSet', 's', {
    spec: { generators, template: { spec: { source: { path } } } },
  });

const FILES = ['apps/a/config.yaml', 'apps/a/deep/config.yaml', 'apps/b/config.yaml', 'apps/b/kustomization.yaml'];

test.each<[string, Manifest, string, boolean | undefined]>([
  ['a file of its folder', application({ path: 'apps/a' }), 'apps/a/config.yaml', true],
  ['the folder, which is above the input', application({ path: 'repo/apps/a' }), 'apps/a/config.yaml', false],
  ['the folder, if the input is above the repository', application({ path: 'a' }), 'apps/a/config.yaml', true],
  ['a path that begins at the root', application({ path: './apps/a/' }), 'apps/a/config.yaml', true],
  ['a folder below', application({ path: 'apps/a' }), 'apps/a/deep/config.yaml', false],
  [
    'the same with recurse',
    application({ path: 'apps/a', directory: { recurse: true } }),
    'apps/a/deep/config.yaml',
    true,
  ],
  ['another folder', application({ path: 'apps/a' }), 'apps/b/config.yaml', false],
  ['a kustomization', application({ path: 'apps/b' }), 'apps/b/config.yaml', undefined],
  ['what include has', application({ path: 'apps/a', directory: { include: '*.yaml' } }), 'apps/a/config.yaml', true],
  [
    'what include lacks',
    application({ path: 'apps/a', directory: { include: 'x.yaml' } }),
    'apps/a/config.yaml',
    false,
  ],
  [
    'what exclude has',
    application({ path: 'apps/a', directory: { exclude: 'config.*' } }),
    'apps/a/config.yaml',
    false,
  ],
  [
    'include of a path below',
    application({ path: 'apps', directory: { recurse: true, include: 'a/*' } }),
    'apps/a/config.yaml',
    true,
  ],
  ['one of two sources', application({ path: 'apps/b' }, { path: 'apps/a' }), 'apps/a/config.yaml', true],
  [
    'two sources, of which one is built',
    application({ path: 'apps/b' }, { path: 'apps/a' }),
    'x/config.yaml',
    undefined,
  ],
  ['two sources that do not have it', application({ path: 'x' }, { path: 'apps/a' }), 'y/config.yaml', false],
  ['a generator', set('{{path}}', { git: { directories: [{ path: 'apps/*' }] } }), 'apps/a/config.yaml', true],
  [
    'a generator that excludes it',
    set('{{path}}', { git: { directories: [{ path: 'apps/*' }, { path: 'apps/a', exclude: true }] } }),
    'apps/a/config.yaml',
    undefined,
  ],
  [
    'a generator of files',
    set('{{path}}', { git: { files: [{ path: 'apps/*/config.yaml' }] } }),
    'apps/a/x.yaml',
    true,
  ],
])('%s', (_, tool, file, isRead) => {
  expect(fileReader(tool, FILES)?.(file)).toBe(isRead);
});

test.each<[string, Manifest]>([
  ['a chart', application({ path: 'apps/a', helm: {} })],
  ['one of two sources that is built', application({ path: 'apps/a' }, { path: 'apps/b', kustomize: {} })],
  ['no source with a path', application({ chart: 'a' })],
  ['a path that is no text', application({ path: 1 })],
  ['a template in include', application({ path: 'apps/a', directory: { include: '{{a}}' } })],
  ['a path that may be any folder', set('{{name}}', { clusters: {} })],
])('nobody knows which files are read with %s', (_, tool) => {
  expect(fileReader(tool, FILES)).toBeUndefined();
});

test('of sources, only those with a path count', () => {
  expect(fileReader(application({ path: 'apps/a' }, { chart: 'b' }), FILES)?.('apps/a/config.yaml')).toBe(true);
});

test('folders are known by their ends', () => {
  expect(['./a/', '/a', 'a//b', '.', ''].map(belowRoot)).toEqual(['a', 'a', 'a/b', '', '']);
  const isAmong = foldersAmong(['apps/*', './b']);
  expect(['/x/apps/a', '/x/b', '/b', '/apps', '/x/c'].map(isAmong)).toEqual([true, true, true, false, false]);
  expect(['/a/b/c', '/c', '/b/c/d', ''].map(foldersAmong(['b/c']))).toEqual([true, false, false, false]);
  expect(['', '/a'].map(foldersAmong(['.']))).toEqual([true, false]);
});
