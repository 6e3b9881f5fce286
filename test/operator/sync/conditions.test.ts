import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { condition, config, facts, fate, NS, object, predict, pruner, secret } from '../clusters';

const NONE = facts('None');
const EMPTY_DIR = { storage: { emptyDir: {} } };
const OPERATOR = 'ClusterOperator/image-registry';

function node(name: string, labels: Record<string, string> = {}): Manifest {
  const all = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': name, 'node-role.kubernetes.io/worker': '' };
  return { ...object('v1', 'Node', name), metadata: { name, labels: { ...all, ...labels } } };
}

describe('pods and nodes', () => {
  const one = node('a');

  test('a pod that finds no node makes the rollout time out', () => {
    const prediction = predict([...NONE, one, config(EMPTY_DIR)]);
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True', reason: 'MinimumAvailability' });
    expect(condition(prediction, 'Progressing')).toMatchObject({ status: 'True', reason: 'DeploymentNotCompleted' });
    expect(condition(prediction, 'Degraded')).toMatchObject({
      status: 'True',
      reason: 'ProgressDeadlineExceeded',
      after: '2m0s',
    });
    const old = predict([...NONE, one, config(EMPTY_DIR)], Release.V4_21);
    expect(condition(old, 'Degraded')?.after).toBe('1m0s');
  });

  test('where no pod finds one nothing is available', () => {
    const prediction = predict([...NONE, one, config({ ...EMPTY_DIR, nodeSelector: { infra: '' } })]);
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'False', reason: 'NoReplicasAvailable' });
    expect(condition(prediction, 'Degraded', OPERATOR)).toMatchObject({ status: 'True', reason: 'Unavailable' });
  });

  test('where all find one the registry is ready, and nothing is assumed about it', () => {
    const prediction = predict([...NONE, one, node('b'), config(EMPTY_DIR)]);
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True', reason: 'Ready' });
    expect(prediction.assumptions.map(({ fact }) => fact)).not.toContain('pods of the registry');
    const blind = predict([...NONE, config(EMPTY_DIR)]);
    expect(blind.assumptions.map(({ fact }) => fact)).toContain('pods of the registry');
  });

  test('an error before the Deployment keeps the old pods, wherever the new ones would run', () => {
    const running = object('apps/v1', 'Deployment', 'image-registry', {}, NS);
    const bad = config({ ...EMPTY_DIR, nodeSelector: { infra: '' }, requests: { read: { maxRunning: -1 } } });
    expect(condition(predict([...NONE, one, running, bad]), 'Available')).toMatchObject({
      status: 'True',
      reason: 'Ready',
    });
  });

  test('a ReadWriteOnce volume that was accepted before holds pods on one node', () => {
    const storage = { pvc: { claim: 'data' } };
    const claim = {
      ...object('v1', 'PersistentVolumeClaim', 'data', {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      }),
      metadata: { name: 'data', namespace: NS },
    };
    const scaled = config({ storage, replicas: 2 }, { status: { storage } });
    expect(condition(predict([...NONE, claim, one, node('b'), scaled]), 'Available')?.reason).toBe(
      'MinimumAvailability',
    );
  });
});

describe('a Route that a router does not admit', () => {
  const routes = [{ name: 'public', hostname: 'r.example.com' }];
  const route = (name: string, namespace: string, fields: object, annotations = {}): Manifest => ({
    ...object('route.openshift.io/v1', 'Route', name, fields as never),
    metadata: { name, namespace, annotations },
  });

  test('is told, where another Route has the host', () => {
    const shop = route('shop', 'shop', { spec: { host: 'r.example.com' } });
    const prediction = predict([...NONE, shop, config({ ...EMPTY_DIR, routes })]);
    expect(condition(prediction, 'Degraded')).toMatchObject({
      status: 'True',
      reason: 'RouteDegraded',
      message:
        'route public (host r.example.com, router default) not admitted: route shop already exposes r.example.com and is older',
    });
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True' });
  });

  test('is told by namespace and name, beside Routes of a path, and below the name of the default route', () => {
    const message = (manifests: readonly Manifest[], spec: object) =>
      condition(predict([...NONE, ...manifests, config({ ...EMPTY_DIR, ...spec })]), 'Degraded')?.message;
    const host = 'r.example.com';
    expect(message([route('public', 'shop', { spec: { host } })], { routes })).toContain('route public already');
    expect(message([route('public', NS, { spec: { host } })], { routes })).toBe('');
    expect(message([route('shop', 'shop', { spec: { host, path: '/cart' } })], { routes })).toBe('');
    const generated = [{ name: 'public', hostname: `default-route-${NS}.apps.example.com` }];
    expect(message([], { routes: generated, defaultRoute: true })).toContain('route default-route already exposes');
    expect(message([], { routes: generated })).toBe('');
  });

  test('is told, where its status says so, and of two with one host the second', () => {
    const conditions = [{ type: 'Admitted', status: 'False', message: 'no certificate' }];
    const refused = route('public', NS, { status: { ingress: [{ host: 'h', routerName: 'apps', conditions }] } });
    expect(condition(predict([...NONE, refused, config({ ...EMPTY_DIR, routes })]), 'Degraded')?.message).toBe(
      'route public (host h, router apps) not admitted: no certificate',
    );
    const twice = [...routes, { name: 'second', hostname: 'r.example.com' }];
    expect(condition(predict([...NONE, config({ ...EMPTY_DIR, routes: twice })]), 'Degraded')?.message).toContain(
      'route second',
    );
  });

  test('is told of a live Route beside an error, and of no new one', () => {
    const conditions = [{ type: 'Admitted', status: 'False', message: 'no certificate' }];
    const refused = route('public', NS, { status: { ingress: [{ host: 'h', routerName: 'apps', conditions }] } });
    const running = {
      ...object('apps/v1', 'Deployment', 'image-registry'),
      metadata: { name: 'image-registry', namespace: NS },
    };
    const shop = route('shop', 'shop', { spec: { host: 's.example.com' } });
    const all = [...routes, { name: 'new', hostname: 's.example.com' }];
    const message = 'route public (host h, router apps) not admitted: no certificate';
    const degraded = (spec: object, ...more: readonly Manifest[]) =>
      condition(predict([...NONE, refused, shop, ...more, config({ ...EMPTY_DIR, routes: all, ...spec })]), 'Degraded');
    expect(degraded({ requests: { read: { maxRunning: -1 } } }, running)).toMatchObject({
      reason: 'RouteDegraded',
      message,
    });
    expect(degraded({ managementState: 'Force' }, running)).toMatchObject({ reason: 'RouteDegraded', message });
    expect(degraded({ managementState: 'Unmanaged' }, running)).toMatchObject({ reason: 'Unmanaged' });
    const broken = [{ name: 'broken', hostname: 'b.example.com', secretName: 'gone' }, ...all];
    expect(degraded({ routes: broken })).toMatchObject({ reason: 'RouteDegraded', message });
  });

  test("is none where paths differ, or the other one is the Operator's and goes", () => {
    const others = [
      route('path', 'shop', { spec: { host: 'r.example.com', path: '/shop' } }),
      route('old', NS, { spec: { host: 'r.example.com' } }, { 'imageregistry.openshift.io': 'true' }),
    ];
    const prediction = predict([...NONE, ...others, config({ ...EMPTY_DIR, routes })]);
    expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'False' });
  });
});

describe('jobs of the pruner', () => {
  const job = (name: string, creationTimestamp: string, conditions: object[]): Manifest =>
    ({
      ...object('batch/v1', 'Job', name, { status: { conditions } }),
      metadata: { name, namespace: NS, creationTimestamp },
    }) as Manifest;
  const failed = { type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'no more tries' };
  const on = 'ImagePruner/cluster';

  test('the youngest that has finished counts, whoever made it', () => {
    const jobs = [
      job('old', '2026-01-01T00:00:00Z', [{ type: 'Complete', status: 'True' }]),
      job('young', '2026-01-02T00:00:00Z', [failed]),
      job('running', '2026-01-03T00:00:00Z', []),
    ];
    const prediction = predict([...NONE, ...jobs, pruner({}), config(EMPTY_DIR)]);
    expect(condition(prediction, 'Failed', on)).toMatchObject({ status: 'True', reason: 'BackoffLimitExceeded' });
    expect(condition(prediction, 'Degraded', on)).toMatchObject({ reason: 'JobFailed', message: 'no more tries' });
    expect(condition(prediction, 'Degraded', OPERATOR)?.reason).toBe('ImagePrunerJobFailed');
  });

  test('success, and no job at all, are the same', () => {
    const old = job('old', '2026-01-01T00:00:00Z', [failed]);
    const young = job('young', '2026-01-02T00:00:00Z', [{ type: 'Complete', status: 'True' }]);
    for (const jobs of [[], [old, young]]) {
      const prediction = predict([...NONE, ...jobs, pruner({}), config(EMPTY_DIR)]);
      expect(condition(prediction, 'Failed', on)).toMatchObject({ status: 'False', reason: 'Complete' });
    }
  });

  test('an error of the sync is told before', () => {
    const prediction = predict([...NONE, job('a', '', [failed]), pruner({ schedule: 'x' }), config(EMPTY_DIR)]);
    expect(condition(prediction, 'Degraded', on)?.reason).toBe('SyncError');
  });
});

describe('StorageExists', () => {
  const azure = (stanza: object) =>
    predict([
      ...facts('Azure'),
      secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a2V5' }),
      config({ storage: { azure: stanza } }),
    ]);

  test.each([
    [
      { accountName: 'a', container: 'c' },
      { status: 'True', reason: 'ContainerExists' },
    ],
    [{ accountName: 'a' }, { message: 'Storage account is provided, but container is not specified' }],
    [{ container: 'c' }, { message: 'Storage account key is provided, but account name is not specified' }],
  ])('azure of the user with %j, and the registry is deployed all the same', (stanza, expected) => {
    const prediction = azure(stanza);
    expect(condition(prediction, 'StorageExists')).toMatchObject(expected);
    expect(fate(prediction, `Deployment/${NS}/image-registry`)).toBe('apply');
  });

  test('a bucket that is named', () => {
    const prediction = predict([config({ storage: { s3: { bucket: 'b', region: 'r' } } })]);
    expect(condition(prediction, 'StorageExists')).toMatchObject({ status: 'True', reason: 'S3 Bucket Exists' });
    const made = predict([config({ storage: { s3: {} } })]);
    expect(condition(made, 'StorageExists')).toMatchObject({ status: 'True', reason: 'S3 Bucket Exists', message: '' });
  });
});

describe('where the Operator panics it reports nothing', () => {
  test('4.12, and an ImagePruner that does not say whether it is suspended', () => {
    const at = (release: Release, spec: Readonly<Record<string, unknown>>) =>
      predict([...NONE, pruner(spec), config(EMPTY_DIR)], release);
    const prediction = at(Release.V4_12, {});
    expect(fate(prediction, `CronJob/${NS}/image-pruner`)).toBe('apply');
    expect(fate(prediction, 'ImagePruner/cluster')).toBe('never reached');
    expect(prediction.conditions.filter(({ on }) => on !== 'Config/cluster')).toEqual([]);
    expect(condition(at(Release.V4_12, { suspend: false }), 'Available', OPERATOR)).toBeDefined();
    expect(condition(at(Release.V4_13, {}), 'Available', OPERATOR)).toBeDefined();
    expect(condition(predict([...NONE, config(EMPTY_DIR)], Release.V4_12), 'Available', OPERATOR)).toBeDefined();
  });

  const removed = (spec: object, status: object) =>
    predict([
      ...NONE,
      config(
        { managementState: 'Removed', storage: { managementState: 'Managed', ...spec } },
        { status: { storage: status } },
      ),
    ]);

  test('Removed and another backend in one edit: the old storage is deleted first', () => {
    const prediction = removed({ gcs: { bucket: 'new' } }, { s3: { bucket: 'old' } });
    expect(fate(prediction, 'Storage/S3/old')).toBe('delete');
    expect(fate(prediction, 'Config/cluster')).toBe('never reached');
    expect(prediction.conditions.filter(({ on }) => on !== 'ImagePruner/cluster')).toEqual([]);
  });

  test('Swift panics before, a claim goes without a panic, and the same backend is no change', () => {
    const swift = removed({ s3: { bucket: 'new' } }, { swift: { container: 'old' } });
    expect(fate(swift, 'Storage/Swift/old')).toBe('never reached');
    const claim = removed({ s3: { bucket: 'new' } }, { pvc: { claim: 'old' } });
    expect(fate(claim, `PersistentVolumeClaim/${NS}/old`)).toBe('delete');
    expect(condition(claim, 'Removed')).toMatchObject({ status: 'True', message: 'The registry is removed' });
    expect(condition(removed({ s3: { bucket: 'new' } }, { s3: { bucket: 'old' } }), 'Removed')).toBeDefined();
    const kept = removed({ managementState: 'Unmanaged', gcs: { bucket: 'new' } }, { s3: { bucket: 'old' } });
    expect(condition(kept, 'Removed')).toBeDefined();
  });
});

test('what an empty map or list switches off comes back with the next sync, which the effect says', () => {
  const because = (spec: object) =>
    predict([...NONE, config({ ...EMPTY_DIR, ...spec })]).effects.find(({ object: name }) =>
      name.startsWith('Deployment/'),
    )?.because;
  expect(because({ nodeSelector: {} })).toContain(
    'the Operator drops the empty nodeSelector when it writes the Config',
  );
  expect(because({ topologySpreadConstraints: [] })).toContain(
    'the Operator drops the empty topologySpreadConstraints',
  );
  expect(because({ nodeSelector: { a: 'b' } })).toBe('it runs the registry');
});

test('what cannot be decoded keeps the controllers that read it from their work', () => {
  const bad = config({ ...EMPTY_DIR, requests: { read: { maxRunning: 1, maxWaitInQueue: '1d' } } });
  const prediction = predict([...NONE, bad]);
  expect(fate(prediction, `ConfigMap/${NS}/image-registry-certificates`)).toBe('never reached');
  expect(prediction.conditions.filter(({ on }) => on === 'Config/cluster')).toEqual([]);
});

test('the Service decides what the pruner is told, also where nobody says under which name it is known', () => {
  const args = (...manifests: readonly Manifest[]) =>
    JSON.stringify(predict(manifests).objects.filter(({ kind }) => kind === 'CronJob'));
  const service = object('v1', 'Service', 'image-registry', {}, NS);
  expect(args(config({ ...EMPTY_DIR, managementState: 'Unmanaged' }))).toContain('--prune-registry=false');
  expect(args(service, config({ ...EMPTY_DIR, managementState: 'Unmanaged' }))).toContain('--prune-registry=true');
});

test('a pruner whose flags oc rejects fails as soon as it runs', () => {
  const said = (spec: object) =>
    condition(predict([...NONE, pruner(spec as never)]), 'Degraded', 'ImagePruner/cluster');
  expect(said({ keepTagRevisions: -1 })).toMatchObject({ status: 'True', reason: 'JobFailed' });
  expect(said({ keepTagRevisions: -1, suspend: true })).toMatchObject({ status: 'False' });
  expect(said({ keepTagRevisions: 0 })).toMatchObject({ status: 'False' });
});
