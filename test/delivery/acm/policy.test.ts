import { policy, type PolicyOptions } from '../../../src/delivery/acm/policy';
import type { Manifest } from '../../../src/core/manifest';
import { bucketClaimTemplate } from '../../../src/credentials/bucket-claim-policy';
import { storageChangeJob, storageChangeRights } from '../../../src/delivery/storage-change';
import { BUCKET, CLAIM, CONFIG, EXTERNAL_SECRET, PRUNER, SECRET, TRUST } from '../manifests';

const OPTIONS: PolicyOptions = {
  name: 'registry',
  namespace: 'policies',
  remediationAction: 'enforce',
  severity: 'high',
  templates: false,
};
const DISABLED = { 'policy.open-cluster-management.io/disable-templates': 'true' };

interface Template {
  readonly extraDependencies?: readonly Readonly<Record<string, string>>[];
  readonly objectDefinition: Manifest & { readonly spec: Readonly<Record<string, any>> };
}

function templatesOf(manifests: readonly Manifest[], options: Partial<PolicyOptions> = {}): Template[] {
  const { spec } = policy(manifests, { ...OPTIONS, ...options }) as unknown as { spec: Record<string, unknown> };
  return spec['policy-templates'] as Template[];
}

/** The templates for objects, of all ConfigurationPolicies. */
function objectTemplatesOf(manifests: readonly Manifest[]): Record<string, any>[] {
  return templatesOf(manifests).flatMap(({ objectDefinition }) => objectDefinition.spec['object-templates'] as []);
}

describe('the order', () => {
  const ALL = [CONFIG, CLAIM, PRUNER, SECRET, TRUST, BUCKET, EXTERNAL_SECRET];
  const names = (manifests: readonly Manifest[]) =>
    templatesOf(manifests).map(({ objectDefinition }) => objectDefinition.metadata.name);

  test('is that in which the objects need each other', () => {
    expect(names(ALL)).toEqual([
      'registry-buckets',
      'registry-buckets-done',
      'registry-prerequisites',
      'registry-config',
    ]);
    const kinds = templatesOf(ALL).map(({ objectDefinition }) =>
      (objectDefinition.spec['object-templates'] as { objectDefinition: Manifest }[]).map(
        ({ objectDefinition: { kind } }) => kind,
      ),
    );
    expect(kinds).toEqual([
      ['ObjectBucketClaim'],
      ['ObjectBucketClaim'],
      ['Secret', 'ConfigMap', 'ExternalSecret'],
      ['Config', 'PersistentVolumeClaim', 'ImagePruner'],
    ]);
  });

  test('is kept by dependencies on what the policy really has', () => {
    for (const manifests of [ALL, [CONFIG, TRUST], [CONFIG, BUCKET], [CONFIG]]) {
      const dependencies = templatesOf(manifests).map(({ extraDependencies = [] }) =>
        extraDependencies.map((each) => each['name']),
      );
      expect(dependencies).toEqual([
        [],
        ...names(manifests)
          .slice(0, -1)
          .map((name) => [name]),
      ]);
    }
    expect(templatesOf(ALL)[1]?.extraDependencies).toEqual([
      {
        apiVersion: 'policy.open-cluster-management.io/v1',
        compliance: 'Compliant',
        kind: 'ConfigurationPolicy',
        name: 'registry-buckets',
      },
    ]);
  });

  test('waits for the bucket, which no policy makes, and enforces nothing there', () => {
    const waiting = templatesOf(ALL)[1]?.objectDefinition;
    expect(waiting?.spec).toMatchObject({
      remediationAction: 'inform',
      'object-templates': [{ complianceType: 'musthave', objectDefinition: { status: { phase: 'Bound' } } }],
    });
    expect(waiting?.spec['object-templates'][0].objectDefinition).not.toHaveProperty('spec');
  });

  test('waits until the Job of a StorageChange has succeeded, and applies the Config after that', () => {
    const work = { from: 's3', to: { pvc: { claim: 'a' } }, namespace: 'openshift-config', image: 'cli' } as const;
    const job = storageChangeJob(work);
    const manifests = [CONFIG, ...storageChangeRights(work), job];
    expect(names(manifests)).toEqual(['registry-storage-change', 'registry-storage-change-done', 'registry-config']);
    const [, waiting, applying] = templatesOf(manifests);
    const { apiVersion, kind, metadata } = job;
    expect(waiting?.objectDefinition.spec).toMatchObject({
      remediationAction: 'inform',
      'object-templates': [
        {
          complianceType: 'musthave',
          objectDefinition: {
            apiVersion,
            kind,
            metadata: { name: metadata.name, namespace: 'openshift-config' },
            status: { succeeded: 1 },
          },
        },
      ],
    });
    expect(applying?.extraDependencies).toMatchObject([{ name: 'registry-storage-change-done' }]);
  });
});

describe('the guards', () => {
  test('leave what the policy does not name, and delete nothing, neither with the policy nor to make it anew', () => {
    for (const manifest of [CONFIG, PRUNER, CLAIM, BUCKET]) {
      for (const { objectDefinition } of templatesOf([manifest])) {
        expect(objectDefinition.spec['pruneObjectBehavior']).toBe('None');
        expect(objectDefinition.spec['object-templates']).toMatchObject([
          { complianceType: 'musthave', metadataComplianceType: 'musthave', recreateOption: 'None' },
        ]);
      }
    }
  });

  test('let go what was taken out of an object that nobody else writes to', () => {
    const typeOf = (manifest: Manifest) => objectTemplatesOf([manifest])[0]?.['complianceType'] as string;
    const role = { ...TRUST, apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' };
    const alone = [TRUST, EXTERNAL_SECRET, role];
    expect(alone.map(typeOf)).toEqual(alone.map(() => 'mustonlyhave'));
    expect(typeOf({ ...role, aggregationRule: {} })).toBe('musthave');
    const filledByTheCluster = { apiVersion: 'v1', kind: 'ConfigMap', metadata: TRUST.metadata };
    expect([filledByTheCluster, SECRET].map(typeOf)).toEqual(['musthave', 'musthave']);
  });

  test('keep a Secret out of the status of the policy', () => {
    expect(objectTemplatesOf([SECRET, CONFIG]).map((template) => template['recordDiff'])).toEqual(['None', undefined]);
  });
});

describe('braces', () => {
  const ALERT: Manifest = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'registry', namespace: 'openshift-image-registry' },
    spec: { message: '{{ $value }} failed' },
  };
  const annotations = (manifests: readonly Manifest[], templates: boolean) => [
    policy(manifests, { ...OPTIONS, templates }).metadata.annotations,
    ...templatesOf(manifests, { templates }).map(({ objectDefinition }) => objectDefinition.metadata.annotations),
  ];

  test('arrive as they stand: nothing is rendered, neither on the hub nor on the cluster', () => {
    expect(annotations([TRUST, CONFIG, ALERT], false)).toEqual([undefined, undefined, DISABLED]);
    const ofTheHub = { ...ALERT, spec: { message: '{{hub .x hub}}' } };
    expect(annotations([CONFIG, ofTheHub], false)).toEqual([DISABLED, DISABLED]);
  });

  test('of the keys of a bucket are rendered in any case, in a ConfigurationPolicy of their own', () => {
    const manifests = [CONFIG, ALERT, TRUST, BUCKET, bucketClaimTemplate('layers')];
    expect(annotations(manifests, false)).toEqual([undefined, undefined, undefined, undefined, undefined, DISABLED]);
    expect(templatesOf(manifests)[2]?.objectDefinition).toMatchObject({
      metadata: { name: 'registry-bucket-keys' },
      spec: { 'object-templates': [{ recordDiff: 'None', objectDefinition: { kind: 'Secret' } }] },
    });
  });

  test('are a template where the user says so, and nothing is said where there are none', () => {
    expect(annotations([CONFIG, { ...ALERT, spec: '{{hub .x hub}}' }], true)).toEqual([undefined, undefined]);
    expect(annotations([CONFIG], false)).toEqual([undefined, undefined]);
  });
});

test('what is asked for stands in every ConfigurationPolicy', () => {
  const [{ objectDefinition: { spec } } = { objectDefinition: { spec: {} } }] = templatesOf([CONFIG], {
    remediationAction: 'inform',
    evaluationInterval: '10m0s',
  });
  expect(spec).toMatchObject({
    evaluationInterval: { compliant: '10m0s' },
    remediationAction: 'inform',
    severity: 'high',
  });
  expect(templatesOf([CONFIG])[0]?.objectDefinition.spec).not.toHaveProperty('evaluationInterval');
});

test('labels of whatever delivers the policy do not reach the clusters', () => {
  expect(policy([CONFIG], OPTIONS)['spec']).toMatchObject({ copyPolicyMetadata: false, disabled: false });
});
