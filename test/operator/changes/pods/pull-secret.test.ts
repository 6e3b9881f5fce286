import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { config, object, secret } from '../../clusters';
import { edit, inLines } from '../edits';

const pullSecret = (content: Readonly<Record<string, unknown>>): Manifest =>
  object('v1', 'Secret', 'pull-secret', content, 'openshift-config');
const holding = (auths: string) => pullSecret({ stringData: { '.dockerconfigjson': auths } });
const ELSEWHERE = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });
const IN_PODS = config({ replicas: 1, storage: { emptyDir: {} } });

/** The level and the beginning of each effect. */
function told(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return edit(old, now).map((line) => line.replace(/ \(.*/, ''));
}

const CHANGED = 'change Secret/openshift-config/pull-secret: nodes and the registry pull images with other credentials';
const REPLACED = 'Deployment/openshift-image-registry/image-registry:';

test('another pull secret replaces all pods, because they mount a copy', () => {
  expect(edit([ELSEWHERE, holding('{"auths":{}}')], [ELSEWHERE, holding('{}')])).toEqual([
    `disruption ${REPLACED} all pods are replaced one by one (Secret/openshift-image-registry/installation-pull-secrets changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
    `${CHANGED} (its content changed): <hidden> → <hidden> [pkg/resource/pullsecret.go expected]`,
  ]);
});

test('and takes the images in emptyDir along', () => {
  expect(told([IN_PODS, holding('{"auths":{}}')], [IN_PODS, holding('{}')])).toEqual([
    `loss ${REPLACED} every image is lost, because each pod stores its images in its own emptyDir, and all pods are replaced: new pods run before the old pods stop`,
    CHANGED,
  ]);
});

test('the same content, written in another way, changes nothing', () => {
  const encoded = pullSecret({ data: { '.dockerconfigjson': 'e30=' } });
  expect(told([ELSEWHERE, holding('{}')], [ELSEWHERE, encoded])).toEqual([]);
});

test('a pull secret that is deleted stops the Operator', () => {
  expect(told([ELSEWHERE, holding('{}')], [ELSEWHERE])).toEqual([
    'disruption Secret/openshift-config/pull-secret: the pull secret of the cluster is deleted: nodes and the registry can no longer pull images that need it',
    'disruption Config/cluster: the Operator stops at an error, and applies nothing more until the error is fixed',
  ]);
});

test('a Secret of another name is not the pull secret', () => {
  expect(told([ELSEWHERE, secret('other', { a: 'b' })], [ELSEWHERE, secret('other', { a: 'c' })])).toEqual([]);
});

test('one that only NEW shows may be another one, and so may one without content', () => {
  for (const old of [[], [pullSecret({})]]) {
    const sides = [
      [ELSEWHERE, ...old],
      [ELSEWHERE, holding('{}')],
    ].map((manifests) => ({
      manifests,
      release: Release.V5_1,
    }));
    const { changes, unknown } = comparisonOf(sides[0]!, sides[1]!);
    expect(inLines(changes)).toEqual([]);
    expect(unknown.map(({ object: of, why }) => `${of}: ${why}`)).toEqual([
      'Secret/openshift-config/pull-secret: OLD does not have this Secret, although the cluster does: if the content in NEW is another one, all pods are replaced',
    ]);
  }
});
