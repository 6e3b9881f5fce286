import { ApiObject, Duration, JsonPatch } from 'cdk8s';
import { ArgoCdApplication, ArgoCdApplicationSet, ArgoCdGenerator } from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import { errorOf, newChart, written } from '../../app';
import { schemaErrorsOf } from '../../laws/foreign-schemas';

const repoUrl = 'https://git.example.com/platform.git';
const repository = { repoUrl };
const sources = [{ repoUrl, path: 'dist' }];

describe('ArgoCdApplication', () => {
  test('as it is without options deletes nothing, replaces nothing and is synced by hand', () => {
    expect(application({ sources })).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: 'image-registry',
        namespace: 'openshift-gitops',
        annotations: { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' },
      },
      spec: {
        project: 'default',
        source: { repoURL: repoUrl, path: 'dist', targetRevision: 'HEAD' },
        destination: { server: 'https://kubernetes.default.svc' },
        syncPolicy: {
          retry: { limit: 5, backoff: { duration: '30s', factor: 2, maxDuration: '10m0s' } },
          syncOptions: ['FailOnSharedResource=true'],
        },
      },
    });
  });

  test('automated heals and never prunes', () => {
    const policy = (props: object) => (application({ sources, ...props }).spec as any).syncPolicy.automated;
    expect(policy({ automated: true })).toEqual({ prune: false, selfHeal: true });
    expect(policy({ automated: true, selfHeal: false })).toEqual({ prune: false, selfHeal: false });
    expect(policy({ automated: false })).toBeUndefined();
  });

  test('what is ignored is ignored when it syncs too', () => {
    const replicas = { group: 'imageregistry.operator.openshift.io', kind: 'Config', jsonPointers: ['/spec/replicas'] };
    const { spec } = application({ sources, ignoreDifferences: [replicas] });
    expect(spec).toMatchObject({
      ignoreDifferences: [replicas],
      syncPolicy: { syncOptions: ['FailOnSharedResource=true', 'RespectIgnoreDifferences=true'] },
    });
  });

  test('takes several sources, another cluster, and its own times to try again', () => {
    const { metadata, spec } = application({
      name: 'registry',
      namespace: 'argocd',
      project: 'platform',
      sources: [
        { repoUrl, path: 'registry', targetRevision: 'v1', include: '*.k8s.yaml', recurse: true },
        { repoUrl: 'git@git.example.com:secrets.git', path: '.', plugin: 'argocd-vault-plugin' },
      ],
      destination: { name: 'edge-17' },
      automated: true,
      retry: { limit: -1, backoff: Duration.minutes(1), factor: 3, maxBackoff: Duration.hours(1) },
    });
    expect(metadata).toMatchObject({ name: 'registry', namespace: 'argocd' });
    expect(spec).toMatchObject({
      project: 'platform',
      destination: { name: 'edge-17' },
      sources: [
        {
          repoURL: repoUrl,
          path: 'registry',
          targetRevision: 'v1',
          directory: { include: '*.k8s.yaml', recurse: true },
        },
        { repoURL: 'git@git.example.com:secrets.git', path: '.', plugin: { name: 'argocd-vault-plugin' } },
      ],
      syncPolicy: { retry: { limit: -1, backoff: { duration: '1m0s', factor: 3, maxDuration: '1h0m0s' } } },
    });
    expect(spec).not.toHaveProperty('source');
  });

  test('is the object that patches reach', () => {
    const chart = newChart();
    const patched = new ArgoCdApplication(chart, 'application', { sources });
    patched.resource.addJsonPatch(JsonPatch.add('/spec/revisionHistoryLimit', 3));
    ApiObject.of(patched).addJsonPatch(JsonPatch.replace('/spec/project', 'other'));
    expect(written(chart)[0]?.['spec']).toMatchObject({ revisionHistoryLimit: 3, project: 'other' });
  });

  test('is not changed by what happens to the props later', () => {
    const chart = newChart();
    const ignoreDifferences = [{ kind: 'ConfigMap', jsonPointers: ['/data'] }];
    const source = { repoUrl, path: 'dist' };
    new ArgoCdApplication(chart, 'application', { sources: [source], ignoreDifferences });
    source.path = 'other';
    ignoreDifferences[0]!.jsonPointers.push('/metadata');
    expect(written(chart)[0]?.['spec']).toMatchObject({
      source: { path: 'dist' },
      ignoreDifferences: [{ jsonPointers: ['/data'] }],
    });
  });

  test.each(
    messageFirst([
      [{}, 'IR101 ArgoCdApplication test/a sources: found nothing, expected at least one source.'],
      [{ sources: [] }, 'sources: found nothing'],
      [{ sources: [{ path: 'a' }] }, 'sources[0].repoUrl: found nothing, expected the URL of a repository'],
      [{ sources: [{ repoUrl: 'platform', path: 'a' }] }, 'sources[0].repoUrl: found "platform", expected the URL'],
      [{ sources: [{ repoUrl }] }, 'sources[0].path: found nothing, expected a folder'],
      [{ sources: [{ repoUrl, path: '/dist' }] }, 'sources[0].path: found "/dist", expected a folder from the root'],
      [{ sources: [{ repoUrl, path: 'a/../b' }] }, 'sources[0].path: found "a/../b"'],
      [
        { sources: [{ repoUrl, path: '.', plugin: 'a', include: 'b' }] },
        'IR112 ArgoCdApplication test/a sources[0].plugin: found include as well',
      ],
      [{ sources: [{ repoUrl, path: '.', helm: {} }] }, 'sources[0].helm: found the unknown prop "helm"'],
      [
        { sources, destination: { name: 'a', server: 'https://a' } },
        'IR112 ArgoCdApplication test/a destination: found server and name',
      ],
      [{ sources, destination: { server: 'a' } }, 'destination.server: found "a"'],
      [{ sources, destination: { name: '' } }, 'destination.name: found an empty text'],
      [
        { sources, selfHeal: true },
        'IR112 ArgoCdApplication test/a selfHeal: found true without automated, expected automated as well.',
      ],
      [{ sources, automated: 'yes' }, 'automated: found a text, expected true or false.'],
      [{ sources, retry: { limit: -2 } }, 'retry.limit: found -2, expected a whole number, -1 or more.'],
      [{ sources, retry: { factor: 1.5 } }, 'retry.factor: found 1.5, expected a whole number, 1 or more.'],
      [{ sources, retry: { backoff: Duration.seconds(0) } }, 'retry.backoff: found no time, expected more than 0.'],
      [{ sources, retry: { backoff: '30s' } }, 'retry.backoff: found a text, expected a Duration'],
      [
        { sources, ignoreDifferences: [{ kind: 'A' }] },
        'ignoreDifferences[0]: found nothing, expected jsonPointers or jqPathExpressions.',
      ],
      [{ sources, ignoreDifferences: [{ jsonPointers: ['/a'] }] }, 'ignoreDifferences[0].kind: found nothing'],
      [
        { sources, ignoreDifferences: [{ kind: 'A', jsonPointers: ['spec'] }] },
        'ignoreDifferences[0].jsonPointers[0]: found "spec", expected a JSON pointer',
      ],
      [{ sources, name: 'A' }, 'name: found "A"'],
      [{ sources, namespace: 'a.b' }, 'namespace: found "a.b"'],
      [{ sources, prune: true }, 'prune: found the unknown prop "prune"'],
    ]),
  )('says %s', (message, props) => {
    expect(errorOf(() => application(props))).toContain(message);
  });

  test.each([
    'https://user:hunter2@git.example.com/platform.git',
    'https://hunter2@git.example.com/platform.git',
    'ssh://git:hunter2@git.example.com/platform.git',
    'git:hunter2@git.example.com:platform.git',
  ])('refuses a URL with a password, and does not show it: %#', (url) => {
    const message = errorOf(() => application({ sources: [{ repoUrl: url, path: '.' }] }));
    expect(message).toContain('sources[0].repoUrl: found a URL with user information (not shown)');
    expect(message).not.toContain('hunter2');
  });

  test.each([
    'ssh://git@git.example.com/a.git',
    'git@git.example.com:a/b.git',
    'oci://quay.io/a/b',
    'http://git.local:8080/a',
  ])('takes %s', (url) => {
    expect(() => application({ sources: [{ repoUrl: url, path: '.' }] })).not.toThrow();
  });
});

describe('ArgoCdApplicationSet', () => {
  test('leaves everything where it is when the set or a cluster goes', () => {
    const { spec } = applicationSet({});
    expect(spec).toMatchObject({
      syncPolicy: { preserveResourcesOnDeletion: true },
      goTemplateOptions: ['missingkey=error'],
    });
    expect((spec as any).template.metadata).toEqual({
      name: 'image-registry-{{.path.basenameNormalized}}',
      annotations: { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' },
    });
  });

  test('delivers each folder to the cluster whose name it bears', () => {
    const { metadata, spec } = applicationSet({ name: 'registry', automated: true });
    expect(metadata).toMatchObject({ name: 'registry', namespace: 'openshift-gitops' });
    expect(spec).toMatchObject({
      generators: [{ git: { directories: [{ path: 'dist/*' }], repoURL: repoUrl, revision: 'HEAD' } }],
      template: {
        spec: {
          destination: { name: '{{.path.basename}}' },
          source: { path: 'dist/{{.path.basename}}', repoURL: repoUrl },
          syncPolicy: { automated: { prune: false, selfHeal: true } },
        },
      },
    });
  });

  test('knows folders at the root of a branch', () => {
    const { spec } = applicationSet({ folder: '.', repository: { repoUrl, targetRevision: 'live' } });
    expect(spec).toMatchObject({
      generators: [{ git: { directories: [{ path: '*' }], revision: 'live' } }],
      template: { spec: { source: { path: '{{.path.basename}}', targetRevision: 'live' } } },
    });
  });

  test('takes clusters by name', () => {
    expect(applicationSet({ generator: ArgoCdGenerator.list(['edge_1', 'edge-2']) }).spec).toMatchObject({
      generators: [{ list: { elements: [{ cluster: 'edge_1' }, { cluster: 'edge-2' }] } }],
      template: {
        metadata: { name: 'image-registry-{{.cluster | normalize}}' },
        spec: { destination: { name: '{{.cluster}}' }, source: { path: 'dist/{{.cluster}}' } },
      },
    });
  });

  test('takes clusters by label', () => {
    const generator = ArgoCdGenerator.clusters({ labels: { 'example.com/region': 'eu' } });
    expect(applicationSet({ generator }).spec).toMatchObject({
      generators: [{ clusters: { selector: { matchLabels: { 'example.com/region': 'eu' } } } }],
      template: {
        metadata: { name: 'image-registry-{{.nameNormalized}}' },
        spec: { destination: { name: '{{.name}}' }, source: { path: 'dist/{{.name}}' } },
      },
    });
  });

  describe('in steps', () => {
    const label = 'cdk8s-openshift-image-registry/cluster';
    const stepsOf = (rollout: readonly object[], props: object = {}) => {
      const { spec } = applicationSet({ rollout, ...props }) as any;
      expect(spec.strategy.type).toBe('RollingSync');
      return spec.strategy.rollingSync.steps;
    };

    test('selects Applications by their clusters, and all others last', () => {
      expect(stepsOf([{ clusters: ['canary'] }, { clusters: ['a', 'b'], maxUpdate: '1' }])).toEqual([
        { matchExpressions: [{ key: label, operator: 'In', values: ['canary'] }] },
        { matchExpressions: [{ key: label, operator: 'In', values: ['a', 'b'] }], maxUpdate: 1 },
        { matchExpressions: [{ key: label, operator: 'NotIn', values: ['canary', 'a', 'b'] }] },
      ]);
      expect(stepsOf([{ clusters: ['canary'] }, { maxUpdate: '10%' }])).toEqual([
        { matchExpressions: [{ key: label, operator: 'In', values: ['canary'] }] },
        { matchExpressions: [{ key: label, operator: 'NotIn', values: ['canary'] }], maxUpdate: '10%' },
      ]);
    });

    test.each([
      [ArgoCdGenerator.gitDirectories(), '{{.path.basenameNormalized}}'],
      [ArgoCdGenerator.list(['canary']), '{{.cluster | normalize}}'],
      [ArgoCdGenerator.clusters({ labels: { a: 'b' } }), '{{.nameNormalized}}'],
    ])('gives each Application its cluster as a label', (generator, cluster) => {
      const { spec } = applicationSet({ generator, rollout: [{ clusters: ['canary'] }] }) as any;
      expect(spec.template.metadata.labels).toEqual({ [label]: cluster });
      expect(spec.template.metadata.name).toBe(`image-registry-${cluster}`);
      expect(spec.template.spec.syncPolicy).not.toHaveProperty('automated');
    });

    test('is nothing that is there without', () => {
      const { spec } = applicationSet({}) as any;
      expect(spec).not.toHaveProperty('strategy');
      expect(spec.template.metadata).not.toHaveProperty('labels');
    });
  });

  test.each(
    messageFirst([
      [{ rollout: [] }, 'rollout: found nothing, expected at least one step.'],
      [{ rollout: [{}], automated: true }, 'IR112 ArgoCdApplicationSet test/a rollout: found automated as well'],
      [{ rollout: [{}, { clusters: ['a'] }] }, 'rollout[0].clusters: found nothing, expected at least one cluster'],
      [{ rollout: [{ clusters: [] }] }, 'rollout[0].clusters: found nothing, expected at least one cluster'],
      [
        { rollout: [{ clusters: ['a'] }, { clusters: ['b', 'a'] }] },
        'rollout[1].clusters[1]: found "a" once more, expected each cluster once.',
      ],
      [{ rollout: [{ clusters: ['Prod_EU'] }] }, 'rollout[0].clusters[0]: found '],
      [{ rollout: [{ maxUpdate: '110%' }] }, 'rollout[0].maxUpdate: found "110%", expected a number or a percentage'],
      [{ folder: undefined }, 'IR101 ArgoCdApplicationSet test/a folder: found nothing, expected a folder.'],
      [{ folder: '' }, 'folder: found an empty text'],
      [{ repository: undefined }, 'repository: found nothing, expected a repository.'],
      [{ repository: { repoUrl: '' } }, 'repository.repoUrl: found nothing'],
      [{ generator: undefined }, 'generator: found nothing, expected an ArgoCdGenerator.'],
      [{ generator: { git: {} } }, 'generator: found a plain object, expected an ArgoCdGenerator'],
      [{ generator: ArgoCdGenerator.list([]) }, 'generator: found nothing, expected at least one cluster.'],
      [
        { generator: ArgoCdGenerator.list(['a', 'a']) },
        'generator[1]: found "a" once more, expected each cluster once.',
      ],
      [{ generator: ArgoCdGenerator.list(['a/b']) }, 'generator[0]: found "a/b", expected the name of a cluster'],
      [
        { generator: ArgoCdGenerator.clusters({ labels: {} }) },
        'generator.labels: found nothing, expected at least one label.',
      ],
      [
        { generator: ArgoCdGenerator.clusters(undefined as never) },
        'generator.labels: found nothing, expected at least one label.',
      ],
      [{ generator: ArgoCdGenerator.clusters({ labels: { 'a b': '' } }) }, 'generator.labels["a b"]: found "a b"'],
      [
        { generator: ArgoCdGenerator.clusters({ region: 'eu' } as never) },
        'generator.region: found the unknown prop "region", expected one of labels.',
      ],
    ]),
  )('says %s', (message, props) => {
    expect(errorOf(() => applicationSet(props))).toContain(message);
  });
});

test('what is rendered is what Argo CD published, and nothing beyond it', () => {
  const policy = { automated: true, retry: { limit: 3 }, project: 'platform' };
  const difference = {
    group: 'a',
    kind: 'b',
    name: 'c',
    namespace: 'd',
    jsonPointers: ['/e'],
    jqPathExpressions: ['.f'],
  };
  const source = { repoUrl, path: 'a', targetRevision: 'b', include: '*.yaml', recurse: true };
  const manifests = [
    application({ ...policy, sources: [source], ignoreDifferences: [difference] }),
    application({ sources: [source, { repoUrl, path: 'a', plugin: 'b' }], destination: { name: 'c' } }),
    applicationSet(policy),
    applicationSet({ generator: ArgoCdGenerator.list(['a']) }),
    applicationSet({ generator: ArgoCdGenerator.clusters({ labels: { a: 'b' } }) }),
  ] as Manifest[];
  expect(manifests.map(schemaErrorsOf)).toEqual(manifests.map(() => []));
});

function application(props: object): Record<string, unknown> {
  const chart = newChart();
  new ArgoCdApplication(chart, 'a', props as never);
  return written(chart)[0]!;
}

function applicationSet(props: object): Record<string, unknown> {
  const chart = newChart();
  const generator = ArgoCdGenerator.gitDirectories();
  new ArgoCdApplicationSet(chart, 'a', { repository, folder: 'dist', generator, ...props });
  return written(chart)[0]!;
}

/** So that the title of the test is what is said. */
function messageFirst(rows: readonly (readonly [props: object, message: string])[]): [string, object][] {
  return rows.map(([props, message]) => [message, props]);
}
