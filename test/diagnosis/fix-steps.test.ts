import { clientPod, crashedPod, crashingOperator, dumpedEvent, dumpedPod, pendingPod } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS, ON_AWS, ON_S3, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const commands = (id: string, ...objects: readonly object[]): string => commandsOf(id, dumpOf(...objects));
const commandsOf = (id: string, dump: string): string =>
  (diagnosisOf(dump).causes.find((cause) => cause.id === id)?.fix ?? []).map(({ command }) => command ?? '').join('\n');

test('a registry that is out of memory gets a higher limit only if it has one', () => {
  const killed = crashedPod('', 'OOMKilled', 137);
  const limited = dumpedConfig(NO_PODS, ON_AWS, { resources: { limits: { memory: '512Mi' } } });
  expect(commands('IRC608', limited, killed)).toContain('{"resources":{"limits":{"memory":"1024Mi"}}}');
  expect(commands('IRC608', killed)).toContain('"limits"');
  const unlimited = commands('IRC608', dumpedConfig(NO_PODS, ON_AWS), killed);
  expect(unlimited).toContain('{"resources":{"requests":{"cpu":"100m","memory":"1Gi"}}}');
  expect(unlimited).not.toContain('"limits"');
});

test('an Operator that never ran has no log to read', () => {
  expect(commandsOf('IRC001', crashingOperator('panic: no'))).toContain('logs deployment/');
  const waiting = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes: no memory.' };
  const pod = dumpedPod('cluster-image-registry-operator-7c9d-abcde', { phase: 'Pending', conditions: [waiting] });
  expect(commands('IRC001', dumpedConfig(NO_PODS), pod)).not.toContain('logs');
});

test.each([
  ['s3', { bucket: 'a' }, 'spec.storage.s3.bucket'],
  ['azure', { accountName: 'a', container: 'b' }, 'spec.storage.azure.container'],
  ['pvc', { claim: 'a' }, 'spec.storage.pvc.claim'],
  ['emptyDir', {}, 'spec.storage.emptyDir'],
])('the field of a full storage is that of its name: %s', (backend, stanza, field) => {
  const full = crashedPod(
    'panic: XMinioStorageFull: Storage backend has reached its minimum free drive threshold',
    'Error',
    2,
  );
  const [cause] = diagnosisOf(dumpOf(dumpedConfig(NO_PODS, { [backend]: stanza }), full)).causes;
  expect([cause?.id, cause?.field]).toEqual(['IRC425', field]);
});

test('labels that no node has are removed where the Config sets them', () => {
  const waiting = pendingPod("0/6 nodes are available: 6 node(s) didn't match Pod's node affinity/selector.");
  const affinity = { nodeAffinity: {} };
  expect(commands('IRC603', dumpedConfig(NO_PODS, ON_AWS, { affinity }), waiting)).toContain('{"affinity":null}');
  const selecting = commands('IRC603', dumpedConfig(NO_PODS, ON_AWS, { nodeSelector: { a: 'b' } }), waiting);
  expect(selecting).toContain('{"nodeSelector":null}');
  expect(selecting).toContain('LABELS:.metadata.labels');
});

test('a cause that only a pasted line shows is at an object of the cluster, not at the file', () => {
  const at = (line: string): (string | undefined)[] => {
    const [cause] = diagnosisOf('', {}, [line]).causes;
    return [cause?.id, cause?.object];
  };
  expect(at('a pod is in CrashLoopBackOff')).toEqual(['IRC611', 'Deployment/image-registry']);
  expect(at('pod/image-registry-x 0/1 ImagePullBackOff')).toEqual(['IRC606', 'Deployment/image-registry']);
});

test.each([
  ['IRC613', 'pods "a" is forbidden: pod rejected: RuntimeClass "kata" not found'],
  [
    'IRC706',
    'Deployment.apps "image-registry" is invalid: spec.template.spec.runtimeClassName: Invalid value: "A B": no',
  ],
])('%s removes only the runtime class, and no other override', (id, line) => {
  const { causes } = diagnosisOf('', {}, [line]);
  const patched = causes
    .filter((cause) => cause.id === id)
    .flatMap(({ fix }) => fix.filter(({ command }) => command?.includes('oc patch') === true));
  expect(patched).toEqual([
    {
      do: 'Remove the override, also in Git:',
      command: expect.stringContaining(
        `'{"spec":{"unsupportedConfigOverrides":{"deployment":{"runtimeClassName":null}}}}'`,
      ) as string,
    },
  ]);
});

describe('a client that cannot follow the redirect to the storage', () => {
  const redirected = (error: string, storage: object = ON_S3) => {
    const pull = `reading blob sha256:1: Get "https://s3.example.com/layers/docker/registry/v2/blobs/sha256/1/data": ${error}`;
    const [cause] = diagnosisOf(dumpOf(dumpedConfig(READY, storage), clientPod(pull))).causes;
    return { id: cause?.id, field: cause?.field, commands: cause?.fix.map(({ command = '' }) => command) ?? [] };
  };
  const [trusts, through] = ['{"storage":{"s3":{"trustedCA":', '{"disableRedirect":true}'];
  const placeOf = (commands: readonly string[], words: string) => commands.findIndex((each) => each.includes(words));

  test('trusts the CA of S3 by the Config, which is the first thing to do', () => {
    const { id, field, commands } = redirected('x509: certificate signed by unknown authority');
    expect([id, field]).toEqual(['IRC512', 'spec.storage.s3.trustedCA.name']);
    expect(commands[0]).toContain('create configmap image-registry-s3-ca');
    expect(placeOf(commands, trusts)).toBe(1);
    expect(placeOf(commands, through)).toBeGreaterThan(1);
  });

  test.each([
    ['does not know its name', redirected('dial tcp: lookup s3.example.com: no such host')],
    [
      'does not trust another storage than S3',
      redirected('x509: certificate signed by unknown authority', { azure: { accountName: 'a', container: 'b' } }),
    ],
  ])('pulls through the registry if it %s, and needs no CA of S3', (_, { id, field, commands }) => {
    expect([id, field]).toEqual(['IRC512', 'spec.disableRedirect']);
    expect(placeOf(commands, through)).toBe(0);
    expect(placeOf(commands, trusts)).toBe(-1);
  });

  test('is not sent to a CA for the host of the storage', () => {
    expect(redirected('x509: certificate signed by unknown authority').commands.join()).not.toContain(
      'additionalTrustedCA',
    );
  });
});

test('a pod is named where a statement names it, with the field of the pod', () => {
  const [asked] = diagnosisOf(
    dumpOf(dumpedConfig(NO_PODS), pendingPod('0/6 nodes are available: 6 Insufficient cpu.')),
  ).causes;
  expect([asked?.object, asked?.field]).toEqual([
    'Pod/image-registry-7c9d-abcde',
    'spec.containers[0].resources.requests',
  ]);
  const failed = dumpedEvent(
    'Pod',
    'image-registry-7c9d-abcde',
    'FailedScheduling',
    '0/6 nodes are available: 6 Insufficient cpu.',
  );
  const [named] = diagnosisOf(dumpOf(dumpedConfig(NO_PODS), failed)).causes;
  expect([named?.object, named?.field]).toEqual([asked?.object, asked?.field]);
  const [pasted] = diagnosisOf(dumpOf(dumpedConfig(NO_PODS)), {}, [
    '0/6 nodes are available: 6 Insufficient cpu.',
  ]).causes;
  expect([pasted?.id, pasted?.object, pasted?.field]).toEqual([
    'IRC605',
    'Deployment/image-registry',
    'spec.template.spec.containers[0].resources.requests',
  ]);
});

test.each([
  [
    'RESPONSE 404: 404 The specified container does not exist. ERROR CODE: ContainerNotFound',
    '{"spec":{"storage":{"azure":{"container":"CONTAINER"}}}}',
    'az storage container create --account-name layers --name images --auth-mode login',
  ],
  [
    'dial tcp: lookup layers.blob.core.windows.net: no such host',
    '{"spec":{"storage":{"azure":{"accountName":"ACCOUNT","container":"CONTAINER"}}}}',
    undefined,
  ],
])('IRC410 names other storage of Azure in the Config, or gets back what is missing: %s', (message, patch, create) => {
  const config = dumpedConfig(NO_PODS, { azure: { accountName: 'layers', container: 'images' } });
  const { causes } = diagnosisOf(dumpOf(config, crashedPod(`panic: ${message}`)));
  const steps = causes.find((cause) => cause.id === 'IRC410')?.fix ?? [];
  const naming = steps.find(({ patch: lines }) => lines !== undefined);
  expect([naming?.command, steps.at(-1)?.command]).toEqual([expect.stringContaining(patch), create]);
});
