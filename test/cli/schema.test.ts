import { NEWEST_RELEASE, Release } from '../../src/core/release';
import { jsonSchemaOf, jsonSchemaOfAll } from '../../src/schema/json/json-schema-of';
import { runWith } from './checking';

function printed(...args: readonly string[]): unknown {
  const { code, out, err } = runWith(['schema', ...args]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

test('prints the schema of a kind at a release', () => {
  expect(printed('--release', '4.16', '--kind', 'Config')).toEqual(jsonSchemaOf('Config', Release.V4_16));
});

test('without a kind and a release it is one schema of all kinds, at the newest release', () => {
  expect(printed()).toEqual(jsonSchemaOfAll(NEWEST_RELEASE));
});

test('a kind that it does not know is refused', () => {
  expect(runWith(['schema', '--kind', 'config'])).toEqual({
    code: 2,
    out: '',
    err: 'cdk8s-openshift-image-registry: found --kind config, expected one of Config, ImagePruner, Image (did you mean Config?)\nTry --help.\n',
  });
});
