import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { Platform } from '../../../src/platforms/platform';
import { config, NS, object } from '../clusters';

const S3 = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });

/** What is unknown of an edit that changes nothing that is predicted: `object field: why`. */
function unknown(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  const [before, after] = [old, now].map((each) => ({ manifests: [S3, ...each], release: Release.V4_18 }));
  if (before === undefined || after === undefined) throw new Error('two sides');
  const { changes, unknown: found } = comparisonOf(before, after, Platform.AWS);
  expect(changes).toEqual([]);
  return found.map(
    ({ object: of, field, why }) => `${[of, field].filter((part) => part !== undefined).join(' ')}: ${why}`,
  );
}

describe('ClusterVersion', () => {
  const version = (spec: object, metadata: object = {}): Manifest => ({
    ...object('config.openshift.io/v1', 'ClusterVersion', 'version', { spec }),
    metadata: { name: 'version', ...metadata },
  });
  const asked = (to: string, more: object = {}) =>
    version({ channel: 'stable-4.18', desiredUpdate: { version: to } }, more);
  const why =
    'an update of the cluster replaces all pods of the registry and drains and reboots the nodes: compare the releases with --release OLD..NEW';

  test.each<[string, readonly Manifest[], readonly Manifest[], string[]]>([
    [
      'another version',
      [asked('4.17.1')],
      [asked('4.18.5')],
      [`ClusterVersion/version spec.desiredUpdate.version: ${why}`],
    ],
    ['a first version', [], [asked('4.18.5')], [`ClusterVersion/version spec.desiredUpdate.version: ${why}`]],
    ['a version of the live cluster', [], [asked('4.18.5', { uid: 'u' })], []],
    ['another channel', [version({ channel: 'a' })], [version({ channel: 'b' })], []],
    [
      'an override',
      [version({})],
      [version({ overrides: [{ kind: 'Deployment' }] })],
      ['ClusterVersion/version spec.overrides: what the Cluster Version Operator does with it is not predicted'],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(unknown(old, now)).toEqual(expected);
  });
});

describe('the namespace', () => {
  const namespace = (labels: object, annotations: object): Manifest =>
    ({ ...object('v1', 'Namespace', NS), metadata: { name: NS, labels, annotations } }) as Manifest;
  const why = 'it can decide whether, where and as which user the pods of the namespace run, and this is not predicted';

  test.each([
    ['labels', 'pod-security.kubernetes.io/enforce', true],
    ['labels', 'openshift.io/cluster-monitoring', true],
    ['labels', 'app.kubernetes.io/name', false],
    ['labels', 'team', false],
    ['annotations', 'openshift.io/node-selector', true],
    ['annotations', 'openshift.io/sa.scc.uid-range', true],
    ['annotations', 'kubectl.kubernetes.io/last-applied-configuration', false],
    ['annotations', 'example.com/openshift.io', false],
  ])('%s %s', (part, key, isUnknown) => {
    const side = (value: string) => {
      const own = { [key]: value };
      return part === 'labels' ? namespace(own, {}) : namespace({}, own);
    };
    const expected = isUnknown ? [`Namespace/${NS} metadata.${part}["${key}"]: ${why}`] : [];
    expect(unknown([side('a')], [side('b')])).toEqual(expected);
  });
});

test.each([
  object('apps/v1', 'Deployment', 'image-registry', { spec: { replicas: 2 } }, NS),
  object('v1', 'Service', 'image-registry', { spec: { type: 'ClusterIP' } }, NS),
  object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'registry-registry-role', { subjects: [] }),
])('an object of the Operator: $kind', (manifest) => {
  const { kind, metadata } = manifest;
  const name = [kind, ...(metadata.namespace === undefined ? [] : [NS]), metadata.name].join('/');
  const why =
    'the Operator applies this object, too, and may undo the edit: what remains of the edit, and what it does until then, is not predicted';
  expect(unknown([manifest], [])).toContain(`${name}: ${why}`);
  expect(unknown([manifest], [{ ...manifest, spec: { replicas: 3, type: 'NodePort' } }])).toContain(`${name}: ${why}`);
  expect(unknown([manifest], [manifest])).toEqual([]);
});
