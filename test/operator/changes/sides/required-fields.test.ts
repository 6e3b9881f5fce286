import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { object } from '../../clusters';

const git = (kind: string, rest: Readonly<Record<string, unknown>>): Manifest =>
  object(`${kind === 'Image' ? 'config' : 'imageregistry.operator'}.openshift.io/v1`, kind, 'cluster', rest);
const storage = { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } };
const WHOLE = { managementState: 'Managed', replicas: 2, storage };
const without = (field: keyof typeof WHOLE): object =>
  Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== field));

/** Changes and what is unknown, on one line each. */
function effects(old: Manifest, now: Manifest, filledLater: readonly string[] = []): string[] {
  const release = Release.V5_1;
  const { changes, unknown } = comparisonOf(
    { manifests: [old], release },
    { manifests: [now], release, filledLater },
    Platform.AWS,
  );
  return [
    ...changes.map(({ level, what }) => `${level}: ${what}`),
    ...unknown.map(({ object: of, field = '', why }) => `${of} ${field}: ${why}`),
  ];
}

const left = (field: string): string =>
  `${field}: NEW leaves out a required field: the API server rejects the object, unless another field manager also set this field in the live object, which then keeps it`;

test('replicas', () => {
  expect(effects(git('Config', { spec: WHOLE }), git('Config', { spec: without('replicas') }))).toEqual([
    left('Config/cluster spec.replicas'),
  ]);
});

test('the whole spec', () => {
  expect(effects(git('Config', { spec: WHOLE }), git('Config', {}))).toEqual([left('Config/cluster spec')]);
  expect(effects(git('Image', { spec: { externalRegistryHostnames: ['a'] } }), git('Image', {}))).toEqual([
    left('Image/cluster spec'),
  ]);
});

test('what else the edit does', () => {
  const now = git('Config', { spec: { ...without('replicas'), logLevel: 'Debug' } });
  expect(effects(git('Config', { spec: WHOLE }), now)).toEqual([
    'disruption: all pods are replaced one by one',
    left('Config/cluster spec.replicas'),
  ]);
});

test('nothing of a field that a tool fills in later', () => {
  const now = git('Config', { spec: without('replicas') });
  expect(effects(git('Config', { spec: WHOLE }), now, ['replicas']).join()).not.toContain('required');
});

test('not of a field that is not required, or that OLD leaves out, too', () => {
  const part = git('Config', { spec: without('replicas') });
  expect(effects(part, git('Config', { spec: { ...without('replicas'), logLevel: 'Debug' } }))).toEqual([
    'disruption: all pods are replaced one by one',
  ]);
  expect(effects(git('Config', { spec: WHOLE }), git('Config', { spec: without('storage') })).join()).not.toContain(
    'required',
  );
});

describe('an item of a list', () => {
  const routed = (...routes: readonly object[]): Manifest => git('Config', { spec: { ...WHOLE, routes } });
  const [named, unnamed] = [{ name: 'r', hostname: 'a.example' }, { hostname: 'a.example' }];
  const rejected = (index: number): string =>
    `Config/cluster spec.routes[${index}].name: NEW leaves out a required field: the API server rejects the object`;

  test.each([
    ['that had the field', routed(named), routed(unnamed), 0],
    ['beside others', routed(named), routed(named, unnamed), 1],
    ['of a list that is only in NEW', git('Config', { spec: WHOLE }), routed(unnamed), 0],
  ])('%s', (_, old, now, index) => {
    expect(effects(old, now)).toEqual([rejected(index)]);
  });

  test('not one that is not edited', () => {
    const other = git('Config', { spec: { ...WHOLE, routes: [unnamed], logLevel: 'Debug' } });
    expect(effects(routed(unnamed), other)).toEqual(['disruption: all pods are replaced one by one']);
  });
});
