import { dumpedConfig, dumpedOperator, dumpOf, ON_S3, READY, type ConditionRow } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const REMOVED: readonly ConditionRow[] = [
  ['Available', 'True', 'Removed', 'The registry is removed'],
  ['Progressing', 'False', 'Removed', 'All registry resources are removed'],
];
const REMOVED_PARTS: readonly ConditionRow[] = [
  ['Available', 'True', 'NodeCADaemon_AsExpected::Removed', 'Available: The registry is removed'],
];
const UNMANAGED: readonly ConditionRow[] = [['Available', 'True', 'Unmanaged', 'Set to unmanaged mode']];

function namespace(fields: object, name = 'openshift-image-registry'): object {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name }, ...fields };
}

describe('the namespace', () => {
  const WELL = [dumpedConfig(READY), dumpedOperator(READY)];
  const TERMINATING = { status: { phase: 'Terminating' } };

  test('that is being deleted is named, with what keeps it, although all is well otherwise', () => {
    const remaining = {
      type: 'NamespaceContentRemaining',
      status: 'True',
      reason: 'SomeResourcesRemain',
      message: 'pods',
    };
    const failure = { type: 'NamespaceDeletionDiscoveryFailure', status: 'False', reason: 'Discovered', message: '' };
    const status = { phase: 'Terminating', conditions: [failure, remaining] };
    const { healthy, causes, unexplained } = diagnosisOf(dumpOf(...WELL, namespace({ status })));
    expect([healthy, causes.map(({ id }) => id), unexplained]).toEqual([false, ['IRC016'], []]);
    expect(causes[0]?.evidence.map(({ text }) => text)).toEqual([
      'the namespace is being deleted',
      'NamespaceContentRemaining=True (SomeResourcesRemain): pods',
    ]);
  });

  test.each([
    ['oc get namespaces', ['default', 'Active', '10d'], ['openshift-image-registry', 'Terminating', '10d'], 'IRC016'],
    ['oc get projects', ['default', 'Active', ''], ['openshift-image-registry', 'Terminating', ''], 'IRC016'],
    ['labels', ['default', 'Active', '1h'], ['namespace/openshift-image-registry', 'Terminating', '1h a=b'], 'IRC016'],
    ['another one', ['registry-of-others', 'Terminating', '10d'], ['openshift-image-registry', 'Active', '3h4m'], ''],
    ['a claim', ['image-registry-storage', 'Terminating', 'pvc-1 100Gi RWX nfs 10d'], [], 'IRC209'],
  ])('in a table of %s', (_, one, other, id) => {
    const table = [one, other].map((row) => row.join('   ').trimEnd()).join('\n');
    const causes = diagnosisOf('', {}, [table]).causes.map((each) => each.id);
    expect(causes.join()).toBe(id);
  });

  test.each([
    ['a Project', { ...namespace(TERMINATING), apiVersion: 'project.openshift.io/v1', kind: 'Project' }, false],
    ['of another name', namespace(TERMINATING, 'others'), true],
    ['that is active', namespace({ status: { phase: 'Active' } }), true],
  ])('%s', (_, object, healthy) => {
    expect(diagnosisOf(dumpOf(...WELL, object)).healthy).toBe(healthy);
  });
});

describe('the managementState of the Config and that of the conditions', () => {
  const config = (state: string, rows: readonly ConditionRow[]): object =>
    dumpedConfig(rows, ON_S3, { managementState: state });
  const ids = (...objects: readonly object[]): readonly string[] => {
    const { healthy, causes } = diagnosisOf(dumpOf(...objects));
    return [String(healthy), ...causes.map(({ id }) => id)];
  };

  test.each([
    ['Managed', 'of a Config, Removed', [config('Managed', REMOVED)]],
    ['Removed', 'of a Config, Ready', [config('Removed', READY)]],
    ['Managed', 'of a ClusterOperator, Removed', [config('Managed', READY), dumpedOperator(REMOVED_PARTS)]],
    ['Removed', 'of a ClusterOperator, Ready', [config('Removed', REMOVED), dumpedOperator(READY)]],
    ['Managed', 'Unmanaged', [config('Managed', UNMANAGED)]],
  ])('%s, but %s', (_, __, objects) => {
    expect(ids(...objects)).toEqual(['false', 'IRC017']);
  });

  test('a Config that has conditions of other controllers alone is not one of a healthy registry', () => {
    const others: readonly ConditionRow[] = [
      ['NodeCADaemonAvailable', 'True', 'AsExpected', 'The daemon set is there'],
    ];
    const well = dumpedOperator([['Available', 'True', 'AsExpected', 'NodeCADaemonAvailable: has available replicas']]);
    expect(ids(config('Managed', others), well)).toEqual(['false', 'IRC017']);
    expect(ids(config('Managed', [...others, ...READY]), well)).toEqual(['true']);
    expect(ids(config('Managed', []), well)).toEqual(['true']);
    // What the main controller wrote is in the ClusterOperator, so that it has ended a sync.
    expect(ids(config('Managed', others), dumpedOperator(READY))).toEqual(['true']);
    expect(ids(config('Managed', others), dumpedOperator(REMOVED_PARTS))).toEqual(['false', 'IRC017']);
  });

  test.each([
    ['are the same', [config('Removed', REMOVED), dumpedOperator(REMOVED_PARTS)]],
    ['differ while the Deployment is removed', [config('Removed', [...READY.slice(0, 1), deleting()])]],
    ['are not read from another reason', [config('Managed', of('constructor')), dumpedOperator(of('toString::x'))]],
    ['are not compared with a Config from Git', [fromGit(), dumpedOperator(REMOVED_PARTS)]],
  ])('%s', (_, objects) => {
    expect(ids(...objects)).not.toContain('IRC017');
  });

  test('an override that lets the Operator stop is evidence', () => {
    const overrides = [
      { kind: 'Deployment', group: 'apps', name: 'cluster-image-registry-operator', namespace: 'x', unmanaged: true },
    ];
    const version = { apiVersion: 'config.openshift.io/v1', kind: 'ClusterVersion', metadata: { name: 'version' } };
    const [cause] = diagnosisOf(dumpOf(config('Managed', REMOVED), { ...version, spec: { overrides } })).causes;
    expect(cause?.evidence.at(-1)).toMatchObject({ object: 'ClusterVersion/version', field: 'spec.overrides[0]' });
    expect(cause?.what).toContain('has an override');
  });

  test('the generation says it where it is behind', () => {
    const behind = { ...dumpedConfig(REMOVED), metadata: { name: 'cluster', generation: 9 } };
    expect(ids(behind)).toEqual(['false', 'IRC003']);
  });

  function fromGit(): object {
    return { ...dumpedConfig([]), status: undefined };
  }

  function of(reason: string): ConditionRow[] {
    return [['Available', 'True', reason, 'x']];
  }

  function deleting(): ConditionRow {
    return ['Progressing', 'True', 'DeletingDeployment', 'The deployment is being removed'];
  }
});
