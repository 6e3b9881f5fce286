import { reportOn } from './checking';
import type { Files } from '../files/temporary';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, pvc: {claim: images}}}
`;
const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: images, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;

/** The findings, and how many entries are not judged, beside a base that has errors. */
function answer(kustomization: string, others: Files = {}): { ids: string[]; listed: number } {
  const { findings, notJudged } = reportOn({
    'kustomization.yaml': `resources: [config.yaml, claim.yaml]\n${kustomization}`,
    'config.yaml': CONFIG,
    'claim.yaml': CLAIM,
    ...others,
  });
  return { ids: findings.map(({ id }) => id).sort(), listed: notJudged.length };
}

const WRONG = ['IR203', 'IR204'];

test('what a patch of a claim decides is listed', () => {
  const patch = (target: string): string =>
    `patches:\n- target: ${target}\n  patch: '[{"op": "replace", "path": "/spec/accessModes", "value": [ReadWriteOncePod]}]'\n`;
  expect(answer('')).toEqual({ ids: WRONG, listed: 0 });
  expect(answer(patch('{kind: PersistentVolumeClaim, name: images}'))).toEqual({ ids: [], listed: 1 });
  expect(answer(patch('{kind: PersistentVolumeClaim, name: others}'))).toEqual({ ids: WRONG, listed: 0 });
  expect(answer(patch('{kind: ".*"}'))).toEqual({ ids: WRONG, listed: 0 });
  expect(answer(patch('{group: apps, name: images}'))).toEqual({ ids: WRONG, listed: 0 });
});

test.each([
  ['{kind: Config, name: cluster}', { ids: ['IR204'], listed: 1 }],
  ['{group: imageregistry.operator.openshift.io}', { ids: ['IR204'], listed: 1 }],
  ['{name: cluster}', { ids: WRONG, listed: 0 }],
  ['{kind: ".*"}', { ids: WRONG, listed: 0 }],
])('a replacement for %s is listed, or decides nothing', (select, expected) => {
  const target = `targets: [{select: ${select}, fieldPaths: [spec.replicas]}]\n`;
  expect(answer(`replacements:\n- ${target}`)).toEqual(expected);
  expect(answer('replacements: [{path: rep.yaml}]\n', { 'rep.yaml': target })).toEqual(expected);
});
