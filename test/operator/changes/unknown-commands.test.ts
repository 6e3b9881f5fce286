import type { Manifest } from '../../../src/core/manifest';
import { unknownCommands } from '../../../src/operator/changes/unknown-commands';
import { configMap, NS, object } from '../clusters';

const RUNS = 'it runs commands that may change the registry: what they do is not predicted';
const HOLDS = 'it has a script that may change the registry: what the script does is not predicted';
const REMOVE = `oc patch configs.imageregistry.operator.openshift.io cluster --type merge -p '{"spec":{"managementState":"Removed"}}'`;

const pod = (script: string, more: object = {}): object => ({
  spec: { containers: [{ name: 'oc', image: 'cli', command: ['sh', '-c', script], ...more }] },
});
const job = (script: string, metadata: object = {}, more: object = {}): Manifest => ({
  ...object('batch/v1', 'Job', 'patch', { spec: { template: pod(script, more) } }, 'ops'),
  metadata: { name: 'patch', namespace: 'ops', ...metadata },
});
const cronJob = (script: string, spec: object = {}): Manifest =>
  object(
    'batch/v1',
    'CronJob',
    'patch',
    { spec: { schedule: '0 1 * * *', ...spec, jobTemplate: { spec: { template: pod(script) } } } },
    'ops',
  );
const mounting = (volume: object): Manifest =>
  object(
    'batch/v1',
    'Job',
    'patch',
    { spec: { template: { spec: { containers: [{ name: 'a', command: ['/scripts/run'] }], volumes: [volume] } } } },
    'ops',
  );

function unknown(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return unknownCommands(old, now).map(({ object: of, why }) => `${of}: ${why}`);
}

describe('commands that name the registry are unknown', () => {
  test.each<[string, readonly Manifest[], readonly Manifest[]]>([
    ['of a new Job', [], [job(REMOVE)]],
    ['of a Job that is gone', [job(REMOVE)], []],
    ['that are other ones now', [job(REMOVE)], [job(REMOVE.replace('Removed', 'Managed'))]],
    ['that do so no longer', [job(REMOVE)], [job('true')]],
    ['by the namespace', [], [job(`oc -n ${NS} delete pvc --all`)]],
    ['by the claim', [], [job('oc delete pvc image-registry-storage')]],
    ['by a short name', [], [job('oc edit imagepruner/cluster')]],
    ['by the settings of images', [], [job('oc patch image.config.openshift.io/cluster -p {}')]],
    ['by the images that they delete', [], [job('oc adm prune images --confirm')]],
    ['in arguments', [], [job('', {}, { args: [REMOVE] })]],
    ['in variables', [], [job('', {}, { env: [{ name: 'RUN', value: REMOVE }] })]],
    ['by a variable', [], [job('oc -n $(NS) delete pvc a', {}, { env: [{ name: 'NS', value: NS }] })]],
    [
      'of which a variable changes',
      [job(`${REMOVE} -l $A`, {}, { env: [{ name: 'A', value: 'a' }] })],
      [job(`${REMOVE} -l $A`, {}, { env: [{ name: 'A', value: 'b' }] })],
    ],
    ['by a word each', [], [job('', {}, { command: ['oc', 'delete', 'pvc'], args: ['-n', NS, 'a'] })]],
    ['as a hook now', [job(REMOVE)], [job(REMOVE, { annotations: { 'argocd.argoproj.io/hook': 'PostSync' } })]],
    [
      'in a ConfigMap that it mounts',
      [configMap('ops', 'scripts', { run: REMOVE })],
      [configMap('ops', 'scripts', { run: REMOVE }), mounting({ configMap: { name: 'scripts' } })],
    ],
    [
      'in a Secret that it mounts',
      [object('v1', 'Secret', 'scripts', { stringData: { run: REMOVE } }, 'ops')],
      [
        object('v1', 'Secret', 'scripts', { stringData: { run: REMOVE } }, 'ops'),
        mounting({ secret: { secretName: 'scripts' } }),
      ],
    ],
  ])('%s', (_, old, now) => {
    expect(unknown(old, now)).toEqual([`Job/ops/patch: ${RUNS}`]);
  });

  test('of what runs again and again, or of other tools', () => {
    const spec = { steps: [{ script: REMOVE }] };
    expect(unknown([cronJob(REMOVE)], [cronJob(REMOVE, { suspend: true })])).toEqual([`CronJob/ops/patch: ${RUNS}`]);
    expect(unknown([], [object('apps/v1', 'Deployment', 'a', { spec: { template: pod(REMOVE) } }, 'ops')])).toEqual([
      `Deployment/ops/a: ${RUNS}`,
    ]);
    expect(unknown([], [object('tekton.dev/v1', 'Task', 'a', { spec }, 'ops')])).toEqual([`Task/ops/a: ${RUNS}`]);
  });

  test('in the script of a ConfigMap, be it mounted here or elsewhere', () => {
    const [one, other] = [
      configMap('ops', 'scripts', { run: '#!/bin/sh\ntrue' }),
      configMap('ops', 'scripts', { run: REMOVE }),
    ];
    expect(unknown([one], [other])).toEqual([`ConfigMap/ops/scripts: ${HOLDS}`]);
    const python = configMap('ops', 'scripts', { run: 'patch("imageregistry.operator.openshift.io")' });
    const mount = mounting({ configMap: { name: 'scripts' } });
    expect(unknown([one, mount], [python, mount])).toEqual([`ConfigMap/ops/scripts: ${HOLDS}`]);
  });
});

describe('nothing is unknown', () => {
  const moves = (label: string): Manifest =>
    job('exec oc patch configs.imageregistry cluster', {
      labels: { 'cdk8s-openshift-image-registry/storage-change': label },
    });
  const move: Manifest = {
    ...moves('emptyDir'),
    spec: { template: pod('', { command: ['sh', '-c', REMOVE, '{"spec":{"storage":{"emptyDir":null,"pvc":{}}}}'] }) },
  };
  test.each<[string, readonly Manifest[], readonly Manifest[]]>([
    ['of the same commands', [job(REMOVE)], [job(REMOVE)]],
    ['of the same commands with another image', [job(REMOVE)], [job(REMOVE, {}, { image: 'cli:2' })]],
    ['of the same commands with other labels', [job(REMOVE)], [job(REMOVE, { labels: { a: 'b' } })]],
    ['of commands that name something else', [], [job('oc patch configs.samples.operator.openshift.io cluster')]],
    ['of images in the registry', [], [job(`podman pull image-registry.${NS}.svc:5000/a/b`)]],
    ['of commands that read', [], [job(`oc get pods -n ${NS}`)]],
    [
      'of other commands that read',
      [job('oc get configs.imageregistry -o yaml')],
      [job('oc get configs.imageregistry')],
    ],
    ['of when they read', [cronJob(`oc get pods -n ${NS}`)], [cronJob(`oc get pods -n ${NS}`, { suspend: true })]],
    ['of what runs beside them', [job(`oc get route -n ${NS}\na`)], [job(`oc get route -n ${NS}\nb`)]],
    ['of exclusions', [], [job('', {}, { args: [`--exclude=${NS},a`] })]],
    ['of lists in variables', [], [job('a', {}, { env: [{ name: 'NAMESPACES', value: `${NS},a` }] })]],
    [
      'of documents',
      [],
      [configMap('ops', 'runbook', { 'README.md': `Run oc -n ${NS} delete pod a`, b: `Run oc -n ${NS} logs a` })],
    ],
    ['of the Job of a StorageChange', [], [move]],
    ['of a ConfigMap that is no script', [], [configMap('ops', 'board', { 'a.json': `{"namespace":"${NS}"}` })]],
    [
      'of a script that a Job of another namespace does not mount',
      [configMap('shop', 'scripts', { run: REMOVE })],
      [configMap('shop', 'scripts', { run: REMOVE }), mounting({ configMap: { name: 'scripts' } })],
    ],
    [
      'of what OpenShift runs',
      [],
      [{ ...job(REMOVE), metadata: { name: 'a', namespace: 'openshift-insights', uid: '1' } as Manifest['metadata'] }],
    ],
    ['of objects of other kinds', [], [object('a.io/v1', 'A', 'a', { spec: { command: [REMOVE] } })]],
  ])('%s', (_, old, now) => {
    expect(unknown(old, now)).toEqual([]);
  });

  test('unless the Job of a StorageChange is none', () => {
    expect(unknown([], [moves('emptyDir')])).toEqual([`Job/ops/patch: ${RUNS}`]);
  });
});
