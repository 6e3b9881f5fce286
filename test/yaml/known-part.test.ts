import type { Manifest } from '../../src/core/manifest';
import { secretBroughtBy } from '../../src/credentials';
import { knownPart as partOf } from '../../src/yaml/known-part';

const knownPart = (manifest: Manifest) => partOf(manifest, '{{')?.manifest;
const metadata = { name: 'a', namespace: 'b' };
const MAP: Manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 'x' } };
const SECRET: Manifest = { apiVersion: 'v1', kind: 'Secret', metadata };

test('an object without templates is known as it is', () => {
  expect(knownPart(MAP)).toBe(MAP);
  const values: Manifest = { ...MAP, number: 1, none: null, list: [{ a: '{ {' }], nested: { a: { b: '}}' } } };
  expect(knownPart(values)).toBe(values);
});

test('what a template makes is unknown, and what stands beside it is known', () => {
  const beside = { number: 1, none: null, no: false, nested: { a: { b: 'x {{ .y }}', c: 'y' } } };
  expect(knownPart({ ...MAP, ...beside, data: { a: '{{ .x }}', b: 'y' } })).toStrictEqual({
    ...MAP,
    number: 1,
    none: null,
    no: false,
    nested: { a: { c: 'y' } },
    data: { b: 'y' },
  });
});

test('an entry whose key is a template is unknown', () => {
  expect(knownPart({ ...MAP, data: { '{{ .key }}': 'x', b: 'y' } })).toStrictEqual({ ...MAP, data: { b: 'y' } });
});

test('of a list in which an entry is a template nothing is known', () => {
  expect(knownPart({ ...MAP, list: ['a', '{{ .b }}'] })).toStrictEqual(MAP);
});

test('of other lists the entries stay where they are', () => {
  const list = [{ a: '{{ .a }}' }, { b: 'b' }, ['c', { d: '{{ .d }}' }]];
  expect(knownPart({ ...MAP, list })).toStrictEqual({ ...MAP, list: [{}, { b: 'b' }, ['c', {}]] });
});

test('an object whose kind or version is a template is unknown', () => {
  expect(knownPart({ ...MAP, kind: '{{ .kind }}' })).toBeUndefined();
  expect(knownPart({ ...MAP, apiVersion: '{{ .version }}' })).toBeUndefined();
});

describe('of a Secret', () => {
  test('whose values are templates the keys are known, and nothing is in clear', () => {
    const data = { a: '{{ fromSecret "b" "c" "d" }}', b: 'x-{{ .y }}' };
    const secret: Manifest = { ...SECRET, data, stringData: { c: 'secret' } };
    expect(secretBroughtBy(knownPart(secret)!)).toStrictEqual({ ...metadata, keys: ['a', 'b', 'c'], clearKeys: ['c'] });
  });

  test('a value is known as a template where it is one, and as it is elsewhere', () => {
    const secret: Manifest = { ...SECRET, data: { a: '{{ .a }}', b: 'YQ==' }, stringData: { c: 'x {{ .c }}' } };
    expect(knownPart(secret)).toStrictEqual({
      ...SECRET,
      data: { a: '{{…}}', b: 'YQ==' },
      stringData: { c: '{{…}}' },
    });
  });

  test('an entry whose key is a template is unknown', () => {
    expect(knownPart({ ...SECRET, data: { '{{ .key }}': 'x', b: 'YQ==' } })).toStrictEqual({
      ...SECRET,
      data: { b: 'YQ==' },
    });
  });

  test('other fields are as known as those of any object', () => {
    const labels = { a: '{{ .a }}', b: 'b' };
    expect(knownPart({ ...SECRET, metadata: { ...metadata, labels }, data: { a: 'YQ==' } })).toStrictEqual({
      ...SECRET,
      metadata: { ...metadata, labels: { b: 'b' } },
      data: { a: 'YQ==' },
    });
  });

  test.each([[['a', 'b']], ['text'], [null]])('values that are no map stay what they are: %j', (data) => {
    expect(knownPart({ ...SECRET, type: '{{ .type }}', data })).toStrictEqual({ ...SECRET, data });
  });
});

describe('a variable', () => {
  const CONFIG: Manifest = { apiVersion: 'a/v1', kind: 'Config', metadata };

  test.each(['${NAME}', 'x-${NAME:=foo}', '${NAME:-}', '${NAME-a}', '${_n1}'])('is filled in later: %s', (text) => {
    const spec = { a: text, b: 1 };
    expect(partOf({ ...CONFIG, spec })).toStrictEqual({
      manifest: { ...CONFIG, spec: { b: 1 } },
      later: [{ path: ['spec', 'a'], text }],
    });
  });

  test.each(['$NAME', '${}', '${1}', '$${a', '{{ .a }}', '${{ a }}'])('is not what looks like one: %s', (text) => {
    const manifest = { ...CONFIG, spec: { a: text } };
    expect(partOf(manifest)?.manifest).toBe(manifest);
  });

  test.each(['ConfigMap', 'Secret'])('of a file in a %s is its own', (kind) => {
    const manifest = { ...MAP, kind, data: { a: 'echo ${NAME}' } };
    expect(partOf(manifest)?.manifest).toBe(manifest);
  });
});

test('the Vault plugin fills in paths anywhere, and names in an object that says where its secrets are', () => {
  const spec = { path: '<path:kv/data/registry#bucket>', part: 'a-<path:kv#b>', name: '<bucket>', less: 'a < b > c' };
  const config: Manifest = { apiVersion: 'v1', kind: 'Config', metadata, spec };
  expect(partOf(config)?.manifest['spec']).toStrictEqual({ name: '<bucket>', less: 'a < b > c' });
  const annotated = { ...config, metadata: { ...metadata, annotations: { 'avp.kubernetes.io/path': 'kv/data/a' } } };
  expect(partOf(annotated)?.later.map(({ path }) => path.at(-1))).toEqual(['path', 'part', 'name', 'less']);
});

test('kustomize fills in variables, but not those of a container', () => {
  const spec = { claim: '$(CLAIM)', script: 'echo $(CLAIM)', command: '$(cat a)' };
  const config: Manifest = { apiVersion: 'v1', kind: 'Config', metadata, spec };
  expect(partOf(config)?.later).toEqual([{ path: ['spec', 'claim'], text: '$(CLAIM)' }]);
  expect(partOf({ ...config, kind: 'Job' })?.later).toEqual([]);
});
