import type { Manifest } from '../../../src/core/manifest';
import { choosersOf, encodedValue, isDestination } from '../../../src/delivery/changes/destination-choosers';
import { object } from '../../operator/clusters';

const GITOPS = 'openshift-gitops';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const application = (destination: object, namespace = GITOPS): Manifest =>
  object('argoproj.io/v1alpha1', 'Application', 'a', { spec: { destination } }, namespace);
const set = (
  generators: readonly object[],
  destination: object = { server: 'https://fixed' },
  more: object = {},
): Manifest =>
  object(
    'argoproj.io/v1alpha1',
    'ApplicationSet',
    's',
    { spec: { generators, template: { metadata: more, spec: { destination } } } },
    GITOPS,
  );
const clusters = (selector?: object): object => ({ clusters: selector === undefined ? {} : { selector } });
const decisions = (labelSelector?: object): object => ({ clusterDecisionResource: { labelSelector } });
const labelled = (labels: object, data: object = {}): Manifest => {
  const secret = object('v1', 'Secret', 'prod', data as Record<string, unknown>, GITOPS);
  const all = { 'argocd.argoproj.io/secret-type': 'cluster', ...labels };
  return { ...secret, metadata: { ...secret.metadata, labels: all } };
};
const PROD = labelled({ env: 'prod', zone: 'a' }, { data: { name: base64('prod'), server: base64('https://prod') } });
const PLACEMENT = object('cluster.open-cluster-management.io/v1beta1', 'Placement', 'all', { spec: {} }, GITOPS);

/** `labels env zone`: how tools choose a destination, and what of it decides. */
function chosenBy(destination: Manifest, ...tools: readonly Manifest[]): string[] {
  const found = choosersOf(tools)(destination).map(({ by, named }) => [by, ...[...named].sort()].join(' '));
  return found.sort();
}

test.each<[string, Manifest, readonly string[]]>([
  ['a name', application({ name: 'prod' }), ['name']],
  ['another name', application({ name: 'test' }), []],
  ['a server', application({ server: 'https://prod' }), ['server']],
  ['both', application({ name: 'prod', server: 'https://prod' }), ['name', 'server']],
  ['a name in another namespace', application({ name: 'prod' }, 'other'), []],
  ['a name that is no text', application({ name: 1 }), []],
  ['a name in a list', set([{ list: { elements: [{ c: 'test' }, { c: 'prod' }] } }], { name: '{{c}}' }), ['name']],
  ['names that nobody knows', set([clusters({ matchLabels: { env: 'test' } })], { name: '{{name}}' }), []],
  ['every cluster', set([clusters()]), ['labels']],
  ['a label', set([clusters({ matchLabels: { env: 'prod' } })]), ['labels env']],
  ['another value', set([clusters({ matchLabels: { env: 'test' } })]), []],
  ['two labels, of which one differs', set([clusters({ matchLabels: { env: 'prod', zone: 'b' } })]), []],
  [
    'a list of values',
    set([clusters({ matchExpressions: [{ key: 'env', operator: 'In', values: ['test', 'prod'] }] })]),
    ['labels env'],
  ],
  ['a list without it', set([clusters({ matchExpressions: [{ key: 'env', operator: 'In', values: ['test'] }] })]), []],
  [
    'what must not be',
    set([clusters({ matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['prod'] }] })]),
    [],
  ],
  [
    'a label that must exist',
    set([clusters({ matchExpressions: [{ key: 'zone', operator: 'Exists' }] })]),
    ['labels zone'],
  ],
  [
    'a value that another generator fills in',
    set([
      {
        matrix: { generators: [{ list: { elements: [{ e: 'prod' }] } }, clusters({ matchLabels: { env: '{{e}}' } })] },
      },
    ]),
    ['labels env'],
  ],
  ['a label that another generator fills in', set([clusters({ matchLabels: { '{{k}}': 'prod' } })]), ['labels *']],
  ['a placement', set([decisions()]), []],
])('a Secret is chosen by %s: %s', (_, tool, choosers) => {
  expect(chosenBy(PROD, tool)).toEqual(choosers);
});

test.each<[string, Manifest, readonly string[]]>([
  ['all placements', set([decisions()]), ['placement']],
  [
    'its name',
    set([decisions({ matchLabels: { 'cluster.open-cluster-management.io/placement': 'all' } })]),
    ['placement cluster.open-cluster-management.io/placement'],
  ],
  ['another name', set([decisions({ matchLabels: { 'cluster.open-cluster-management.io/placement': 'x' } })]), []],
  ['a name that is filled in', set([decisions({ matchLabels: { p: '{{x}}' } })]), ['placement p']],
  ['clusters', set([clusters()]), []],
])('a Placement is chosen by %s: %s', (_, tool, choosers) => {
  expect(chosenBy(PLACEMENT, tool)).toEqual(choosers);
});

test.each<[string, object, string]>([
  ['a label', { name: '{{metadata.labels.zone}}' }, 'labels zone'],
  ['an annotation', { name: '{{metadata.annotations.a.io/b}}' }, 'labels a.io a.io/b'],
  ['all labels', { name: '{{ range .metadata.labels }}x{{ end }}' }, 'labels *'],
  ['all parameters', { name: '{{ toJson . }}' }, 'labels *'],
  ['the name of the cluster', { name: '{{name}}' }, 'labels'],
])('%s in a template decides, too', (_, metadata, chooser) => {
  expect(chosenBy(PROD, set([clusters()], { server: 'https://fixed' }, metadata))).toEqual([chooser]);
});

test('a choice that several tools make is one, with what each of them asks for', () => {
  const of = (label: string): Manifest =>
    set([clusters()], { server: 'https://fixed' }, { name: `{{metadata.labels.${label}}}` });
  expect(chosenBy(PROD, of('a'), of('b'), application({ name: 'prod' }), application({ name: 'prod' }))).toEqual([
    'labels a b',
    'name',
  ]);
});

test('what is a destination', () => {
  const other = object('v1', 'Secret', 'prod', {}, GITOPS);
  expect(
    [PROD, PLACEMENT, other, labelled({ 'argocd.argoproj.io/secret-type': 'repository' })].map(isDestination),
  ).toEqual([true, true, false, false]);
  expect(choosersOf([set([clusters()])])(other)).toEqual([]);
});

test.each<[string, object, unknown]>([
  ['of data', { data: { server: 'YQ==' } }, 'YQ=='],
  ['of stringData', { stringData: { server: 'ä' } }, base64('ä')],
  ['of both', { data: { server: 'YQ==' }, stringData: { server: 'b' } }, base64('b')],
  ['of none', {}, undefined],
])('the value %s', (_, fields, value) => {
  expect(encodedValue(labelled({}, fields), 'server')).toBe(value);
});
