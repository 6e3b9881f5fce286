import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR111', 'IR203', 'IR501');

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';
const annotated = (annotation: string) =>
  configYaml('replicas: 1').replace('  name: cluster\n', `  name: cluster\n  annotations:\n    ${annotation}\n`);

test.each(['IR203', 'IR999', 'ir501', 'IR1', 'everything'])('%s is not to be acknowledged', (id) => {
  expect(placesIn(annotated(`${PREFIX}${id}: we know`))).toEqual([`IR111 metadata.annotations["${PREFIX}${id}"]`]);
});

test.each(['""', '"  "'])('the reason %s is none', (reason) => {
  expect(findingsIn(annotated(`${PREFIX}IR501: ${reason}`)).map(({ found }) => found)).toEqual(['no reason']);
});

test('a risk that is acknowledged where it is not is no mistake', () => {
  expect(placesIn(annotated(`${PREFIX}IR501: kept for the day it is Removed`))).toEqual([]);
});

test('annotations of others mean nothing', () => {
  expect(placesIn(annotated('acknowledge.example.com/IR203: we know'))).toEqual([]);
});

test('objects of any kind are looked at', () => {
  const yaml = `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n  annotations:\n    ${PREFIX}IR203: we know\n`;
  expect(findingsIn(yaml).map(({ object }) => object.kind)).toEqual(['Deployment']);
});
