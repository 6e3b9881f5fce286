import { flux } from '../../../src/delivery/flux/flux';
import { FLUX_HEALTH_CHECKS } from '../../../src/delivery/flux/flux-health-checks';
import type { Manifest } from '../../../src/core/manifest';
import { config, facts, NS, object, predict, pruner } from '../../operator/clusters';
import { answersOfLibrary } from '../../schema/cel-library';

describe('guards', () => {
  const guardsOf = (manifest: Manifest) => flux.mark(manifest).metadata.annotations;

  test.each([
    ['the Config', config({})],
    ['the ImagePruner', pruner({})],
    ['the Image', object('config.openshift.io/v1', 'Image', 'cluster')],
  ])('keep %s, and what others write into it', (_, manifest) => {
    expect(guardsOf(manifest)).toEqual({
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      'kustomize.toolkit.fluxcd.io/ssa': 'Merge',
    });
  });

  test.each([
    ['claim', object('v1', 'PersistentVolumeClaim', 'layers', {}, NS)],
    ['bucket claim', object('objectbucket.io/v1alpha1', 'ObjectBucketClaim', 'layers', {}, NS)],
  ])('keep a %s', (_, manifest) => {
    expect(guardsOf(manifest)).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
  });

  test('leave alone what may go', () => {
    const secret = object('v1', 'Secret', 'image-registry-private-configuration-user', {}, NS);
    expect(flux.mark(secret)).toBe(secret);
  });

  test('give way to what the object says itself', () => {
    const own = { 'kustomize.toolkit.fluxcd.io/ssa': 'IfNotPresent' };
    const marked = flux.mark({ ...config({}), metadata: { name: 'cluster', annotations: own } });
    expect(marked.metadata.annotations).toMatchObject(own);
  });
});

const EMPTY_DIR = { storage: { emptyDir: {} } };
const TWO = { storage: { emptyDir: {}, pvc: { claim: 'layers' } } };
const RUNNING = object('apps/v1', 'Deployment', 'image-registry', {}, NS);
const FAILED = { type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'Job has failed' };
const FAILED_JOB = object('batch/v1', 'Job', 'image-pruner-1', { status: { conditions: [FAILED] } }, NS);

describe('Flux finds that', () => {
  const CASES: readonly (readonly [string, string, ...Manifest[]])[] = [
    ['a registry that runs is well', 'Current', config(EMPTY_DIR)],
    ['one without storage has failed', 'Failed', config({ storage: {} })],
    ['one with two storages has failed', 'Failed', config(TWO)],
    ['so has one whose old pods still answer', 'Failed', config(TWO), RUNNING],
    ['one whose Secret is missing has failed', 'Failed', config({ storage: { s3: { bucket: 'b', region: 'r' } } })],
    ['one that cannot go is waited for', 'InProgress', config({ ...TWO, managementState: 'Removed' }), RUNNING],
    ['one that is removed is as it should be', 'Current', config({ managementState: 'Removed' })],
    ['one that is Unmanaged is as it should be', 'Current', config({ managementState: 'Unmanaged' })],
    ['a pruner that is scheduled is well', 'Current', pruner({})],
    ['one that is suspended is as it should be', 'Current', pruner({ suspend: true })],
    ['one whose last Job failed was delivered all the same', 'Current', pruner({}), FAILED_JOB],
    ['one with a bad schedule has failed', 'Failed', pruner({ schedule: 'every night' })],
  ];
  let healths: string[] = [];

  beforeAll(() => {
    healths = healthsOf(CASES.map(([, , ...manifests]) => manifests));
  });

  test.each(CASES.map(([name, health], index) => [name, health, index] as const))('%s', (_, health, index) => {
    expect(healths[index]).toBe(health);
  });

  test('what nobody has reported on is waited for: an expression that fails is no answer', () => {
    const [check] = FLUX_HEALTH_CHECKS;
    expect(() => answersOfLibrary([{ rule: check?.current ?? '', variables: {} }])).toThrow('status');
  });
});

/** What Flux makes of the conditions that are predicted for the first object of each cluster, in the order in which it asks. */
function healthsOf(clusters: readonly (readonly Manifest[])[]): string[] {
  const questions = clusters.flatMap((manifests) => {
    const kind = manifests[0]?.kind ?? '';
    const { conditions } = predict([...facts('None'), ...manifests]);
    const status = { conditions: conditions.filter(({ on }) => on === `${kind}/cluster`) };
    const check = FLUX_HEALTH_CHECKS.find((each) => each.kind === kind);
    return [check?.failed, check?.current].map((rule) => ({ rule: rule ?? '', variables: { status } }));
  });
  const answers = answersOfLibrary(questions);
  return clusters.map((_, index) => {
    if (answers[2 * index] === true) return 'Failed';
    return answers[2 * index + 1] === true ? 'Current' : 'InProgress';
  });
}
