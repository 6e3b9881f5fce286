import { Release } from '../../../src/core/release';
import { changesBetween, type ClusterSide } from '../../../src/operator/changes/compare';
import { predict as predictionOf } from '../../../src/operator/prediction';
import { condition, config, facts, fate, NS, predict, secret } from '../clusters';

const STANZA = { accountName: 'acct', container: 'con1' };

/** StorageExists, the error of the sync, and whether there is a Deployment, with an account key. */
function reported(key: string, rest: object = {}, release = Release.V5_1, azure: object = STANZA) {
  const keys = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: key });
  const all = [...facts('None'), keys, config({ replicas: 1, storage: { azure } }, { ...rest })];
  const prediction = predict(all, release);
  const [exists, progress] = [condition(prediction, 'StorageExists'), condition(prediction, 'Progressing')];
  expect(JSON.stringify(prediction.conditions)).not.toContain('base64!');
  return [
    `${exists?.reason}: ${exists?.message}`,
    progress?.message.replace('Unable to apply resources: unable to sync storage configuration: ', ''),
    fate(prediction, `Deployment/${NS}/image-registry`),
  ];
}

const ILLEGAL = 'illegal base64 data at input byte 3';

test('a key that is not base64 stops the Operator once it has deployed the registry', () => {
  const since414 = `decode account key: ${ILLEGAL}`;
  expect(reported('not base64!', {}, Release.V4_13)).toEqual([`AzureError: ${ILLEGAL}`, ILLEGAL, 'apply']);
  expect(reported('not base64!', {}, Release.V4_14)).toEqual([
    `AzureError: Unable to create blob client: ${since414}`,
    since414,
    'apply',
  ]);
  const recorded = { status: { storage: { azure: STANZA }, storageManaged: false } };
  expect(reported('not base64!', recorded, Release.V4_14)[2]).toBe('never reached');
});

test.each(['a2V5', 'a2V5\n', '${KEY}', '<path:azure#key>', 'vault:azure#key', '$KEY', '__KEY__'])(
  'the key %j may be one',
  (key) => {
    expect(reported(key)).toEqual(['ContainerExists: Storage container exists', 'The registry is ready', 'apply']);
  },
);

test('the Operator never reads the key of an account that is not named', () => {
  expect(reported('not base64!', {}, Release.V5_1, { container: 'con1' })[1]).toBe('The deployment has not completed');
});

/** Whether the registry runs, and what keeps its pods from it. */
function running(key: string, azure: object = STANZA, release = Release.V5_1) {
  const keys = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: key });
  const manifests = [...facts('None'), keys, config({ replicas: 2, storage: { azure } })];
  const prediction = predictionOf({ manifests, release, complete: true });
  const available = prediction.conditions.filter(({ type }) => type === 'Available').map(({ reason }) => reason);
  return [...new Set(available)].concat(prediction.placement?.hindrance ?? []);
}

const EXITS = 'the registry in each pod exits at its start: ';

test('a registry that cannot make its client of Azure is not available', () => {
  const pruner = 'AsExpected';
  expect(running('a2V5')).toEqual(['Ready', pruner]);
  expect(running('not base64!')).toEqual(['NoReplicasAvailable', pruner, `${EXITS}decode account key: ${ILLEGAL}`]);
  expect(running('not base64!', STANZA, Release.V4_13)[2]).toBe(
    `${EXITS}azure: malformed storage account key: ${ILLEGAL}`,
  );
  expect(running('a2V5', { accountName: 'acct' })[2]).toBe(`${EXITS}no container parameter provider`);
  expect(running('a2V5', { container: 'con1' }, Release.V4_12)[2]).toBe(`${EXITS}No accountname parameter provided`);
});

test('pods that exit are not said to find no node', () => {
  const side = (storage: object): ClusterSide => {
    const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a2V5' });
    return { manifests: [...facts('Azure'), key, config({ storage })], release: Release.V5_1 };
  };
  const changes = changesBetween(side({ emptyDir: {} }), side({ azure: { accountName: 'acct' } }));
  const stuck = changes.filter(({ why }) => why.startsWith(EXITS));
  expect(stuck.map(({ what, source }) => [what, source])).toEqual([
    [
      'no new pod can run: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone',
      'openshift/image-registry pkg/cmd/dockerregistry/dockerregistry.go Execute',
    ],
  ]);
});

test('another key that is not base64 either replaces no pods, because the Operator stops before', () => {
  const side = (key: string): ClusterSide => ({
    manifests: [
      ...facts('None'),
      secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: key }),
      config({ storage: { azure: STANZA } }),
    ],
    release: Release.V5_1,
  });
  const changes = changesBetween(side('not base64!'), side('neither!'));
  expect(changes.map(({ level, what }) => `${level}: ${what}`)).toEqual([
    'change: still stopped, now for another reason: the Operator stops at an error, and applies nothing more until the error is fixed',
  ]);
});
