import { annotated } from '../../../src/rules/examples/example-objects';
import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { application, applicationSet } from './argo-cd-applications';
import { judging } from '../judging';

const { findingsIn } = judging('IR317', 'IR512');
const SYNC = 'argocd.argoproj.io/sync-options';
const BARE = configYaml('replicas: 1');
const guarded = (options: string) => annotated(BARE, { [SYNC]: options });
const PRUNE = '{automated: {prune: true}}';
const CASCADE = '[resources-finalizer.argocd.argoproj.io]';
const KEEPING = '{preserveResourcesOnDeletion: true}';

const told = (...texts: string[]) => findingsIn(documents(...texts)).map(({ id, found }) => `${id} ${found}`);
const PRUNES = 'IR512 no Prune=false, though Application "registry" prunes';
const DELETES = 'no Delete=false, though Application "registry" deletes with itself what it brought';

test('a Config that lacks a guard is named with what takes it', () => {
  expect(told(application(PRUNE), BARE)).toEqual([PRUNES]);
  expect(told(application('{}', CASCADE), BARE)).toEqual([`IR512 ${DELETES}`]);
  expect(told(application('{}', '[resources-finalizer.argocd.argoproj.io/background]'), BARE)).toEqual([
    `IR512 ${DELETES}`,
  ]);
});

test('an object is told of once, whatever it lacks, and where the guards belong', () => {
  const [finding, ...others] = findingsIn(documents(application(PRUNE, CASCADE), BARE));
  expect(finding).toMatchObject({ field: 'metadata.annotations', found: `${PRUNES.slice(6)}; ${DELETES}` });
  expect(finding?.fix).toBe(`add Prune=false,Delete=false to annotation ${SYNC}`);
  expect(others).toEqual([]);
  expect(told(application(PRUNE), application(PRUNE, '[]', 'other'), BARE)).toEqual([PRUNES]);
});

test('each guard is for one of the two, and half a guard is not told twice', () => {
  expect(told(application(PRUNE, CASCADE), guarded('Prune=false'))).toEqual([`IR512 ${DELETES}`]);
  expect(told(application(PRUNE, CASCADE), guarded('Delete=confirm'))).toEqual([PRUNES]);
  expect(told(application(PRUNE), guarded('Prune=false'))).toEqual(['IR317 Prune=… alone']);
  expect(told(application(PRUNE, CASCADE), guarded('Prune=confirm, Delete=false'))).toEqual([]);
  expect(told(application(PRUNE, CASCADE), annotated(BARE, { 'helm.sh/resource-policy': 'keep' }))).toEqual([]);
});

test('an Application may guard all that it brings', () => {
  const sync = '{automated: {prune: true}, syncOptions: [Prune=false, Delete=false]}';
  expect(told(application(sync, CASCADE), BARE)).toEqual([]);
});

test('where a human starts each sync nothing is pruned unasked', () => {
  expect(told(application('{automated: {prune: true, enabled: false}}'), BARE)).toEqual([]);
  expect(told(application('{automated: {prune: false}}'), BARE)).toEqual([]);
  expect(told(application(), BARE)).toEqual([]);
});

test('an ApplicationSet adds the finalizer by itself', () => {
  const set = 'IR512 no Delete=false, though ApplicationSet "registries" deletes with itself what it brought';
  expect(told(applicationSet(), BARE)).toEqual([set]);
  expect(told(applicationSet(KEEPING), BARE)).toEqual([]);
  expect(told(applicationSet(KEEPING, '{}', CASCADE), BARE)).toEqual([set]);
  expect(told(applicationSet(KEEPING, PRUNE), BARE)).toEqual([
    'IR512 no Prune=false, though ApplicationSet "registries" prunes',
  ]);
});

test('the claim of the registry goes likewise', () => {
  const config = guarded('Prune=false,Delete=false').replace(
    'replicas: 1',
    'replicas: 1\n  storage:\n    pvc:\n      claim: registry-data',
  );
  const [finding, ...others] = findingsIn(documents(application(PRUNE), config, claimYaml('ReadWriteMany')));
  expect(finding?.object).toMatchObject({ kind: 'PersistentVolumeClaim', name: 'registry-data' });
  expect(others).toEqual([]);
});

test('without both among the files nothing is said', () => {
  expect(told(BARE)).toEqual([]);
  expect(told(application(PRUNE, CASCADE))).toEqual([]);
});
