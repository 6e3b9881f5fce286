import type { Manifest } from '../../src/core/manifest';
import type { GeneratorName } from '../../src/operator/sync/generate';
import { disagreements } from './disagreements';
import type { Recorded } from './read';

const NS = 'openshift-image-registry';
const FAILED: Recorded = { kind: 'Error', of: 'Secret/image-registry-private-configuration', error: 'no keys' };

/** A Deployment of one container, with what of it is of interest. */
function deployment(container: object, annotations: object | null = null, rest: object = {}): Manifest {
  const template = { metadata: { annotations }, spec: { containers: [{ name: 'registry', ...container }] } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'r', namespace: NS },
    spec: { template },
    ...rest,
  };
}

function named(kind: string, name: string, namespace = NS): Manifest {
  return { apiVersion: 'v1', kind, metadata: { name, namespace } };
}

function judged(
  recorded: readonly Recorded[],
  objects: readonly Manifest[],
  failed: readonly GeneratorName[] = [],
): string[] {
  return disagreements(recorded, { objects, errors: failed.map((of) => ({ of, error: 'in other words' })) });
}

test('names every field that differs', () => {
  const recorded = deployment({ env: [{ name: 'A', value: '1' }], args: ['--a'] }, { team: 'blue' });
  const predicted = deployment({ env: [{ name: 'A', value: '2' }], tty: true, args: ['--b'] });
  expect(judged([recorded], [predicted])).toEqual([
    'Deployment/r spec.template.metadata.annotations: {"team":"blue"} expected, nothing found',
    'Deployment/r spec.template.spec.containers[0].env[0].value: "1" expected, "2" found',
    'Deployment/r spec.template.spec.containers[0].args[0]: "--a" expected, "--b" found',
    'Deployment/r spec.template.spec.containers[0].tty: nothing expected, true found',
  ]);
});

test('names the items that only one list has', () => {
  const [recorded, predicted] = [['--a', '--b'], ['--b']].map((args) => deployment({ args }));
  expect(judged([recorded!], [predicted!])).toEqual([
    'Deployment/r spec.template.spec.containers[0].args: 2 items expected, 1 found',
    'Deployment/r spec.template.spec.containers[0].args: "--a" expected',
  ]);
});

test('passes over what no input changes, and over what is empty to Kubernetes', () => {
  const recorded = deployment(
    { image: 'registry:v1', command: ['/bin/sh'], livenessProbe: {}, args: ['prune', '--a'] },
    { 'imageregistry.operator.openshift.io/checksum': 'sha256:1', 'release.openshift.io/version': '5.1' },
    { status: { replicas: 1 } },
  );
  expect(judged([recorded], [deployment({ args: ['--a'], tty: undefined })])).toEqual([]);
});

test('counts the same names where they mean something else', () => {
  const [recorded, predicted] = ['a', 'b'].map((image) => ({ ...named('Config', 'cluster'), spec: { image } }));
  expect(judged([recorded!], [predicted!])).toEqual(['Config/cluster spec.image: "a" expected, "b" found']);
});

test('misses an object, also where one of its name stands in another namespace', () => {
  const elsewhere = named('ConfigMap', 'ca', 'openshift-config');
  expect(judged([named('ConfigMap', 'ca')], [elsewhere])).toEqual(['ConfigMap/ca: an object expected, nothing found']);
});

test('wants an error of the same thing, whatever its words, and nothing beside it', () => {
  expect(judged([FAILED], [], ['Secret/image-registry-private-configuration'])).toEqual([]);
  expect(judged([FAILED], [], ['storage'])).toEqual([
    'Secret/image-registry-private-configuration: an error expected (no keys), none found',
  ]);
  expect(
    judged(
      [FAILED],
      [named('Secret', 'image-registry-private-configuration')],
      ['Secret/image-registry-private-configuration'],
    ),
  ).toEqual(['Secret/image-registry-private-configuration: an error expected (no keys), an object found']);
});

test('lets a prediction say more, but invent no Route', () => {
  expect(judged([], [named('Service', 'r'), named('Route', 'r')], ['storage'])).toEqual([
    'Route/r: nothing expected, an object found',
  ]);
});
