import type { Manifest } from '../../../src/core/manifest';
import { sameCluster } from '../../../src/engine/moves/same-cluster';
import type { ClusterPair } from '../../../src/inputs/cluster-pairs';
import type { SourceObject } from '../../../src/yaml/source-object';
import { config, configMap, object } from '../../operator/clusters';

const TOOL = object('argoproj.io/v1alpha1', 'Application', 'a', { spec: {} }, 'openshift-gitops');
const OBJECTS: Readonly<Record<string, Manifest>> = {
  config: config({}),
  other: configMap('o', 'other', {}),
  tool: TOOL,
};

/** `config other | config`: what a folder has on both sides. */
function pair(path: string, sides: string): ClusterPair {
  const [old, now] = sides.split('|').map((names) => {
    const objects = names.split(' ').flatMap((name) => OBJECTS[name] ?? []);
    return { objects: objects.map((manifest) => ({ manifest }) as SourceObject), closed: [] };
  });
  return { path, old, now };
}

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['a folder that replaces another one', { a: 'config |', b: '| config' }, true],
  ['a folder that replaces one whose Config stays', { a: 'config | config', b: '| config' }, false],
  ['a folder that had something before', { a: 'config |', b: 'other | config' }, false],
  ['a folder that had only a tool before', { a: 'config |', b: 'tool | config' }, true],
  ['a folder below that with the Config', { a: 'config | config', 'a/b': '| other' }, true],
  ['a folder below the root, which has the Config', { '': 'config | config', b: '| other' }, true],
  ['a folder beside the only Config', { a: 'config | config', b: 'other | other' }, true],
  ['a folder beside one of two Configs', { a: 'config | config', b: 'other | other', c: 'config | config' }, false],
  [
    'a folder below the nearest of two Configs',
    { 'x/a': 'config | config', 'x/b': 'other | other', 'y/c': 'config | config' },
    true,
  ],
  ['a folder beside a Config that is only there before', { a: 'config |', b: 'other | other' }, false],
])('from the first to the second of %s: %s', (_, folders, isSame) => {
  const pairs = Object.entries(folders).map(([path, sides]) => pair(path, sides));
  const [from, to] = pairs;
  if (from === undefined || to === undefined) throw new Error('two folders');
  expect(sameCluster(pairs, new Set([TOOL]))(from, to)).toBe(isSame);
});
