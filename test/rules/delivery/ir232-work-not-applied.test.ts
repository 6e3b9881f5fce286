import { workYaml } from '../../../src/rules/embedded/manifest-works';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR232');
const APPLY = 'spec.manifestConfigs[0].updateStrategy.serverSideApply';

test.each([
  ['{type: ServerSideApply}', APPLY],
  ['{type: ServerSideApply, serverSideApply: {}}', `${APPLY}.force`],
  ['{type: ServerSideApply, serverSideApply: {force: false}}', `${APPLY}.force`],
])('with %s the first field that is the Operator’s is a conflict', (strategy, place) => {
  expect(placesIn(workYaml(strategy))).toEqual([`IR232 ${place}`]);
});

test('the hub refuses the name of a field manager that an agent may not bear', () => {
  const named = (name: string) =>
    workYaml(`{type: ServerSideApply, serverSideApply: {force: true, fieldManager: ${name}}}`);
  expect(findingsIn(named('argocd'))[0]?.message).toContain(
    `${APPLY}.fieldManager: found "argocd", expected a name that begins with work-agent.`,
  );
  expect(placesIn(named('work-agent'))).toEqual([]);
  expect(placesIn(named('work-agent-registry'))).toEqual([]);
});

test('a set of works is no better', () => {
  const set = workYaml('{type: ServerSideApply}')
    .replace('kind: ManifestWork', 'kind: ManifestWorkReplicaSet')
    .replace(/^spec:\n([^]*)$/m, (_, spec: string) => `spec:\n  manifestWorkTemplate:\n${spec.replace(/^/gm, '  ')}`);
  expect(placesIn(set)).toEqual([`IR232 ${APPLY.replace('spec.', 'spec.manifestWorkTemplate.')}`]);
});

test('nothing is said of works that do not apply the Config', () => {
  expect(placesIn(workYaml())).toEqual([]);
  expect(placesIn(workYaml('{type: CreateOnly}'))).toEqual([]);
  expect(placesIn(workYaml('{type: ServerSideApply}').replace('kind: Config', 'kind: ImagePruner'))).toEqual([]);
});
