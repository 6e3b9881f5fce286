import { Release } from '../../../src/core/release';
import { config, facts, NS } from '../clusters';
import { edit } from './edits';

const side = (annotations: unknown, spec: object = {}) => [
  ...facts('None'),
  config({ storage: { emptyDir: {} }, unsupportedConfigOverrides: { deployment: { annotations } }, ...spec }),
];
const kept = (name: string, value: string) =>
  `loss Deployment/${NS}/image-registry: its pods keep the annotation ${name} until the Operator restarts: then all pods are replaced, and every image in their emptyDir is lost (NEW does not have the annotation in spec.unsupportedConfigOverrides.deployment.annotations, and the Operator removes no annotation of the pods before it restarts): ${value} → ${value} [pkg/resource/podtemplatespec.go makePodTemplateSpec]`;

test('an annotation that leaves the overrides stays on the pods, so that nothing is replaced', () => {
  expect(edit(side({ team: 'a', keep: 'k' }), side({ keep: 'k' }))).toEqual([kept('team', 'a')]);
  expect(edit(side({ team: 'a' }), side(null))).toEqual([kept('team', 'a')]);
});

test('another value replaces it, and the pods', () => {
  expect(edit(side({ team: 'a' }), side({ team: 'b' }))).toEqual([
    expect.stringMatching(/^loss .*all pods are replaced.*annotations of the pods changed/),
  ]);
});

test('an upgrade restarts the Operator', () => {
  const lines = edit(side({ team: 'a' }), side({}), { from: Release.V4_20, to: Release.V4_21 });
  expect(lines.filter((line) => line.includes('until the Operator restarts'))).toEqual([]);
});

test('overrides that the Operator cannot read, and a registry that is not deployed, keep nothing', () => {
  const isKept = (line: string) => line.includes('until the Operator restarts');
  expect(edit(side('none'), side({})).filter(isKept)).toEqual([]);
  expect(edit(side({ team: 'a' }), side({}, { managementState: 'Removed' })).filter(isKept)).toEqual([]);
});

test('pods with other storage are replaced then, and lose nothing', () => {
  const [old, now] = [{ team: 'a' }, {}].map((annotations) => [
    config({
      storage: { s3: { bucket: 'layers', region: 'eu-west-1' } },
      unsupportedConfigOverrides: { deployment: { annotations } },
    }),
  ]);
  expect(edit(old!, now!)).toEqual([
    expect.stringMatching(/^change .* until the Operator restarts: then all pods are replaced \(/),
  ]);
});
