import type { Manifest } from '../../../src/core/manifest';
import { manifestWork, type WorkExecutor } from '../../../src/delivery/manifest-work/manifest-work';
import { manifestWorkReplicaSet } from '../../../src/delivery/manifest-work/manifest-work-replica-set';
import { MOST_WORK_BYTES, workSizeErrors } from '../../../src/delivery/manifest-work/manifest-work-size';
import { NEWEST_RELEASE } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { BUCKET, CLAIM, CONFIG, EXTERNAL_SECRET, PRUNER, SECRET, TRUST } from '../manifests';

const ALL = [BUCKET, EXTERNAL_SECRET, SECRET, TRUST, CLAIM, CONFIG, PRUNER];

interface Spec {
  readonly deleteOption: unknown;
  readonly executor?: unknown;
  readonly manifestConfigs: readonly Record<string, any>[];
  readonly workload: { readonly manifests: readonly Manifest[] };
}

function specOf(manifests: readonly Manifest[], executor?: WorkExecutor): Spec {
  const options = { name: 'registry', namespace: 'berlin', ...(executor === undefined ? {} : { executor }) };
  return manifestWork(manifests, options)['spec'] as Spec;
}

test('a work stands in the namespace of its cluster', () => {
  expect(manifestWork([CONFIG], { name: 'registry', namespace: 'berlin' })).toMatchObject({
    apiVersion: 'work.open-cluster-management.io/v1',
    kind: 'ManifestWork',
    metadata: { name: 'registry', namespace: 'berlin' },
  });
});

describe('the guards', () => {
  test('deleting the work deletes nothing', () => {
    expect(specOf(ALL).deleteOption).toEqual({ propagationPolicy: 'Orphan' });
  });

  test('every object is applied server-side, with force, by a manager of the agent', () => {
    const { manifestConfigs, workload } = specOf(ALL);
    expect(manifestConfigs).toHaveLength(workload.manifests.length);
    for (const { updateStrategy } of manifestConfigs) {
      expect(updateStrategy).toMatchObject({ type: 'ServerSideApply', serverSideApply: { force: true } });
      expect(updateStrategy.serverSideApply.fieldManager).toMatch(/^work-agent/);
    }
  });

  test('are for the objects by their names in the API', () => {
    const identifiers = specOf([CONFIG, PRUNER, CLAIM, BUCKET], { namespace: 'a', name: 'b' }).manifestConfigs.map(
      ({ resourceIdentifier }) => resourceIdentifier as unknown,
    );
    expect(identifiers).toEqual([
      { group: 'imageregistry.operator.openshift.io', name: 'cluster', resource: 'configs' },
      { group: 'imageregistry.operator.openshift.io', name: 'cluster', resource: 'imagepruners' },
      { name: 'image-registry-storage', namespace: 'openshift-image-registry', resource: 'persistentvolumeclaims' },
      {
        group: 'objectbucket.io',
        name: 'layers',
        namespace: 'openshift-image-registry',
        resource: 'objectbucketclaims',
      },
    ]);
  });
});

describe('the rights of the agent', () => {
  const roleOf = (manifests: readonly Manifest[]) =>
    specOf(manifests).workload.manifests.find(({ kind }) => kind === 'ClusterRole');

  test('cover the kinds in the work that it has no rights for, and no others', () => {
    const role = roleOf(ALL);
    expect(role?.metadata).toEqual({
      name: 'registry-work-agent',
      labels: { 'open-cluster-management.io/aggregate-to-work': 'true' },
    });
    const verbs = ['create', 'get', 'list', 'patch', 'update', 'watch'];
    expect(role?.['rules']).toEqual([
      { apiGroups: ['external-secrets.io'], resources: ['externalsecrets'], verbs },
      { apiGroups: ['imageregistry.operator.openshift.io'], resources: ['configs', 'imagepruners'], verbs },
      { apiGroups: ['objectbucket.io'], resources: ['objectbucketclaims'], verbs },
    ]);
  });

  test('come first, and not at all where it lacks none or somebody else applies', () => {
    expect(specOf([CLAIM, CONFIG]).workload.manifests.map(({ kind }) => kind)).toEqual([
      'ClusterRole',
      'PersistentVolumeClaim',
      'Config',
    ]);
    expect(roleOf([CLAIM, SECRET, TRUST])).toBeUndefined();
    const volume = { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'layers' } };
    expect(roleOf([volume, CLAIM])?.['rules']).toMatchObject([{ apiGroups: [''], resources: ['persistentvolumes'] }]);
    const executed = specOf([CONFIG], { namespace: 'registry', name: 'applier' });
    expect(executed.workload.manifests).toEqual([CONFIG]);
    expect(executed.executor).toEqual({
      subject: { serviceAccount: { namespace: 'registry', name: 'applier' }, type: 'ServiceAccount' },
    });
  });
});

test('the hub is told the conditions that the Operator reports, one value each', () => {
  const { conditions } = predict({ manifests: [CONFIG, PRUNER, CLAIM], release: NEWEST_RELEASE });
  for (const { resourceIdentifier, feedbackRules } of specOf([CONFIG, PRUNER]).manifestConfigs.slice(1)) {
    const paths = feedbackRules[0].jsonPaths as readonly { readonly name: string; readonly path: string }[];
    const requested = paths.flatMap(
      ({ path }) => /^\.status\.conditions\[\?\(@\.type=="(\w+)"\)\]/.exec(path)?.[1] ?? [],
    );
    const on = resourceIdentifier.resource === 'configs' ? 'Config/cluster' : 'ImagePruner/cluster';
    const reported = conditions.filter((condition) => condition.on === on).map(({ type }) => type);
    expect(reported).toEqual(expect.arrayContaining([...new Set(requested)]));
    expect(new Set(paths.map(({ name }) => name)).size).toBe(paths.length);
  }
});

test('a ManifestWorkReplicaSet carries the same work, to each of its Placements', () => {
  const options = { name: 'registry', namespace: 'works', placements: ['a', 'b'] };
  const set = manifestWorkReplicaSet([CONFIG], { ...options, rollout: { type: 'Progressive' } });
  expect(set['spec']).toEqual({
    cascadeDeletionPolicy: 'Foreground',
    manifestWorkTemplate: manifestWork([CONFIG], options)['spec'],
    placementRefs: ['a', 'b'].map((name) => ({ name, rolloutStrategy: { type: 'Progressive' } })),
  });
  expect(manifestWorkReplicaSet([CONFIG], options)['spec']).toMatchObject({
    placementRefs: [{ rolloutStrategy: { type: 'All' } }, { rolloutStrategy: { type: 'All' } }],
  });
});

test('a work may have as many bytes as the hub lets through, and no more', () => {
  const withData = (length: number) => ({ ...TRUST, data: { 'ca-bundle.crt': 'x'.repeat(length) } });
  const rest = Buffer.byteLength(JSON.stringify(withData(0)));
  expect(workSizeErrors([withData(MOST_WORK_BYTES - rest)], { name: 'registry' })).toEqual([]);
  expect(workSizeErrors([withData(MOST_WORK_BYTES - rest + 1)], { name: 'registry' })).toMatchObject([
    { found: 'objects of 512001 bytes for one ManifestWork', expected: expect.stringMatching(/^at most 512000,/) },
  ]);
});
