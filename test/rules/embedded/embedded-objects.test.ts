import type { Manifest } from '../../../src/core/manifest';
import { embeddedObjects } from '../../../src/rules/embedded/embedded-objects';

/** It remembers nothing that it brought before. */
const OVER: unknown = expect.objectContaining({ merged: expect.any(Function) as unknown });

const CONFIG: Manifest = {
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'Config',
  metadata: { name: 'cluster' },
  spec: { replicas: 2, httpSecret: '{{ .secret }}' },
};
/** What of it is known before the template is rendered. */
const KNOWN: Manifest = { ...CONFIG, spec: { replicas: 2 } };
const LATER = [{ path: ['spec', 'httpSecret'], text: '{{ .secret }}' }];
const PRUNER: Manifest = { ...CONFIG, kind: 'ImagePruner', spec: { suspend: false } };

const carrier = (apiVersion: string, kind: string, spec: unknown, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'registry', ...(namespace === undefined ? {} : { namespace }) },
  spec,
});
const workSpec = (manifests: unknown, type?: string) => ({
  workload: { manifests },
  manifestConfigs: [
    {
      resourceIdentifier: { group: 'imageregistry.operator.openshift.io', resource: 'configs', name: 'cluster' },
      updateStrategy: { type },
    },
  ],
});
const work = (manifests: unknown, type?: string, namespace: string | undefined = 'cluster-a') =>
  carrier('work.open-cluster-management.io/v1', 'ManifestWork', workSpec(manifests, type), namespace);
const replicaSet = (manifests: unknown, type?: string) =>
  carrier(
    'work.open-cluster-management.io/v1alpha1',
    'ManifestWorkReplicaSet',
    { manifestWorkTemplate: workSpec(manifests, type) },
    'fleet',
  );
const configurationPolicy = (templates: readonly unknown[], annotations = {}): Manifest => {
  const policy = carrier('policy.open-cluster-management.io/v1', 'ConfigurationPolicy', {
    'object-templates': templates,
  });
  return { ...policy, metadata: { ...policy.metadata, annotations } };
};
const template = (object: unknown, complianceType?: string) => ({ complianceType, objectDefinition: object });
const policy = (...policies: readonly unknown[]) =>
  carrier(
    'policy.open-cluster-management.io/v1',
    'Policy',
    { 'policy-templates': policies.map((objectDefinition) => ({ objectDefinition })) },
    'policies',
  );

describe('a work', () => {
  test('carries whole objects to the cluster whose name its namespace bears', () => {
    expect(embeddedObjects(work([PRUNER, CONFIG]))).toEqual([
      {
        manifest: PRUNER,
        path: ['spec', 'workload', 'manifests', 0],
        partial: false,
        later: [],
        applied: 'replaced',
        serverSide: false,
        destination: 'cluster cluster-a',
      },
      {
        manifest: CONFIG,
        path: ['spec', 'workload', 'manifests', 1],
        partial: false,
        later: [],
        applied: 'replaced',
        serverSide: false,
        destination: 'cluster cluster-a',
      },
    ]);
  });

  test('applies the Config server-side where it says so, and says it of the Config alone', () => {
    const found = embeddedObjects(work([PRUNER, CONFIG], 'ServerSideApply'));
    expect(found.map(({ manifest, serverSide }) => [manifest.kind, serverSide])).toEqual([
      ['ImagePruner', false],
      ['Config', true],
    ]);
    expect(embeddedObjects(work([CONFIG], 'CreateOnly'))[0]?.serverSide).toBe(false);
  });

  test('goes nobody knows where without a namespace', () => {
    const nowhere = { ...work([CONFIG]), metadata: { name: 'registry' } };
    expect(embeddedObjects(nowhere)[0]?.destination).toBe('ManifestWork/registry');
  });

  test('carries the items of a List', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [PRUNER, CONFIG] };
    expect(embeddedObjects(work(['text', null, list])).map(({ path }) => path)).toEqual([
      ['spec', 'workload', 'manifests', 2, 'items', 0],
      ['spec', 'workload', 'manifests', 2, 'items', 1],
    ]);
  });

  test.each([undefined, null, {}, 'text'])('carries nothing where its objects are no list: %j', (manifests) => {
    expect(embeddedObjects(work(manifests))).toEqual([]);
  });

  test('carries what a policy in it is about to where the work goes', () => {
    const inner = configurationPolicy([template(KNOWN, 'musthave')]);
    expect(embeddedObjects(work([PRUNER, inner]))).toEqual([
      expect.objectContaining({ manifest: PRUNER }),
      {
        manifest: KNOWN,
        path: ['spec', 'workload', 'manifests', 1, 'spec', 'object-templates', 0, 'objectDefinition'],
        partial: true,
        later: [],
        applied: 'merged',
        over: OVER,
        leftBehind: expect.any(String) as unknown,
        serverSide: false,
        destination: 'cluster cluster-a',
      },
    ]);
  });
});

test('a template of works goes to any cluster', () => {
  expect(embeddedObjects(replicaSet([CONFIG], 'ServerSideApply'))).toEqual([
    {
      manifest: CONFIG,
      path: ['spec', 'manifestWorkTemplate', 'workload', 'manifests', 0],
      partial: false,
      later: [],
      applied: 'merged',
      serverSide: true,
      destination: 'ManifestWorkReplicaSet/fleet/registry',
    },
  ]);
});

describe('a ConfigurationPolicy', () => {
  test('is about parts, as far as they are known', () => {
    expect(embeddedObjects(configurationPolicy([template(CONFIG, 'musthave')]))).toEqual([
      {
        manifest: KNOWN,
        path: ['spec', 'object-templates', 0, 'objectDefinition'],
        partial: true,
        later: LATER,
        applied: 'merged',
        over: OVER,
        leftBehind: expect.any(String) as unknown,
        serverSide: false,
        destination: 'ConfigurationPolicy/registry',
      },
    ]);
  });

  test.each([
    ['MustHave', [true]],
    [undefined, [true]],
    ['MustOnlyHave', [false]],
    ['mustonlyhave', [false]],
    ['MustNotHave', []],
    ['mustnothave', []],
  ])('with %s is about parts: %j', (type, expected) => {
    const found = embeddedObjects(configurationPolicy([template(PRUNER, type)]));
    expect(found.map(({ partial }) => partial)).toEqual(expected);
  });

  test('is about a part of an object that it holds whole, where a template makes the rest', () => {
    expect(embeddedObjects(configurationPolicy([template(CONFIG, 'mustonlyhave')]))).toEqual([
      expect.objectContaining({ manifest: KNOWN, partial: true }),
    ]);
  });

  test.each([
    ['true', CONFIG],
    ['false', KNOWN],
  ])('takes braces for what they are where disable-templates is %s', (value, expected) => {
    const annotations = { 'policy.open-cluster-management.io/disable-templates': value };
    const found = embeddedObjects(configurationPolicy([template(CONFIG, 'musthave')], annotations));
    expect(found.map(({ manifest }) => manifest)).toEqual([expected]);
  });

  test('is not about an object whose kind is not known, and counts it', () => {
    const unknown = { ...CONFIG, kind: '{{ .kind }}' };
    const found = embeddedObjects(configurationPolicy([template(unknown), template('text'), template(PRUNER)]));
    expect(found.map(({ path }) => path)).toEqual([['spec', 'object-templates', 2, 'objectDefinition']]);
  });
});

test('a Policy carries what the policies in it are about to where it goes itself', () => {
  const policies = [configurationPolicy([template(PRUNER)]), configurationPolicy([template(CONFIG, 'musthave')])];
  expect(embeddedObjects(policy(...policies))).toEqual(
    [PRUNER, KNOWN].map((manifest, index) => ({
      manifest,
      path: [
        ...['spec', 'policy-templates', index, 'objectDefinition'],
        ...['spec', 'object-templates', 0, 'objectDefinition'],
      ],
      partial: true,
      later: index === 0 ? [] : LATER,
      applied: 'merged',
      over: OVER,
      leftBehind: expect.any(String) as unknown,
      serverSide: false,
      destination: 'Policy/policies/registry',
    })),
  );
});

test('a policy of another kind is an object of its own, in which nothing is a template', () => {
  const other = carrier('policy.open-cluster-management.io/v1beta1', 'OperatorPolicy', { name: '{{ .name }}' });
  expect(embeddedObjects(policy(other))).toEqual([
    {
      manifest: other,
      path: ['spec', 'policy-templates', 0, 'objectDefinition'],
      partial: false,
      later: [],
      applied: 'merged',
      serverSide: false,
      destination: 'Policy/policies/registry',
    },
  ]);
});

test.each(['SyncSet', 'SelectorSyncSet'])('a %s carries parts to clusters of its own', (kind) => {
  expect(embeddedObjects(carrier('hive.openshift.io/v1', kind, { resources: [PRUNER, CONFIG] }, 'cluster-a'))).toEqual([
    {
      manifest: PRUNER,
      path: ['spec', 'resources', 0],
      partial: true,
      later: [],
      applied: 'merged',
      leftBehind: expect.any(String) as unknown,
      serverSide: false,
      destination: `${kind}/cluster-a/registry`,
    },
    {
      manifest: KNOWN,
      path: ['spec', 'resources', 1],
      partial: true,
      later: LATER,
      applied: 'merged',
      leftBehind: expect.any(String) as unknown,
      serverSide: false,
      destination: `${kind}/cluster-a/registry`,
    },
  ]);
});

test.each([
  ['a kind that carries nothing', PRUNER],
  ['a work of another group', { ...work([CONFIG]), apiVersion: 'example.com/v1' }],
  ['another kind of that group', { ...work([CONFIG]), kind: 'AppliedManifestWork' }],
  ['a work without a spec', { ...work([CONFIG]), spec: undefined }],
])('%s carries nothing', (_what, manifest) => {
  expect(embeddedObjects(manifest)).toEqual([]);
});

test('a Config that a work only reads is not carried to its cluster', () => {
  expect(embeddedObjects(work([CONFIG, PRUNER], 'ReadOnly'))).toEqual([expect.objectContaining({ manifest: PRUNER })]);
});
