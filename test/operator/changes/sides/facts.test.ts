import type { Manifest } from '../../../../src/core/manifest';
import { withFactsOf } from '../../../../src/operator/changes/sides/facts';
import { config, NS, object } from '../../clusters';

const infrastructure = object('config.openshift.io/v1', 'Infrastructure', 'cluster');
const proxy = object('config.openshift.io/v1', 'Proxy', 'cluster');
const node = (name: string) => object('v1', 'Node', name);
const job = object('batch/v1', 'Job', 'image-pruner-1', { status: { failed: 1 } }, NS);
const plannedJob = object('batch/v1', 'Job', 'patch', {}, NS);
const secret = object('v1', 'Secret', 'keys', {}, NS);
const live = (manifest: Manifest): Manifest => ({
  ...manifest,
  metadata: { ...manifest.metadata, uid: '1' } as Manifest['metadata'],
});
const namespace = (annotations: object): Manifest => ({
  ...object('v1', 'Namespace', NS),
  metadata: { name: NS, annotations } as Manifest['metadata'],
});
const ofCluster = namespace({ 'openshift.io/sa.scc.supplemental-groups': '1000/10000' });
const ofGit = namespace({ team: 'blue' });
const CONFIG = config({ storage: { s3: {} } });

test.each([
  [
    'facts that only the other tells',
    [CONFIG],
    [infrastructure, proxy, node('a'), job],
    [infrastructure, proxy, node('a'), job],
  ],
  ['facts of a kind that both tell', [CONFIG, node('a')], [node('b')], []],
  ['the namespace as a cluster has it', [CONFIG], [ofCluster], [ofCluster]],
  ['the namespace as a repository has it', [CONFIG], [ofGit], []],
  ['the live namespace, also without annotations', [live(CONFIG)], [live(ofGit)], [live(ofGit)]],
  ['the namespace where this side has it', [ofGit], [ofCluster], []],
  ['an object that is removed', [CONFIG], [secret], []],
  ['a Job that is removed before it ran', [CONFIG], [plannedJob], []],
  ['an object of the cluster', [CONFIG], [live(secret)], [live(secret)]],
  ['an object of the cluster that stands here', [CONFIG, secret], [live(secret)], []],
  ['an object that went from one state of the cluster to the next', [live(CONFIG)], [live(secret)], []],
])('adds of the other side: %s', (_, manifests, other, added) => {
  // What is merged into a live object is not tested here.
  const sides = [{ manifests, replaced: manifests }, { manifests: other }] as const;
  expect(withFactsOf(...sides)).toEqual([...manifests, ...added]);
});

describe('the namespace that both sides have', () => {
  const facts = { 'openshift.io/sa.scc.supplemental-groups': '1000/10000' };
  const both = (manifest: Manifest, other: Manifest, replaced: readonly Manifest[] = []): unknown =>
    withFactsOf({ manifests: [manifest], replaced }, { manifests: [other] }).map(({ metadata }) => metadata);

  test('keeps what only a cluster writes', () => {
    expect(both(ofGit, ofCluster)).toEqual([{ name: NS, annotations: { ...facts, team: 'blue' } }]);
    const guarded = live(namespace({ ...facts, guard: 'on' }));
    expect(both(ofGit, guarded)).toEqual([{ name: NS, uid: '1', annotations: { ...facts, team: 'blue' } }]);
  });

  test('has no such annotation if the live one has none', () => {
    expect(both(ofGit, live(namespace({})))).toEqual([{ name: NS, uid: '1', annotations: { team: 'blue' } }]);
  });

  test('stays as it is if it is of a cluster, too, if it replaces the other, and if no side is of a cluster', () => {
    const newer = namespace({ 'openshift.io/sa.scc.supplemental-groups': '2000/10000' });
    expect(both(newer, ofCluster)).toEqual([newer.metadata]);
    expect(both(ofGit, ofCluster, [ofGit])).toEqual([ofGit.metadata]);
    expect(both(ofGit, namespace({}))).toEqual([ofGit.metadata]);
  });
});
