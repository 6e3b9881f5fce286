import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { Platform } from '../../../src/platforms/platform';
import { config, NS, object } from '../clusters';
import { inLines } from './edits';

const CONFIG = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });
const KEYS = { REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: 'b' };
const OTHERS = { ...KEYS, REGISTRY_STORAGE_S3_ACCESSKEY: 'c' };
const secret = (fields: object): Manifest =>
  object('v1', 'Secret', 'image-registry-private-configuration-user', { stringData: KEYS, ...fields }, NS);
const map = (fields: Readonly<Record<string, unknown>>, namespace = 'openshift-config'): Manifest =>
  object('v1', 'ConfigMap', 'cas', fields, namespace);

function compared(before: readonly Manifest[], after: readonly Manifest[], recreated: readonly Manifest[] = []) {
  const [old, now] = [before, after].map((data) => ({ manifests: [CONFIG, ...data], release: Release.V4_20 }));
  const { changes, unknown } = comparisonOf(old!, { ...now!, recreated }, Platform.AWS);
  return { lines: inLines(changes), unknown };
}

function rejected(kind: string, name: string, why: string, values = ' → '): string {
  return `disruption ${kind}/${name}: the API server rejects this change, so the cluster keeps the ${kind} of OLD, and the tool that applies NEW may stop there and not apply the other objects; undo the change, or delete the ${kind} and create it again: oc replace --force (${why}): ${values} [kubernetes/kubernetes pkg/apis/core/validation/validation.go Validate${kind}Update]`;
}

const OF_SECRET = (why: string, values?: string) =>
  rejected('Secret', `${NS}/image-registry-private-configuration-user`, why, values);
const OF_MAP = (why: string) => rejected('ConfigMap', 'openshift-config/cas', why);

test.each<[string, object, object, string[]]>([
  ['another type', {}, { type: 'kubernetes.io/tls' }, [OF_SECRET('type cannot change', 'Opaque → kubernetes.io/tls')]],
  ['the type that is the default', {}, { type: 'Opaque' }, []],
  [
    'a key of an immutable Secret',
    { immutable: true },
    { immutable: true, stringData: OTHERS },
    [OF_SECRET('data.REGISTRY_STORAGE_S3_ACCESSKEY cannot change: immutable is true in OLD')],
  ],
  [
    'an immutable Secret that is so no longer',
    { immutable: true },
    {},
    [OF_SECRET('immutable cannot change: immutable is true in OLD')],
  ],
  [
    'the same values, written otherwise',
    { immutable: true },
    {
      immutable: true,
      stringData: {},
      data: { REGISTRY_STORAGE_S3_ACCESSKEY: 'YQ==', REGISTRY_STORAGE_S3_SECRETKEY: 'Yg==' },
    },
    [],
  ],
  ['a Secret that becomes immutable', {}, { immutable: true }, []],
])('%s', (_, before, after, expected) => {
  expect(compared([secret(before)], [secret(after)])).toEqual({ lines: expected, unknown: [] });
});

test('an object of a dump that hides the values shows no edit of them', () => {
  const shown = compared([secret({ immutable: true, stringData: {} })], [secret({ immutable: true })]);
  expect(shown.lines.join()).not.toContain('the API server rejects');
  const tls = { type: 'kubernetes.io/tls', stringData: {} };
  expect(compared([secret(tls)], []).lines).toContainEqual(expect.stringMatching(/: the Secret is deleted: /));
});

test('values that a tool fills in later may be the same', () => {
  const at = (value: string) => secret({ immutable: true, stringData: { ...KEYS, other: value } });
  expect(compared([at('x')], [at('${OTHER}')]).lines).toEqual([]);
});

test('a ConfigMap', () => {
  const [before, after] = [
    { immutable: true, data: { a: '1' } },
    { immutable: true, binaryData: { a: 'MQ==' } },
  ];
  const why = 'data.a, binaryData.a cannot change: immutable is true in OLD';
  expect(compared([map(before)], [map(after)]).lines).toEqual([OF_MAP(why)]);
  expect(compared([map(before, 'shop')], [map(after, 'shop')]).lines).toEqual([]);
});

test('a ConfigMap without keys has none, except in a dump, which may hide them', () => {
  const empty = map({ immutable: true, data: {} });
  const filled = map({ immutable: true, data: { a: '1' } });
  expect(compared([empty], [filled]).lines).toEqual([OF_MAP('data.a cannot change: immutable is true in OLD')]);
  expect(compared([map({ immutable: true })], [filled]).lines).toHaveLength(1);
  const live = { ...empty, metadata: { ...empty.metadata, uid: '1' } };
  expect(compared([live], [filled]).lines).toEqual([]);
});

test('an object that its tool creates again changes', () => {
  const [old, now] = [secret({ immutable: true }), secret({ immutable: true, stringData: OTHERS })];
  const what = compared([old], [now], [now]).lines.map((line) => line.split(':')[0]);
  expect(what).toEqual([
    'disruption Deployment/openshift-image-registry/image-registry',
    'change Secret/openshift-image-registry/image-registry-private-configuration',
  ]);
});

describe('data that no API server accepts', () => {
  const invalid = map({ data: { 'a:b': '1' } });
  const unknown = [
    {
      object: 'ConfigMap/openshift-config/cas',
      field: 'data["a:b"]',
      why: expect.stringMatching(/^the API server rejects it: found "a:b"/) as string,
    },
  ];

  test('does not take the place of the data of OLD', () => {
    const old = secret({});
    const now = secret({ stringData: { ...OTHERS, 'a b': 'x' } });
    const { lines, unknown: notKnown } = compared([old], [now]);
    expect(lines).toEqual([]);
    expect(notKnown).toEqual([expect.objectContaining({ field: 'stringData["a b"]' })]);
  });

  test('does not come', () => {
    expect(compared([], [invalid])).toEqual({ lines: [], unknown });
  });
  test('is no news where both sides have it', () => {
    expect(compared([invalid], [invalid])).toEqual({ lines: [], unknown: [] });
  });
  test('lacks a key of its type', () => {
    const pull = secret({ type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'x' } });
    expect(compared([], [pull]).unknown).toEqual([expect.objectContaining({ field: 'data["tls.key"]' })]);
  });
});
