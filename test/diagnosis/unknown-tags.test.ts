import { dumpedConfig, dumpOf, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const HOST = 'image-registry.openshift-image-registry.svc:5000';
const pod = (message: string, reason = 'ImagePullBackOff', name = 'web-1'): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop' },
  status: { phase: 'Pending', containerStatuses: [{ name: 'app', state: { waiting: { reason, message } } }] },
});
const waitsFor = (image: string, name?: string): object =>
  pod(`Back-off pulling image "${HOST}/${image}"`, undefined, name);
const stream = (tags: readonly object[], name = 'app', namespace = 'shop'): object => ({
  apiVersion: 'image.openshift.io/v1',
  kind: 'ImageStream',
  metadata: { name, namespace },
  status: { tags },
});
const tagged = (tag: string): object => ({ tag, items: [{ image: 'sha256:12' }] });
const diagnosed = (...objects: readonly object[]) => {
  const { causes, unexplained, collect } = diagnosisOf(dumpOf(dumpedConfig(READY), ...objects));
  return {
    causes: causes.map(({ id, what, object, certainty }) => [id, what, object, certainty]),
    unexplained: unexplained.map(({ object }) => object),
    collect,
    fix: JSON.stringify(causes[0]?.fix),
  };
};

test('a kubelet that only waits, for a tag that the image stream does not have', () => {
  const { causes, unexplained, fix } = diagnosed(waitsFor('shop/app:v9'), stream([tagged('v8'), tagged('latest')]));
  expect(causes).toEqual([
    [
      'IRC516',
      'Image stream shop/app has no image with the tag v9: its tags are v8 and latest.',
      'ImageStream/shop/app',
      'certain',
    ],
  ]);
  expect(unexplained).toEqual([]);
  expect(fix).toContain('oc -n shop describe imagestream app');
});

test('pods that wait for one tag are one cause, and for another tag another one', () => {
  const pods = [waitsFor('shop/app:v9'), waitsFor('shop/app:v9', 'web-2'), waitsFor('shop/app:v7', 'web-3')];
  const { causes, unexplained } = diagnosed(...pods, stream([tagged('v8')]));
  expect(causes.map(([, what]) => what)).toEqual([
    expect.stringContaining('the tag v9'),
    expect.stringContaining('the tag v7'),
  ]);
  expect(unexplained).toEqual([]);
});

test('a message that names the reason gets the tags, too', () => {
  const message = `reading manifest v9 in ${HOST}/shop/app: manifest unknown`;
  expect(diagnosed(pod(message, 'ErrImagePull'), stream([tagged('v8')])).causes[0]?.[1]).toBe(
    'Image stream shop/app has no image with the tag v9: its only tag is v8.',
  );
});

test('an image stream without images, and one with many tags', () => {
  expect(diagnosed(waitsFor('shop/app:v9'), stream([])).causes[0]?.[1]).toContain('nobody pushed an image yet.');
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(tagged);
  expect(diagnosed(waitsFor('shop/app:v9'), stream(many)).causes[0]?.[1]).toContain(
    'its tags are a, b, c, d, e and 2 more.',
  );
});

test('a tag whose import failed', () => {
  const condition = { type: 'ImportSuccess', status: 'False', message: 'quay.io/shop/app:v9: unauthorized' };
  const { causes, fix } = diagnosed(
    waitsFor('shop/app:v9'),
    stream([{ tag: 'v9', items: null, conditions: [condition] }]),
  );
  expect(causes[0]?.[1]).toContain('the tag v9: its import failed: "quay.io/shop/app:v9: unauthorized".');
  expect(fix).toContain('oc -n shop import-image app:v9');
});

test('an image stream that the project does not have', () => {
  const { causes } = diagnosed(waitsFor('shop/ap:v9'), stream([tagged('v9')]));
  expect(causes).toEqual([['IRC516', 'Project shop has no image stream ap.', 'ImageStream/shop/ap', 'likely']]);
  const { causes: elsewhere, fix } = diagnosed(
    waitsFor('shop/base:v9'),
    stream([tagged('v9')]),
    stream([tagged('v9')], 'base', 'shared'),
  );
  expect(elsewhere[0]?.[1]).toBe('Project shop has no image stream base, and project shared has one.');
  expect(fix).toContain('system:serviceaccounts:shop --namespace=shared');
});

test.each<[string, ...object[]]>([
  ['has the tag', waitsFor('shop/app:v9'), stream([tagged('v9')])],
  ['are of another project', waitsFor('shop/app:v9'), stream([], 'app', 'other')],
  ['do not matter for a digest', waitsFor('shop/app@sha256:12'), stream([])],
])('nothing is said where the image streams of the input %s', (_, ...objects) => {
  const { causes, unexplained } = diagnosed(...objects);
  expect([causes, unexplained]).toEqual([[], ['Pod/shop/web-1']]);
});

test('without image streams, they are to be collected', () => {
  const wanted = expect.stringContaining('oc -n shop get pods,events,imagestreams -o yaml > client.yaml');
  expect(diagnosed(waitsFor('shop/app:v9')).collect).toContainEqual(wanted);
  expect(diagnosed(waitsFor('shop/app:v9'), stream([tagged('v9')])).collect).not.toContainEqual(wanted);
});

test('a token in the message of an import is hidden', () => {
  const message = 'Get "https://user:pa55word@quay.io/v2/": unauthorized';
  const { causes } = diagnosed(waitsFor('shop/app:v9'), stream([{ tag: 'v9', conditions: [{ message }] }]));
  expect(causes[0]?.[1]).toContain('its import failed');
  expect(causes[0]?.[1]).not.toContain('pa55word');
});
