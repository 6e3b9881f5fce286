import { Yaml } from 'cdk8s';
import { WireObject } from '../../../src/constructs/base/wire-object';
import { withQuotes } from '../../../src/yaml/write/quoted-texts';
import { newChart } from '../../app';

const MANIFEST = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

test('what stands at two places of a wrapper is written twice, without an alias', () => {
  const template = { labels: { app: 'registry' } };
  const text = Yaml.stringify(withQuotes({ ...MANIFEST, spec: { first: template, second: template } }));
  expect(text.match(/app: registry/g)).toHaveLength(2);
  expect(text).not.toMatch(/[&*]/);
});

test('judges read texts as they are, also where the writer has to quote them', () => {
  const object = new WireObject(newChart(), 'map', { ...MANIFEST, data: { b: '0o17', a: 'x' } });
  expect(Yaml.stringify(object.toJson())).toContain('"0o17"');
  expect(object.toJson()).toStrictEqual({ ...MANIFEST, data: { a: 'x', b: '0o17' } });
});
