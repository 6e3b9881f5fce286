import type { ClusterMode } from '../../../src/inputs/cluster-modes';
import { join } from 'node:path';
import { truncateSync } from 'node:fs';
import { clustersIn } from '../../../src/inputs/clusters';
import { readPaths } from '../../../src/files/read-paths';
import { timed } from '../../cpu-time';
import { packed } from '../../files/archives/tar-archive';
import { inFolder, type Files } from '../../files/temporary';
import { CONFIG_FILE, listOf, mustGather } from './must-gather';

interface Shown {
  readonly clusters: readonly {
    readonly path: string;
    readonly objects: readonly string[];
    readonly closed: readonly string[];
  }[];
  readonly notJudged: readonly string[];
  readonly unreadable: readonly string[];
}

/** The clusters in files, as `ns/Kind/name`. */
function read(
  files: Files,
  paths: readonly string[] = ['.'],
  mode: ClusterMode = 'auto',
  prepare: (folder: string) => void = () => undefined,
): Shown {
  return inFolder(files, (folder) => {
    prepare(folder);
    const inputs = readPaths(
      paths.map((path) => join(folder, path)),
      () => '',
    );
    const relative = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
    return {
      clusters: clustersIn(inputs.files, mode).map(({ path, objects, closed }) => ({
        path: relative(path),
        objects: objects.map(({ manifest: { kind, metadata } }) =>
          [metadata.namespace ?? [], kind, metadata.name].flat().join('/'),
        ),
        closed: closed.map(({ kind, namespace = '' }) => `${namespace}/${kind}`),
      })),
      notJudged: inputs.notJudged.map(({ file, line, why }) => `${relative(file)}:${line} ${why}`),
      unreadable: inputs.files.flatMap(({ unreadable }) => unreadable.map(({ message }) => message)),
    };
  });
}

const OURS = 'mg/namespaces/openshift-image-registry/core';
const SCOPED = 'mg/cluster-scoped-resources';
const map = (name: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: openshift-image-registry}\n`;
const MAPS = { [`${OURS}/configmaps.yaml`]: listOf('v1', 'ConfigMap', []) };

describe('a must-gather of 500 files', () => {
  const files = mustGather(500);

  test.each([
    ['as folder', files, 'must-gather.local.1'],
    ['as archive', { 'a.tar.gz': packed(files) }, 'a.tar.gz'],
  ])('%s is one cluster', (_, given, path) => {
    const { result, milliseconds } = timed(() => read(given, [path]));
    expect(result.clusters).toHaveLength(1);
    const [cluster] = result.clusters;
    expect(cluster?.path).toBe(path);
    expect(cluster?.objects).toHaveLength(28);
    expect(new Set(cluster?.objects).size).toBe(28);
    expect(cluster?.closed).toEqual(
      expect.arrayContaining([
        'openshift-image-registry/ConfigMap',
        'openshift-image-registry/PersistentVolumeClaim',
        '/Infrastructure',
        '/Proxy',
      ]),
    );
    expect(cluster?.closed.filter((kind) => /Secret|Node/.test(kind))).toEqual([]);
    expect([result.notJudged, result.unreadable]).toEqual([[], []]);
    expect(milliseconds).toBeLessThan(8000);
  });
});

describe('a dump in a folder', () => {
  test('is found wherever it begins, and is one cluster in every mode that has several', () => {
    const files = {
      ...MAPS,
      [`${SCOPED}/core/nodes/a.yaml`]: 'apiVersion: v1\nkind: Node\nmetadata: {name: a}\n',
      'other.yaml': map('x'),
    };
    for (const mode of ['auto', 'folder', 'file'] as const)
      expect(read(files, ['.'], mode).clusters.find(({ path }) => path === 'mg')?.objects).toEqual(['Node/a']);
    expect(read(files, ['mg']).clusters.map(({ path }) => path)).toEqual(['mg']);
  });

  test('two of them are two clusters', () => {
    const second = { 'b/namespaces/openshift-image-registry/core/configmaps.yaml': listOf('v1', 'ConfigMap', []) };
    expect(read({ ...MAPS, ...second }).clusters.map(({ path }) => path)).toEqual(['b', 'mg']);
  });

  test('what several images gathered is of one cluster', () => {
    const of = (image: string) => ({
      [`must-gather.local.7/${image}/${OURS.slice(3)}/configmaps/${image}.yaml`]: map(image),
    });
    const objects = ['openshift-image-registry/ConfigMap/a', 'openshift-image-registry/ConfigMap/b'];
    for (const path of ['.', 'must-gather.local.7'])
      expect(read({ ...of('a'), ...of('b') }, [path]).clusters).toEqual([
        expect.objectContaining({ path: 'must-gather.local.7', objects }),
      ]);
  });

  describe('also where the folder around them has another name', () => {
    const of = (folder: string, name: string): Files => ({
      [`${folder}/${OURS.slice(3)}/configmaps/${name}.yaml`]: map(name),
    });
    const first = of('mg/quay-io-openshift-origin-must-gather', 'a');
    const second = of('mg/mirror-5000-odf-sha256-0a1b', 'b');
    const objects = ['b', 'a'].map((name) => `openshift-image-registry/ConfigMap/${name}`);
    const clustersOf = (files: Files, path = '.') => read(files, [path]).clusters.map((cluster) => cluster.path);

    test('as a folder and as an archive', () => {
      for (const path of ['.', 'mg'])
        expect(read({ ...first, ...second }, [path]).clusters).toEqual([
          expect.objectContaining({ path: 'mg', objects }),
        ]);
      const archive = { 'a.tar': packed({ ...first, ...second }) };
      expect(clustersOf(archive, 'a.tar')).toEqual(['a.tar']);
      const two = { 'a.tar': packed({ ...first, ...second, ...of('other/quay-io-x', 'c') }) };
      expect(clustersOf(two, 'a.tar').sort()).toEqual(['a.tar/mg', 'a.tar/other']);
    });

    test.each([
      ['a dump of another name', of('mg/cluster-a', 'c')],
      ['a cluster that is called by its address', of('mg/api-prod-example-com-6443', 'c')],
      ['a manifest', { 'mg/c.yaml': map('c') }],
      ['one around it', of('mg/quay-io-x/quay-io-y', 'c')],
    ])('not beside %s', (_, other) => {
      expect(clustersOf({ ...first, ...second, ...other })).toHaveLength(3);
    });
  });

  test('a repository with folders of these names is none', () => {
    const files = { ...MAPS, 'mg/other/a.yaml': map('a') };
    expect(read(files).clusters[0]?.objects).toEqual([]);
    const { clusters } = read({ ...files, 'mg/kustomization.yaml': 'resources: []\n' });
    expect(clusters.flatMap(({ objects }) => objects)).toEqual(['openshift-image-registry/ConfigMap/a']);
    expect(read({ 'namespaces/a/deployment.yaml': map('a'), 'config/b.yaml': map('b') }).clusters).toHaveLength(2);
  });

  test('archives are named, where they may be a dump and are in none', () => {
    const { notJudged } = read({
      'a.yaml': map('a'),
      'must-gather.tar.gz': 'x',
      'insights-2026.tgz': 'x',
      'mg.tar': 'x',
      'charts/shop-1.2.3.tgz': 'x',
      ...MAPS,
      'mg/insights-data/insights.tar.gz': 'x',
    });
    expect(notJudged).toEqual(
      ['insights-2026.tgz', 'mg.tar', 'must-gather.tar.gz'].map(
        (file) => `${file}:1 an archive in a folder; give its own path`,
      ),
    );
  });

  test('a file that is too large is told, and the rest is read', () => {
    const file = `${OURS}/events.yaml`;
    const found = read({ ...MAPS, [file]: '' }, ['.'], 'auto', (folder) => {
      truncateSync(join(folder, file), 32 * 1024 * 1024 + 1);
    });
    expect(found.notJudged).toEqual([`${file}:1 it is larger than 32 MiB`]);
    expect(found.unreadable).toEqual([]);
  });
});

describe('what is read of a dump', () => {
  const given = (path: string): string[] =>
    read({ ...MAPS, [`mg/${path}`]: map('x') }).clusters.flatMap(({ objects }) => objects);

  test.each([
    'namespaces/openshift-image-registry/apps/deployments.yaml',
    'namespaces/openshift-image-registry/openshift-image-registry.yaml',
    'namespaces/openshift-image-registry/route.openshift.io/routes.yaml',
    'namespaces/openshift-image-registry/batch/jobs.yaml',
    'namespaces/openshift-image-registry/pods/a/a.yaml',
    'namespaces/openshift-config/core/configmaps/a.yaml',
    'namespaces/openshift-config-managed/core/configmaps.yaml',
    'cluster-scoped-resources/config.openshift.io/clusteroperators/image-registry.yaml',
    'cluster-scoped-resources/core/persistentvolumes/a.yaml',
    'cluster-scoped-resources/storage.k8s.io/storageclasses/a.yaml',
    'cluster-scoped-resources/rbac.authorization.k8s.io/clusterroles/system:registry.yaml',
  ])('%s', (path) => {
    expect(given(path)).toHaveLength(1);
  });

  test.each([
    'namespaces/openshift-image-registry/pods/a/a/a/logs/current.log',
    'namespaces/openshift-image-registry/events.k8s.io/events.yaml',
    'namespaces/openshift-config/core/events.yaml',
    'namespaces/other/core/configmaps.yaml',
    'cluster-scoped-resources/core/pods.yaml',
    'cluster-scoped-resources/rbac.authorization.k8s.io/clusterroles/admin.yaml',
    'cluster-scoped-resources/machineconfiguration.openshift.io/machineconfigs/a.yaml',
    'host_service_logs/a.json',
    'version.yaml',
  ])('not %s', (path) => {
    expect(given(path)).toEqual([]);
  });
});

describe('what a list closes', () => {
  const closedBy = (text: string, path = 'a.yaml'): readonly string[] =>
    read({ [path]: text }).clusters[0]?.closed ?? [];
  const item = (namespace: string) => ({ metadata: { name: 'a', namespace } });

  test('its kind in the namespaces of its items', () => {
    expect(closedBy(listOf('v1', 'ConfigMap', [item('a'), item('b'), item('a')]))).toEqual([
      'a/ConfigMap',
      'b/ConfigMap',
    ]);
    expect(closedBy(listOf('v1', 'Secret', [item('a')]))).toEqual(['a/Secret']);
  });

  test('nothing where it is empty and nobody knows the namespace', () => {
    expect(closedBy(listOf('v1', 'ConfigMap', []))).toEqual([]);
  });

  test('in a dump the namespace of its folder', () => {
    expect(closedBy(listOf('v1', 'ConfigMap', []), `${OURS}/configmaps.yaml`)).toEqual([
      'openshift-image-registry/ConfigMap',
    ]);
  });

  test('in a dump never Secrets, whatever is left of them', () => {
    expect(closedBy(listOf('v1', 'Secret', [item('openshift-image-registry')]), `${OURS}/secrets.yaml`)).toEqual([]);
  });

  test('a kind without namespaces as a whole', () => {
    expect(closedBy(listOf('v1', 'Node', []))).toEqual(['/Node']);
    expect(closedBy(listOf('config.openshift.io/v1', 'Infrastructure', [{ metadata: { name: 'a' } }]))).toEqual([
      '/Infrastructure',
    ]);
  });

  test('a List of any kinds, a page of a list and a single object close nothing', () => {
    const list = listOf('v1', 'ConfigMap', [item('a')]);
    expect(closedBy(list.replace('kind: ConfigMapList', 'kind: List'))).toEqual([]);
    expect(closedBy(list.replace('resourceVersion: "9000"', 'continue: abc'))).toEqual([]);
    expect(closedBy(map('a'))).toEqual([]);
  });
});

test('a Secret whose values were left out has its keys, and a placeholder for each value', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const data = {
    'tls.crt': base64('certificate'),
    'tls.key': base64('1704 bytes long'),
    b: base64('ten 10 bytes long'),
  };
  const files = { [`${OURS}/secrets.yaml`]: listOf('v1', 'Secret', [{ metadata: { name: 'a' }, data }]) };
  const [object] = inFolder(files, (folder) => readPaths([folder], () => '').files[0]?.objects ?? []);
  expect(object?.manifest['data']).toEqual({ ...data, 'tls.key': base64('<not in the input>') });
});

test('the first of two objects counts in a dump, and both elsewhere', () => {
  const files = {
    [`${OURS}/configmaps.yaml`]: listOf('v1', 'ConfigMap', [
      { metadata: { name: 'a', namespace: 'openshift-image-registry' } },
    ]),
  };
  const single = { [`${OURS}/configmaps/a.yaml`]: map('a') };
  expect(read({ ...files, ...single }).clusters[0]?.objects).toEqual(['openshift-image-registry/ConfigMap/a']);
  expect(read({ 'a.yaml': map('a'), 'b.yaml': map('a') }).clusters[0]?.objects).toHaveLength(2);
});

describe('Insights', () => {
  const config = (s3: object): string =>
    JSON.stringify(
      { metadata: { name: 'cluster' }, spec: { managementState: 'Managed', storage: { s3 } } },
      undefined,
      1,
    );
  const CONFIG = 'config/clusteroperator/imageregistry.operator.openshift.io/config/cluster.json';
  const files = {
    [CONFIG]: config({ bucket: 'b' }),
    'config/infrastructure.json': '{"metadata": {"name": "cluster"}}',
    'config/node/worker-0.json': '{"metadata": {"name": "worker-0"}}',
    'config/clusteroperator/image-registry.json':
      '{"apiVersion": "config.openshift.io/v1", "kind": "ClusterOperator", "metadata": {"name": "image-registry"}}',
    'config/pod/openshift-image-registry/a.json':
      '{"metadata": {"name": "a", "namespace": "openshift-image-registry"}}',
    'config/pod/other/b.json': '{"metadata": {"name": "b"}}',
    'config/machineconfigs/a.json': '{"metadata": {"name": "a"}}',
    'insights-operator/gathers.json': '{}',
  };
  const objects = [
    'ClusterOperator/image-registry',
    'Config/cluster',
    'Infrastructure/cluster',
    'Node/worker-0',
    'openshift-image-registry/Pod/a',
  ];

  test.each([
    ['folder', files, '.'],
    ['archive', { 'insights.tgz': packed(files) }, 'insights.tgz'],
  ])('as %s: its objects do not say what they are', (_, given, path) => {
    const { clusters } = read(given, [path]);
    expect(clusters.map((cluster) => [cluster.path, [...cluster.objects].sort(), cluster.closed])).toEqual([
      [path, objects, []],
    ]);
  });

  test('names of the storage that are masked are not judged', () => {
    const masked = { ...files, [CONFIG]: config({ bucket: 'xxx', regionEndpoint: 'xxxxx' }) };
    expect(read(masked).notJudged).toEqual([
      `${CONFIG}:7 Insights masks the names of the storage; the Config itself has them`,
    ]);
  });
});

test('a dump that was cut off tells of it where it concerns the registry', () => {
  const files = mustGather(0);
  const cut = { ...files, [CONFIG_FILE]: String(files[CONFIG_FILE]).replace('spec:', 'spec: {') };
  expect(read(cut).unreadable).toHaveLength(1);
});
