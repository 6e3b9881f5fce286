import type { Manifest } from '../../src/core/manifest';
import { hiddenFiles } from '../../src/inputs/recipes/hidden-files';
import { textTree } from '../../src/inputs/tree/text-tree';
import { timed } from '../cpu-time';

const setOf = (index: number): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata: { name: `set-${index}`, namespace: 'openshift-gitops' },
  spec: {
    generators: [{ git: { directories: [{ path: `clusters/c${index}-*` }] } }],
    template: {
      metadata: { name: '{{path.basename}}' },
      spec: { destination: { name: '{{path.basename}}' }, source: { path: '{{path}}' } },
    },
  },
});

test('thousands of ApplicationSets with wildcards and as many folders take no time', () => {
  const indexes = Array.from({ length: 10_000 }, (_, index) => index);
  const deciding = indexes.map((index) => `repository/clusters/c${index}-a/config.yaml`);
  const settings = 'repository/clusters/c7-a/.argocd-source-c7-a.yaml';
  const tree = textTree({
    ...Object.fromEntries(deciding.map((file) => [file, 'a: 1\n'])),
    [settings]: 'kustomize: {namePrefix: a-}\n',
  });
  const inputs = {
    files: [],
    notJudged: [],
    patched: new Map(),
    tree,
    root: 'repository',
    tools: new Set(indexes.map(setOf)),
  };
  const { result, milliseconds } = timed(() => hiddenFiles(deciding, inputs));
  expect(result.map(({ file }) => file)).toEqual([settings]);
  expect(milliseconds).toBeLessThan(3000);
});
