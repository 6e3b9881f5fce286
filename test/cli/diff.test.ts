import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';
import { diff, effects, effectLines, type Effect, type Files } from './diffing';

const NS = 'openshift-image-registry';
const DEPLOYMENT = `Deployment/${NS}/image-registry`;
const UNMANAGED = 'storage: {managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1}}';
const MANAGED = UNMANAGED.replace('Unmanaged', 'Managed');
const PVC = 'storage: {managementState: Unmanaged, pvc: {claim: data}}';

function config(...spec: readonly string[]): string {
  const given = spec.join('\n');
  const rest = [
    ...(/^managementState/m.test(given) ? [] : ['managementState: Managed']),
    ...(/^replicas/m.test(given) ? [] : ['replicas: 2']),
    ...(/^rolloutStrategy/m.test(given) ? [] : ['rolloutStrategy: RollingUpdate']),
    'httpSecret: http-hunter2',
  ];
  const lines = [...rest, ...given.split('\n')].map((line) => `  ${line}`).join('\n');
  return `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec:\n${lines}\n`;
}

function claim(mode: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, namespace: ${NS}}\nspec:\n  accessModes: [${mode}]\n  resources: {requests: {storage: 1Gi}}\n`;
}

function secret(name: string, data: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}, namespace: ${NS}}\nstringData: {${data}}\n`;
}

function node(name: string, labels = ''): string {
  return `apiVersion: v1\nkind: Node\nmetadata:\n  name: ${name}\n  labels: {kubernetes.io/os: linux, kubernetes.io/hostname: ${name}, node-role.kubernetes.io/worker: ""${labels}}\n`;
}

const together = (...documents: readonly string[]): string => documents.join('---\n');
/** What the namespace has in a cluster. */
const PULL_SECRET =
  'apiVersion: v1\nkind: Secret\nmetadata: {name: pull-secret, namespace: openshift-config}\nstringData: {.dockerconfigjson: "{}"}\n';
const NAMESPACE = `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${NS}, annotations: {openshift.io/sa.scc.supplemental-groups: 1000/10000}}\n`;
const IMAGE = 'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {}\n';
const KEYS = secret(
  'image-registry-private-configuration-user',
  'REGISTRY_STORAGE_S3_ACCESSKEY: a, REGISTRY_STORAGE_S3_SECRETKEY: s',
);

function find(all: readonly Effect[], words: string): Effect {
  const found = all.find(({ what }) => what.includes(words));
  if (found === undefined) throw new Error(`nothing says "${words}" in\n${effectLines(all).join('\n')}`);
  return found;
}

test('an edit of comments, of the order of fields and documents does nothing', () => {
  const old = together(config(UNMANAGED, 'defaultRoute: true'), KEYS);
  const now = together(KEYS, `# a comment\n${config('defaultRoute: true # another', UNMANAGED)}`);
  expect(effects(old, now)).toEqual([]);
  expect(diff(old, now).out).toBe('NO CHANGE (OpenShift 5.1)\n');
});

test('every effect has the keys of the public interface, and its lines of text, with the source below', () => {
  const [old, now] = [config(UNMANAGED), config(UNMANAGED, 'logLevel: Debug')];
  const [only, ...others] = effects(old, now);
  expect(others).toEqual([]);
  expect(Object.keys(only!)).toEqual(['level', 'object', 'what', 'why', 'old', 'new', 'source']);
  expect(only).toMatchObject({
    level: 'disruption',
    object: DEPLOYMENT,
    what: 'all pods are replaced one by one',
    why: 'REGISTRY_LOG_LEVEL changed',
    old: 'info',
    new: 'debug',
  });
  expect(diff(old, now).out).toBe(
    [
      'DISRUPTION: 1 disruption (OpenShift 5.1)',
      '',
      `  disruption  ${DEPLOYMENT}: all pods are replaced one by one`,
      '              info → debug',
      '              because REGISTRY_LOG_LEVEL changed [1]',
      '',
      `[1] ${only!.source}\n`,
    ].join('\n'),
  );
});

const SETTLED = {
  level: 'change',
  what: 'no effect: the fields describe the same storage, and no pod is replaced',
};

describe('storage', () => {
  test('Removed with Managed storage deletes the data, with Unmanaged storage it does not', () => {
    const all = effects(config(MANAGED), config(MANAGED, 'managementState: Removed'));
    expect(all[0]).toMatchObject({ level: 'loss', object: 'Storage/S3/layers', new: 'deleted' });
    expect(find(all, 'the registry is removed')).toMatchObject({ level: 'disruption', old: 'Managed', new: 'Removed' });
    expect(find(all, 'no longer deletes from the storage').new).toBe('--prune-registry=false');
    const kept = effects(config(UNMANAGED), config(UNMANAGED, 'managementState: Removed'));
    expect(kept.filter(({ level }) => level === 'loss')).toEqual([]);
  });

  test('a claim that the Operator has made goes with Removed too', () => {
    const storage = 'storage: {pvc: {}}';
    const [first] = effects(
      config(storage),
      config('storage: {managementState: Managed, pvc: {}}', 'managementState: Removed'),
    );
    expect(first).toMatchObject({ level: 'loss', object: `PersistentVolumeClaim/${NS}/image-registry-storage` });
  });

  test('what the Operator has deleted before is not told again', () => {
    const removed = config(MANAGED, 'managementState: Removed');
    expect(effects(removed, removed.replace('replicas: 2', 'replicas: 1'))).toMatchObject([
      { level: 'change', what: 'no effect now: the edit takes effect when spec.managementState is Managed' },
    ]);
  });

  test.each([
    [
      'another bucket',
      UNMANAGED.replace('layers', 'others'),
      'spec.storage.s3.bucket changed',
      'S3/layers',
      'S3/others',
    ],
    [
      'another store',
      UNMANAGED.replace('region:', 'regionEndpoint: https://rgw, region:'),
      'spec.storage.s3.regionEndpoint changed',
      'S3/layers, regionEndpoint not set',
      'S3/layers, regionEndpoint https://rgw',
    ],
    ['another backend', PVC, 'NEW does not have spec.storage.s3', 'S3/layers', 'PVC/data'],
    ['pods', 'storage: {emptyDir: {}}', 'NEW does not have spec.storage.s3', 'S3/layers', 'EmptyDir'],
  ])('%s: images are not moved', (_, storage, why, old, now) => {
    const [first] = effects(config(UNMANAGED), config(storage));
    expect(first).toMatchObject({ level: 'loss', object: 'Storage/S3/layers', why, old, new: now });
    expect(first?.what).toContain('nothing moves the images');
  });

  test("the Operator's own store is forgotten, and the new one counts as its own", () => {
    const all = effects(config(MANAGED), config('storage: {managementState: Managed, pvc: {claim: data}}'));
    expect(all[0]?.why).toContain('the Operator does not delete the old storage');
    expect(find(all, 'the new storage is Managed, too')).toMatchObject({
      level: 'disruption',
      new: 'PVC/data, storage.managementState Managed',
    });
  });

  test('to become the owner of the data is told, either way, and so is to say who it is', () => {
    expect(find(effects(config(UNMANAGED), config(MANAGED)), 'the Operator now manages your storage').level).toBe(
      'loss',
    );
    expect(find(effects(config(MANAGED), config(UNMANAGED)), 'you own the storage').level).toBe('change');
    const unnamed = config(UNMANAGED.replace('managementState: Unmanaged, ', ''));
    expect(effects(unnamed, config(UNMANAGED)).map(({ what }) => what)).toEqual([
      'you own the storage: the Operator never deletes it',
    ]);
  });

  test('a sync that stops leaves pods and storage as they are', () => {
    const two = 'storage: {managementState: Unmanaged, pvc: {claim: d}, s3: {bucket: layers, region: eu-central-1}}';
    expect(effects(config(UNMANAGED), config(two))).toMatchObject([
      { level: 'disruption', object: 'Config/cluster', old: 'works', new: 'stopped' },
    ]);
    expect(effectLines(effects(config(two), config(UNMANAGED)))).toEqual([
      'change Config/cluster: the Operator no longer stops at an error',
      `change ConfigMap/${NS}/image-registry-certificates: nodes and builds also trust the CA of image-registry.${NS}.svc:5000, image-registry.${NS}.svc.cluster.local:5000`,
      'change ImagePruner/cluster: the pruner also deletes layers from the storage of the registry',
    ]);
  });

  test('NEW meets the registry that OLD has deployed', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'replicas: 0'));
    expect(find(all, 'the Operator stops at an error').why).toContain('failed to update object *v1.Deployment');
  });

  test('another region of the same bucket is no other store', () => {
    const moved = effects(config(UNMANAGED), config(UNMANAGED.replace('eu-central-1', 'eu-west-1')));
    expect(moved).toMatchObject([{ level: 'disruption', why: 'REGISTRY_STORAGE_S3_REGION changed', new: 'eu-west-1' }]);
  });

  test('an emptyDir loses its images with every restart', () => {
    const storage = 'storage: {emptyDir: {}}';
    const [first] = effects(config(storage), config(storage, 'logLevel: Debug'));
    expect(first).toMatchObject({ level: 'loss', object: DEPLOYMENT });
  });

  test('Removed in the edit that changes the backend makes the Operator panic', () => {
    const all = effects(
      config(MANAGED),
      config('managementState: Removed', 'storage: {managementState: Managed, gcs: {bucket: b}}'),
    );
    expect(all[0]).toMatchObject({ level: 'loss', object: 'Storage/S3/layers' });
    expect(find(all, 'crashes in every sync')).toMatchObject({ level: 'disruption', object: 'Config/cluster' });
  });

  test('oss ends with 4.16: on its own platform nothing stands in, on another one its storage does', () => {
    const oss = config('storage: {managementState: Managed, oss: {bucket: layers, region: cn-1}}');
    const at = (...args: string[]) => effects(oss, oss, '--release', '4.16..4.17', ...args);
    expect(at()[0]).toMatchObject({ level: 'loss', object: 'Storage/OSS/layers', new: 'none' });
    expect(find(at(), 'Degraded immediately')).toMatchObject({
      level: 'disruption',
      why: 'storage backend not configured',
    });
    expect(at('--platform', 'aws')[0]).toMatchObject({ level: 'loss', new: 'S3 (name chosen by the Operator)' });
    expect(effects(oss, oss, '--release', '4.16')).toEqual([]);
  });
});

describe('what is deleted', () => {
  test('the Config: the finalizer removes the registry with its data, and a new Config is made', () => {
    const pruner =
      'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {}\n';
    const all = effects(together(config(MANAGED, 'defaultRoute: true'), pruner), pruner);
    expect(all[0]).toMatchObject({
      level: 'loss',
      object: 'Storage/S3/layers',
      why: expect.stringContaining('the Config is deleted'),
    });
    expect(find(all, 'its finalizer removes the whole registry')).toMatchObject({
      level: 'disruption',
      object: 'Config/cluster',
    });
    expect(find(all, 'the Route is deleted').object).toBe(`Route/${NS}/default-route`);
    expect(find(effects(together(config(UNMANAGED), pruner), pruner), 'its finalizer').level).toBe('disruption');
  });

  test('a cluster that only OLD has loses all its manifests', () => {
    const old = { 'a/x.yaml': config(MANAGED), 'b/x.yaml': config(UNMANAGED) };
    const { out } = diff(old, { 'b/x.yaml': config(UNMANAGED) }, '--output', 'json');
    const { clusters } = JSON.parse(out) as { clusters: { path: string; effects: Effect[] }[] };
    expect(clusters.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(clusters[0]?.effects[0]).toMatchObject({ level: 'loss', object: 'Storage/S3/layers' });
    expect(clusters[1]?.effects).toEqual([]);
  });

  test('a claim, a Secret, a Route of the user, and the ImagePruner', () => {
    const route = `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: mine, namespace: ${NS}}\nspec: {host: r.example.com, to: {kind: Service, name: image-registry}}\n`;
    const pruner =
      'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {suspend: true}\n';
    const all = effects(together(config(PVC), claim('ReadWriteMany'), KEYS, route, pruner), config(PVC));
    expect(find(all, 'the claim is deleted')).toMatchObject({ level: 'loss' });
    expect(find(all, 'the Secret is deleted')).toMatchObject({ level: 'disruption' });
    expect(find(all, 'the Route is deleted')).toMatchObject({ level: 'disruption', old: 'r.example.com' });
    expect(find(all, 'the pruner runs again').why).toContain('NEW has no ImagePruner');
    expect(find(all, 'the Operator stops at an error').why).toContain('persistentvolumeclaims "data" not found');
  });

  test('credentials that are gone are not assumed to be there', () => {
    const store = 'storage: {managementState: Unmanaged, s3: {bucket: b, region: r, regionEndpoint: https://rgw}}';
    const all = effects(together(config(store), KEYS), config(store));
    expect(find(all, 'the Operator stops at an error').why).toContain('secret "installer-cloud-credentials" not found');
    const external = `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: creds, namespace: ${NS}}\nspec:\n  target: {name: image-registry-private-configuration-user}\n  dataFrom: [{extract: {key: registry}}]\n`;
    expect(
      find(effects(together(config(store), external), config(store)), 'the Operator stops at an error').level,
    ).toBe('disruption');
  });
});

describe('pods', () => {
  test('RollingUpdate to Recreate: from now on every rollout is an outage', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'rolloutStrategy: Recreate'));
    expect(effectLines(all)).toEqual([
      `disruption ${DEPLOYMENT}: from now on, a rollout stops all pods first: nothing can be pulled or pushed until new pods run`,
    ]);
  });

  test('2 to 1: one pod is left, and nothing guards it', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'replicas: 1'));
    expect(find(all, 'one pod is left')).toMatchObject({ level: 'disruption', old: '2', new: '1' });
    expect(find(all, 'so many pods must keep running')).toMatchObject({
      level: 'change',
      old: '1',
      new: '0',
    });
  });

  test('2 to 3: the anti-affinity is gone, and with it the pods that had it', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'replicas: 3'));
    expect(find(all, 'the anti-affinity is gone')).toMatchObject({ level: 'change', old: 'set', new: 'none' });
    expect(find(all, 'at least one of 3 runs at any time').why).toBe('the default anti-affinity changed');
    expect(
      find(effects(config(UNMANAGED, 'replicas: 3'), config(UNMANAGED)), 'the two pods never share a node').level,
    ).toBe('change');
  });

  test('a nodeSelector moves pods and drops their spread', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'nodeSelector: {node-role.kubernetes.io/infra: ""}'));
    expect(find(all, 'the pods run on other nodes')).toMatchObject({
      old: 'any node',
      new: 'node-role.kubernetes.io/infra=',
    });
    expect(find(all, 'the spread constraints are gone')).toMatchObject({
      old: 'kubernetes.io/hostname, node-role.kubernetes.io/worker, topology.kubernetes.io/zone',
      new: 'none',
    });
  });

  test('read-only refuses pushes', () => {
    const all = effects(config(UNMANAGED), config(UNMANAGED, 'readOnly: true'));
    expect(find(all, 'rejects every push')).toMatchObject({ level: 'disruption', old: 'false', new: 'true' });
  });

  test('Unmanaged: whatever else is edited has no effect', () => {
    const all = effects(
      config(UNMANAGED),
      config(UNMANAGED, 'managementState: Unmanaged', 'replicas: 1', 'logLevel: Debug'),
    );
    expect(effectLines(all)).toEqual([
      'change Config/cluster: the registry stays as it is, and the Operator no longer manages or repairs it',
    ]);
  });
});

describe('a rollout that hangs', () => {
  const ONE = ['replicas: 1', 'rolloutStrategy: Recreate'];

  test('a ReadWriteOnce claim that is scaled to two: the Operator does not look, the second pod waits', () => {
    const all = effects(
      together(claim('ReadWriteOnce'), config(PVC, ...ONE)),
      together(claim('ReadWriteOnce'), config(PVC, 'rolloutStrategy: Recreate')),
    );
    expect(find(all, '1 of 2 pods cannot run: the rollout hangs')).toMatchObject({
      level: 'disruption',
      why: expect.stringContaining('ReadWriteOnce'),
      new: '1 of 2 can run',
    });
    expect(
      effects(
        together(claim('ReadWriteMany'), config(PVC, ...ONE)),
        together(claim('ReadWriteMany'), config(PVC)),
      ).filter(({ what }) => what.includes('hangs')),
    ).toEqual([]);
  });

  test('a ReadWriteOnce claim and a rolling update', () => {
    const all = effects(
      together(claim('ReadWriteOnce'), config(PVC, ...ONE)),
      together(claim('ReadWriteOnce'), config(PVC, 'replicas: 1')),
    );
    expect(find(all, 'the next rollout hangs')).toMatchObject({
      level: 'disruption',
      old: 'Recreate',
      new: 'RollingUpdate',
    });
  });

  const cluster = (...nodes: readonly string[]) => together(NAMESPACE, IMAGE, KEYS, ...nodes);
  const apart =
    'affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {docker-registry: default}}}]}}';

  test('three pods that have to keep apart and two nodes', () => {
    const nodes = cluster(node('a'), node('b'));
    const all = effects(together(nodes, config(UNMANAGED)), together(nodes, config(UNMANAGED, apart, 'replicas: 3')));
    expect(find(all, '1 of 3 pods cannot run')).toMatchObject({
      why: 'only 2 nodes can run the pods, which must be separated by kubernetes.io/hostname',
      old: '2 of 2 can run',
      new: '2 of 3 can run',
    });
    expect(
      effectLines(
        effects(
          together(nodes, node('c'), config(UNMANAGED)),
          together(nodes, node('c'), config(UNMANAGED, apart, 'replicas: 3')),
        ),
      ).join(),
    ).not.toContain('cannot run');
  });

  test('a nodeSelector that no known node has', () => {
    const nodes = cluster(node('a'), node('b'));
    const selector = 'nodeSelector: {node-role.kubernetes.io/infra: ""}';
    const all = effects(together(nodes, config(UNMANAGED)), together(nodes, config(UNMANAGED, selector)));
    expect(find(all, 'no new pod can be scheduled')).toMatchObject({
      level: 'disruption',
      why: 'no known node has the labels that the pods select',
      new: '0 of 2 can run',
    });
    const infra = cluster(
      node('a'),
      node('b', ', node-role.kubernetes.io/infra: ""'),
      node('c', ', node-role.kubernetes.io/infra: ""'),
    );
    expect(
      effectLines(effects(together(infra, config(UNMANAGED)), together(infra, config(UNMANAGED, selector)))).join(),
    ).not.toContain('scheduled');
  });

  test('facts of the cluster count for both sides, whichever tells them', () => {
    const nodes = cluster(node('a'), node('b'));
    const all = effects(
      together(nodes, config(UNMANAGED)),
      together(KEYS, IMAGE, NAMESPACE, config(UNMANAGED, apart, 'replicas: 3')),
    );
    expect(find(all, '1 of 3 pods cannot run').new).toBe('2 of 3 can run');
  });
});

describe('routes', () => {
  const ROUTES = 'routes: [{name: public, hostname: r.example.com, secretName: tls}]';

  test('a Route that is removed is lost', () => {
    const all = effects(config(UNMANAGED, ROUTES, 'defaultRoute: true'), config(UNMANAGED, ROUTES));
    expect(effectLines(all)).toEqual([
      `disruption Route/${NS}/default-route: the Route is deleted: pulls and pushes through its host fail`,
    ]);
  });

  test('a Route stays where the sync stops before, and where nobody looks after it', () => {
    const stopped = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, 'requests: {read: {maxRunning: -1}}'));
    expect(effectLines(stopped).join()).not.toContain('the Route is deleted');
    const left = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, ROUTES, 'managementState: Unmanaged'));
    expect(effectLines(left).join()).not.toContain('the Route is deleted');
  });

  test('a Route that is removed in the edit that sets Removed is leaked', () => {
    const all = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, 'managementState: Removed'));
    expect(find(all, 'stays, but pulls and pushes through its host fail').object).toBe(`Route/${NS}/public`);
  });

  test('another host, another name', () => {
    const moved = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, ROUTES.replace('r.example', 's.example')));
    expect(find(moved, 'another host')).toMatchObject({
      level: 'disruption',
      old: 'r.example.com',
      new: 's.example.com',
    });
    const renamed = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, ROUTES.replace('public', 'outside')));
    expect(effectLines(renamed)).toEqual([
      `disruption Route/${NS}/public: Route/${NS}/outside takes over its host: pulls and pushes through it fail until a router admits the new Route`,
    ]);
  });

  test('a TLS Secret that is renamed: the Route shows another certificate, where the Secret exists', () => {
    const other = ROUTES.replace('secretName: tls', 'secretName: renewed');
    const [only] = effects(config(UNMANAGED, ROUTES), config(UNMANAGED, other));
    expect(only).toMatchObject({
      level: 'change',
      object: `Route/${NS}/public`,
      old: 'Secret/tls',
      new: 'Secret/renewed',
    });
    const whole = together(NAMESPACE, IMAGE, KEYS, PULL_SECRET, secret('tls', 'tls.crt: c, tls.key: k'));
    const all = effects(
      together(whole, config(UNMANAGED, ROUTES)),
      together(whole, config(UNMANAGED, other)),
      '--complete',
    );
    expect(find(all, 'the Operator stops at an error')).toMatchObject({
      level: 'disruption',
      why: expect.stringContaining('secret "renewed" not found'),
    });
  });

  test('a host that another Route has is not admitted', () => {
    const taken =
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: shop, namespace: shop}\nspec: {host: r.example.com}\n';
    const all = effects(together(taken, config(UNMANAGED)), together(taken, config(UNMANAGED, ROUTES)));
    expect(find(all, 'a router does not admit a Route').why).toContain('route shop already exposes r.example.com');
  });
});

test('the pruner: off, on, its time, and what it keeps', () => {
  const pruner = (spec: string) =>
    together(
      config(UNMANAGED),
      `apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {${spec}}\n`,
    );
  const one = (old: string, now: string) => effects(pruner(old), pruner(now));
  expect(one('suspend: false', 'suspend: true')).toMatchObject([{ level: 'change', old: 'on', new: 'suspended' }]);
  expect(find(one('suspend: true', 'suspend: false'), 'runs again').new).toBe('on');
  expect(one('keepTagRevisions: 5', 'keepTagRevisions: 3')).toMatchObject([
    { level: 'loss', old: 'keepTagRevisions 5', new: 'keepTagRevisions 3' },
  ]);
  expect(one('keepTagRevisions: 3', '')).toEqual([]);
  expect(one('keepYoungerThanDuration: 2h', 'keepYoungerThan: 7200000000000')).toEqual([]);
  expect(one('schedule: "0 0 * * *"', 'schedule: "0 3 * * *"')).toMatchObject([
    { what: 'the pruner runs at another time' },
  ]);
  expect(one('suspend: true, keepTagRevisions: 5', 'suspend: true, keepTagRevisions: 1')).toMatchObject([
    { what: 'no effect now: the pruner is suspended, and the edit takes effect when it runs again' },
  ]);
  expect(
    find(
      one('schedule: "0 0 * * *"', 'schedule: whenever'),
      'the change of the pruner is not applied: its CronJob keeps the old schedule',
    ).level,
  ).toBe('disruption');
});

test('the pruner: flags that oc rejects or reads in another way, and where its pods run', () => {
  const pruner = (spec: string) =>
    together(
      config(UNMANAGED),
      `apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {suspend: false, ${spec}}\n`,
    );
  const one = (old: string, now: string) => effects(pruner(old), pruner(now));
  const refused = 'the pruner fails: oc rejects a negative number';
  expect(one('', 'keepTagRevisions: -1')).toMatchObject([{ level: 'disruption', what: refused }]);
  expect(one('keepTagRevisions: -1', '')).toMatchObject([
    { level: 'change', what: 'the pruner no longer fails, and deletes images' },
  ]);
  expect(one('', 'ignoreInvalidImageReferences: true')).toMatchObject([
    { what: 'the pruner skips invalid image references', old: 'false', new: 'true' },
  ]);
  expect(one('', 'nodeSelector: {a: b}, resources: {requests: {memory: 1024Mi}}')).toMatchObject([
    {
      object: `CronJob/${NS}/image-pruner`,
      why: 'spec.nodeSelector, spec.resources of ImagePruner/cluster changed',
      new: 'nodeSelector {"a":"b"}, resources {"requests":{"memory":"1Gi"}}',
    },
  ]);
  expect(one('resources: {requests: {memory: 1024Mi}}', 'resources: {requests: {memory: 1Gi}}')).toEqual([]);
});

test('whose the storage is stays as it was noted where nobody says so any more', () => {
  const claimed = (state: string) => config('replicas: 1', `storage: {${state}pvc: {claim: data}}`);
  expect(effects(claimed('managementState: Managed, '), claimed(''))).toMatchObject([SETTLED]);
  expect(effects(claimed('managementState: Unmanaged, '), claimed(''))).toMatchObject([SETTLED]);
  expect(effects(claimed(''), claimed('managementState: Managed, '))).toMatchObject([{ level: 'loss' }]);
});

test('CAs that only the cluster knows do not go because somebody writes them down', () => {
  const image = IMAGE.replace('spec: {}', 'spec: {additionalTrustedCA: {name: cas}}');
  const cas = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cas, namespace: openshift-config}\ndata: {a.b: A}\n';
  expect(effects(together(config(UNMANAGED), image), together(config(UNMANAGED), image, cas))).toEqual([]);
});

test('what nodes trust: added, replaced, gone', () => {
  const image = IMAGE.replace('spec: {}', 'spec: {additionalTrustedCA: {name: cas}}');
  const cas = (data: string) =>
    together(
      config(UNMANAGED),
      image,
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cas, namespace: openshift-config}\ndata: {${data}}\n`,
    );
  const all = effects(cas('a.example.com: A, b.example.com: B'), cas('a.example.com: Z, c.example.com: C'));
  expect(find(all, 'no longer trust the CA of b.example.com:')).toMatchObject({
    level: 'disruption',
    why: 'key b.example.com of the ConfigMap is gone',
  });
  expect(find(all, 'trust another CA for a.example.com').why).toBe('key a.example.com of the ConfigMap changed');
  expect(find(all, 'also trust the CA of c.example.com').why).toBe('key c.example.com of the ConfigMap is added');
});

test('4.22..4.23: what the release alone does', () => {
  const all = effects(config(UNMANAGED), config(UNMANAGED), '--release', '4.22..4.23');
  expect(find(all, 'all pods are replaced')).toMatchObject({ old: '4.22', new: '4.23' });
  expect(find(all, 'the rules by which the pods are spread over nodes and zones change').new).toContain(
    'matchLabelKeys ["pod-template-hash"]',
  );
  expect(find(all, 'pods that are not ready')).toMatchObject({ old: 'not set', new: 'AlwaysAllow' });
  expect(find(all, 'reports an unavailable registry as Degraded')).toMatchObject({ old: '2m0s', new: '5m0s' });
  expect(find(all, 'the security context of the pruner pods').new).toContain('restricted-v2');
  const younger = effects(config(UNMANAGED), config(UNMANAGED), '--release', '4.21..4.22');
  expect(find(younger, 'a NetworkPolicy closes the namespace').object).toContain('default-deny-all');
  expect(find(younger, 'the Operator creates this object').object).toContain('image-registry-networkpolicy');
  expect(effectLines(effects(config(UNMANAGED), config(UNMANAGED), '--release', '5.0..5.1'))).toHaveLength(1);
});

test('where only the pruner deletes images, its values are kept, and no storage is copied', () => {
  const pruner = (age: string) =>
    `apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {keepYoungerThanDuration: ${age}, keepTagRevisions: 3}\n`;
  const { out } = diff(together(config(MANAGED), pruner('720h')), together(config(MANAGED), pruner('60m')));
  expect(out).toContain('keep the values of OLD in ImagePruner/cluster');
  expect(out).not.toContain('changing-storage');
});

describe('what keeps the images of a loss', () => {
  const claim =
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, namespace: openshift-image-registry}\nspec: {accessModes: [ReadWriteMany]}\n';
  const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
  const todo = (old: string, now: string) =>
    [
      ...diff(old, now)
        .out.replace(/\n {7}/g, ' ')
        .matchAll(/^ {2}do +(.*?) https:\S+\/docs\/(\S+)/gm),
    ].map((found) => found.slice(1));
  const page = 'how-to/read-only-and-removal.md';

  test.each([
    ['of the Config', config(MANAGED), 'Config/cluster'],
    ['of a claim', claim, 'PersistentVolumeClaim/openshift-image-registry/data'],
  ])('the manifest %s that is gone', (_, gone, object) => {
    expect(todo(together(gone, MAP), MAP)).toEqual([
      [
        `keep the manifest of ${object} in NEW; or first, in a separate change, set annotation argocd.argoproj.io/sync-options: Prune=false on it (Flux: kustomize.toolkit.fluxcd.io/prune: disabled)`,
        `${page}#an-object-that-leaves-git`,
      ],
    ]);
  });

  test.each([
    ['of the Config', config(MANAGED), 'Config/cluster'],
    ['of a claim', claim, 'PersistentVolumeClaim/openshift-image-registry/data'],
  ])('the manifest %s that is gone, where a guard is set on it', (_, gone, object) => {
    const guards = `argocd.argoproj.io/sync-options: Prune=false, kustomize.toolkit.fluxcd.io/prune: disabled`;
    const guarded = gone.replace(/metadata: {([^}]*)}/, `metadata: {$1, annotations: {${guards}}}`);
    expect(todo(together(guarded, MAP), MAP)).toEqual([
      [
        `keep the manifest of ${object} in NEW, unless it is deployed only by Argo CD (Prune=false is set on it) and Flux (prune: disabled is set on it)`,
        `${page}#an-object-that-leaves-git`,
      ],
    ]);
  });

  test('without the hint that belongs to the effect', () => {
    const guarded = claim.replace(
      /metadata: {([^}]*)}/,
      'metadata: {$1, annotations: {helm.sh/resource-policy: keep}}',
    );
    const live = MAP.replace('name: a', 'name: a, uid: 1f, resourceVersion: "5"');
    const [[first = ''] = []] = todo(together(guarded, live), live);
    expect(first).toBe(
      'keep the manifest of PersistentVolumeClaim/openshift-image-registry/data in NEW, unless it is deployed only by Helm (helm.sh/resource-policy: keep is set on it)',
    );
  });

  test('the policy that is disabled and deletes what it brought', () => {
    const policy = (disabled: boolean) => `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: policies}
spec:
  disabled: ${disabled}
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: registry}
      spec:
        remediationAction: enforce
        pruneObjectBehavior: DeleteAll
        object-templates:
        - complianceType: musthave
          objectDefinition:
            apiVersion: imageregistry.operator.openshift.io/v1
            kind: Config
            metadata: {name: cluster}
            spec: {managementState: Managed, replicas: 2, storage: {managementState: Managed, s3: {bucket: a, region: b}}}
`;
    expect(todo(policy(false), policy(true))).toEqual([
      [
        'keep spec.disabled of the policy false; or first, in a separate change, set pruneObjectBehavior of the policy to None',
        'how-to/acm.md#how-images-are-protected',
      ],
    ]);
  });

  test('the work that has the Config, where another one gets it and does not own it', () => {
    const work = (name: string, storage: string, spec = '') => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: ${name}, namespace: c1}
spec: {${spec}workload: {manifests: [{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {managementState: Managed, storage: {managementState: ${storage}, s3: {bucket: b}}}}]}}
`;
    const orphan = 'deleteOption: {propagationPolicy: Orphan}, ';
    expect(todo(work('w1', 'Managed'), work('w2', 'Managed', orphan))).toEqual([
      [
        'first, in a separate change, set deleteOption.propagationPolicy of ManifestWork/c1/w1 to Orphan; then move the object',
        'how-to/manifest-work.md',
      ],
    ]);
    expect(diff(work('w1', 'Unmanaged'), work('w2', 'Unmanaged', orphan)).out).toMatch(/^DISRUPTION/m);
  });

  test('the owner, where the registry is removed: the fix of the rule, or the same without a place', () => {
    const removed = config('managementState: Removed', MANAGED);
    const { out } = diff(config(MANAGED), removed);
    expect([
      todo(config(MANAGED), removed),
      out.match(/set\s+spec\.storage\.managementState to Unmanaged/g)?.length,
    ]).toEqual([[], 1]);
    const acknowledged = removed.replace(
      '{name: cluster}',
      '{name: cluster, annotations: {acknowledge.cdk8s-openshift-image-registry/IR501: the images were copied to another registry}}',
    );
    expect(todo(config(MANAGED), acknowledged)).toEqual([
      [
        expect.stringContaining(
          'name the storage if the Config does not name it (for s3: spec.storage.s3.bucket); or, before NEW is applied, copy the images',
        ),
        `${page}#remove-and-keep-the-images`,
      ],
    ]);
  });
});

test('a lost storage comes before what the pruner deletes, in one cluster and of many, and each has its own remedy', () => {
  const pruner = (revisions: number) =>
    `apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {keepTagRevisions: ${revisions}, keepYoungerThanDuration: 720h}\n`;
  const [layers, others] = [config(UNMANAGED), config(UNMANAGED.replace('layers', 'others'))];
  const both = diff(together(layers, pruner(5)), together(others, pruner(3))).out;
  const apart = diff(
    { 'a/x.yaml': together(layers, pruner(5)), 'b/x.yaml': together(layers, pruner(5)) },
    { 'a/x.yaml': together(layers, pruner(3)), 'b/x.yaml': together(others, pruner(3)) },
  ).out;
  for (const out of [both, apart]) {
    expect(out.match(/^ {2}(?:why|do) .*/gm)).toEqual([
      expect.stringMatching(/why +the registry uses another storage/),
      expect.stringMatching(
        /do +keep the storage of OLD; or, before NEW is applied, copy the images that are still needed/,
      ),
      expect.stringMatching(/do +keep the values of OLD in ImagePruner\/cluster/),
    ]);
    expect(
      out.match(/^ {2}loss .*/gm)?.map((line) =>
        line
          .replace(/^ *loss */, '')
          .replace(/:.*/, '')
          .trim(),
      ),
    ).toEqual(expect.arrayContaining(['Storage/S3/layers', 'ImagePruner/cluster']));
  }
  expect(apart.indexOf('\nb\n')).toBeLessThan(apart.indexOf('\na\n'));
  expect(both.indexOf('Storage/S3/layers: ')).toBeLessThan(both.indexOf('ImagePruner/cluster: '));
});

describe('secrets', () => {
  const login = (value: string) =>
    together(
      config(UNMANAGED, `proxy: {http: "http://u:${value}@proxy"}`),
      secret(
        'image-registry-private-configuration-user',
        `REGISTRY_STORAGE_S3_ACCESSKEY: a, REGISTRY_STORAGE_S3_SECRETKEY: ${value}`,
      ),
    ).replace('http-hunter2', value);

  test.each(['text', 'json', 'markdown'])('are compared and never shown: %s', (output) => {
    const { out } = diff(login('old-hunter2'), login('new-hunter2'), '--output', output);
    expect(out).not.toContain('hunter2');
    expect(out).toMatch(/the value of key \\?"credentials\\?" changed/);
    expect(out).toMatch(/REGISTRY\\?_HTTP\\?_SECRET/);
  });
});

describe('files and folders', () => {
  const several = { 'prod/a.yaml': config(UNMANAGED), 'prod/b.yaml': KEYS, 'test/a.yaml': config(MANAGED) };

  test('are paired by their paths below what was named', () => {
    const now = { ...several, 'test/a.yaml': config(MANAGED, 'readOnly: true') };
    const { out } = diff(several, now);
    expect(out).toMatch(/\n\ntest\n {2}disruption/);
    expect(out).toContain('DISRUPTION: 2 disruptions in 1 of 2 clusters (OpenShift 5.1)\n');
  });

  test('the folder that was named has a name among several clusters, and none alone', () => {
    const old = { 'a.yaml': config(MANAGED), 'test/a.yaml': config(MANAGED) };
    const now = { 'a.yaml': config(MANAGED, 'logLevel: Debug'), 'test/a.yaml': config(MANAGED, 'readOnly: true') };
    expect(diff(old, now).out).toMatch(/\n\n\.\n {2}disruption/);
    expect(diff(old['a.yaml'], now['a.yaml']).out).not.toMatch(/\n\n\.\n/);
  });

  test('a folder that holds a second cluster from now on still holds the first one', () => {
    const { out } = diff(
      { 'a.yaml': config(MANAGED) },
      { 'a.yaml': config(MANAGED), 'b.yaml': config(UNMANAGED) },
      '--output',
      'json',
    );
    const { clusters } = JSON.parse(out) as { clusters: { path: string; effects: Effect[] }[] };
    expect(clusters.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
    expect(clusters[0]?.effects).toEqual([]);
    expect(clusters[1]?.effects).toMatchObject([{ what: 'a cluster that OLD does not have gets this configuration' }]);
  });

  test('a folder without manifests is a cluster that is new, or one that is gone', () => {
    const none = { 'README.md': '' };
    const added = diff(none, { 'a.yaml': config(UNMANAGED) });
    expect([added.exitCode, added.out]).toEqual([
      0,
      expect.stringContaining('change  Config/cluster: a cluster that OLD does not have gets this configuration\n'),
    ]);
    expect(added.err).toMatch(/old has no file that ends in .yaml, .yml or .json: compared as no manifests\n/);
    expect(diff({ 'a.yaml': config(MANAGED) }, none, '--fail-on', 'loss').exitCode).toBe(1);
    expect(diff(none, none)).toMatchObject({ exitCode: 2, out: '' });
  });

  test('a folder that is not there is an error, which says how a new cluster is compared', () => {
    inFolder({ 'new/a.yaml': config(UNMANAGED) }, (folder) => {
      const { code, out, err } = runWith(['diff', join(folder, 'old'), join(folder, 'new')]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('for a cluster that is new, compare the folders that have all clusters, or name an empty');
    });
  });

  test('a release that is asked twice compares a folder with itself', () => {
    const { out } = diff(several, several, '--release', '4.22..4.23');
    expect(out).toContain('in 2 of 2 clusters (OpenShift 4.22 to 4.23)\n');
  });
});

describe('exit code', () => {
  test.each([
    ['loss', UNMANAGED.replace('layers', 'others'), 1],
    ['loss', `${UNMANAGED}\nreadOnly: true`, 0],
    ['disruption', `${UNMANAGED}\nreadOnly: true`, 1],
    ['disruption', `${UNMANAGED}\ndefaultRoute: true`, 0],
    ['change', `${UNMANAGED}\ndefaultRoute: true`, 1],
    ['change', UNMANAGED, 0],
  ])('--fail-on %s with %s: %s', (level, spec, expected) => {
    expect(diff(config(UNMANAGED), config(spec), '--fail-on', level).exitCode).toBe(expected);
  });

  test('--fail-on disruption accepts that what is stopped is stopped for another reason', () => {
    const twice = config(UNMANAGED.replace('s3:', 'emptyDir: {}, s3:'));
    const { out, exitCode } = diff(twice, config(UNMANAGED, 'replicas: -1'), '--fail-on', 'disruption');
    expect([out, exitCode]).toEqual([expect.stringContaining('still stopped, now for another reason'), 0]);
  });

  test.each([
    [['--release', '4.22..4.99'], 'found --release 4.99'],
    [['--release', '4.22..'], 'found --release 4.22.. without the second release'],
    [['--fail-on', 'losses'], 'did you mean loss?'],
    [['third'], 'found 3 paths, expected two'],
  ])('2 for %j', (args, words) => {
    const { exitCode, out, err } = diff(config(UNMANAGED), config(UNMANAGED), ...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(words);
  });

  test('2 for what cannot be read, and for what has nothing to do with the registry', () => {
    expect(diff(config(UNMANAGED), 'a: [').err).toContain('unreadable');
    expect(diff('a: 1', 'b: 2')).toMatchObject({ exitCode: 2, out: '' });
  });
});

test.each([
  'spec: []',
  'spec: {storage: {s3: 1}, routes: [null, 4]}',
  'spec: {replicas: 2000000000, managementState: Managed, storage: {emptyDir: {}}}',
])('hostile input does no harm: %s', (spec) => {
  const hostile = `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster, annotations: 3}\n${spec}\n`;
  const nodes = together(
    NAMESPACE,
    'apiVersion: v1\nkind: Node\nmetadata: {name: n, labels: 7}\nspec: {taints: [1, {}], unschedulable: 4}\n',
  );
  for (const [old, now] of [
    [hostile, config(UNMANAGED)],
    [together(nodes, config(UNMANAGED)), together(nodes, hostile)],
  ] as const) {
    expect(diff(old, now).exitCode).toBe(0);
  }
});

test('names from files give no command to a terminal and no markup to a pull request', () => {
  const route = 'routes: [{name: "\\e[2J`|\\n# @all", hostname: "<b>.example.com"}]';
  const [text, markdown] = ['text', 'markdown'].map(
    (output) => diff(config(UNMANAGED), config(UNMANAGED, route), '--output', output).out,
  );
  expect(text).not.toContain('\u001b');
  expect(markdown).not.toContain('\u001b');
  expect(markdown).not.toMatch(/^# @all/m);
  expect(markdown?.split('\n').filter((line) => line.startsWith('| change'))).toHaveLength(1);
});

test('Markdown tells what happens to many clusters once, the worst first', () => {
  const side = (spec: string, worse: string) => ({
    'a/r.yaml': config(UNMANAGED, spec),
    'b/r.yaml': config(UNMANAGED, spec),
    'z/r.yaml': config(UNMANAGED.replace('layers', worse)),
  });
  const { out } = diff(side('logLevel: Normal', 'one'), side('logLevel: Debug', 'two'), '--output', 'markdown');
  const headings = out.split('\n').filter((line) => line.startsWith('### '));
  expect(headings).toEqual(['### `z`', '### 2 clusters with the same answer: `a`, `b`']);
  expect(out.match(/REGISTRY\\_LOG\\_LEVEL changed/g)).toHaveLength(1);
});

test('a namespace on the Config hides nothing, on whichever side it is', () => {
  const placed = (yaml: string) => yaml.replace('{name: cluster}', `{name: cluster, namespace: ${NS}}`);
  const [old, now] = [config(UNMANAGED), config(PVC)];
  const expected = effects(old, now);
  expect(expected[0]?.level).toBe('loss');
  expect(effects(placed(old), placed(now))).toEqual(expected);
  expect(effects(old, placed(now))).toEqual(expected);
  expect(effects(placed(old), now)).toEqual(expected);
});

describe('--cluster', () => {
  const one = { 'x/a.yaml': config(UNMANAGED), 'y/a.yaml': config(UNMANAGED) };
  const pathsWith = (mode: string, files: Files = one): string[] => {
    const { out } = diff(files, files, '--output', 'json', '--cluster', mode);
    const { clusters = [] } = JSON.parse(out) as { clusters?: { path: string }[] };
    return clusters.map(({ path }) => path);
  };

  test('folder: each folder', () => {
    expect(pathsWith('folder')).toEqual(['x', 'y']);
  });

  test('file: each file that has something to predict from', () => {
    expect(pathsWith('file', { ...one, 'x/b.yaml': KEYS })).toEqual(['x/a.yaml', 'y/a.yaml']);
  });

  test('all: one cluster', () => {
    expect(pathsWith('all')).toEqual([]);
  });
});
