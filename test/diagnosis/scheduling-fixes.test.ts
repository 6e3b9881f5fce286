import { JOB_FAILED } from './dumps/dumped-jobs';
import { dumpedPod, pendingPod } from './dumps/dumped-pods';
import { dumpedConfig, dumpedPruner, dumpOf, NO_PODS, ON_AWS, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const causeOf = (id: string, ...objects: readonly object[]) =>
  diagnosisOf(dumpOf(...objects)).causes.find((cause) => cause.id === id);
const config = (spec: object) => dumpedConfig(NO_PODS, ON_AWS, spec);

describe('IRC602', () => {
  const INFRA = '3 node(s) had untolerated taint {node-role.kubernetes.io/infra: reserved}';
  const MASTER = '3 node(s) had untolerated taint {node-role.kubernetes.io/master: }';
  const own = { key: 'dedicated', operator: 'Exists' };
  const tolerated = { key: 'node-role.kubernetes.io/infra', operator: 'Equal', value: 'reserved' };
  const found = (reasons: readonly string[], ...objects: readonly object[]) => {
    const pod = pendingPod(`0/6 nodes are available: ${reasons.join(', ')}.`);
    const cause = causeOf('IRC602', ...objects, pod);
    return { what: cause?.what, last: cause?.fix.at(-1) };
  };

  test('writes taints as oc does, and says which of them is tolerated', () => {
    const { what, last } = found([INFRA, MASTER], config({}));
    expect(what).toBe(
      'No node can run the pod: the nodes have taints that the pod does not tolerate (node-role.kubernetes.io/infra=reserved, node-role.kubernetes.io/master).',
    );
    expect(last?.do).toBe(
      'Do not tolerate node-role.kubernetes.io/master: this taint keeps workloads off control plane nodes. Tolerate taint node-role.kubernetes.io/infra=reserved:',
    );
  });

  test('says for each taint of nodes that are not workers, or not ready, why it is not tolerated', () => {
    const untolerated = (key: string) => `1 node(s) had untolerated taint {${key}: }`;
    const others = ['control-plane', 'master'].map((role) => untolerated(`node-role.kubernetes.io/${role}`));
    const { last } = found([INFRA, ...others, untolerated('node.kubernetes.io/not-ready')], config({}));
    expect(last?.do).toBe(
      'Do not tolerate node-role.kubernetes.io/control-plane and node-role.kubernetes.io/master: these taints keep workloads off control plane nodes. Do not tolerate node.kubernetes.io/not-ready: Kubernetes sets this taint on nodes that are not ready, cordoned or short of resources. Tolerate taint node-role.kubernetes.io/infra=reserved:',
    );
  });

  test('does not take a taint of an administrator for one of Kubernetes', () => {
    const { last } = found(
      [INFRA, '3 node(s) had untolerated taint {node.ocs.openshift.io/storage: true}'],
      config({}),
    );
    expect(last?.do).toBe(
      'Tolerate the taint of the nodes that are to run the registry. The command has node-role.kubernetes.io/infra=reserved; the other is node.ocs.openshift.io/storage=true:',
    );
  });

  test('lets the user choose between taints of workers', () => {
    const { last } = found([INFRA, '3 node(s) had untolerated taint {gpu: }'], config({}));
    expect(last?.do).toBe(
      'Tolerate the taint of the nodes that are to run the registry. The command has node-role.kubernetes.io/infra=reserved; the other is gpu:',
    );
  });

  test('keeps the tolerations that the Config has, in the command and in the lines for Git', () => {
    const { last } = found([INFRA], config({ tolerations: [own] }));
    expect(last?.do).toBe('Tolerate taint node-role.kubernetes.io/infra=reserved:');
    expect(last?.command).toContain(JSON.stringify({ spec: { tolerations: [own, tolerated] } }));
    expect(last?.patch).toContain('dedicated');
  });

  test('says that the command replaces a list that is not in the input', () => {
    const { last } = found([INFRA]);
    expect(last?.do).toBe(
      'Tolerate taint node-role.kubernetes.io/infra=reserved (the command replaces the list: add the tolerations that are there):',
    );
    expect(last?.command).toContain(JSON.stringify({ spec: { tolerations: [tolerated] } }));
  });
});

describe('IRC605', () => {
  const found = (missing: string, ...objects: readonly object[]) => {
    const cause = causeOf('IRC605', ...objects, pendingPod(`0/6 nodes are available: 6 ${missing}.`));
    return {
      at: cause?.object,
      steps: cause?.fix.map((step) => step.do),
      commands: cause?.fix.map((step) => step.command),
    };
  };
  const lowering = (requests: object): string => JSON.stringify({ spec: { resources: { requests } } });

  test.each([
    ['requests', { requests: { cpu: '100m', memory: '4Gi' } }],
    ['limits, which are requests, too', { limits: { cpu: '100m', memory: '4Gi' } }],
  ])('lowers what is above the default: %s', (_, resources) => {
    const { at, steps, commands } = found('Insufficient memory', config({ resources }));
    expect([at, steps?.[1]]).toEqual(['Config/cluster', 'Lower the requests to the default:']);
    expect(commands?.[1]).toContain(lowering({ memory: '256Mi' }));
  });

  test.each([
    ['Insufficient cpu', {}],
    ['Insufficient cpu', { resources: { requests: { cpu: '0.1', memory: '4Gi' } } }],
  ])('lowers nothing if the Config requests the default: %s %j', (missing, spec) => {
    const { at, steps } = found(missing, config(spec));
    expect([at, steps?.slice(1)]).toEqual([
      'Pod/image-registry-7c9d-abcde',
      [
        'The Config does not request more CPU than the default (100m), so there is nothing to lower. Free resources on a node, or add a node.',
      ],
    ]);
  });

  test('names what is missing, one or both', () => {
    expect(found('Insufficient memory', config({})).steps?.[1]).toMatch(/more memory than the default \(256Mi\),/);
    expect(found('Insufficient cpu, 6 Insufficient memory', config({})).steps?.[1]).toMatch(
      /more CPU or memory than the default \(100m and 256Mi\),/,
    );
  });

  test('lowers nothing where nodes have too many pods', () => {
    expect(found('Too many pods', config({})).steps?.slice(1)).toEqual(['Free resources on a node, or add a node.']);
  });

  test('does not know what a Config requests that is not in the input', () => {
    const { steps, commands } = found('Insufficient cpu');
    expect(steps?.[1]).toBe('If the Config requests more than the default, lower the requests to the default:');
    expect(commands?.[1]).toContain(lowering({ cpu: '100m' }));
  });

  test('shows what is requested, not what is used', () => {
    expect(found('Insufficient cpu').commands?.[0]).toBe('oc describe nodes | grep -E "^Name:|^  (cpu|memory) "');
  });
});

describe('IRC913', () => {
  const own = { key: 'dedicated', operator: 'Exists' };
  const MASTER = '3 node(s) had untolerated taint {node-role.kubernetes.io/master: }';
  const SELECTOR = "3 node(s) didn't match Pod's node affinity/selector";
  const found = (reasons: readonly string[], spec: object) => {
    const message = `0/6 nodes are available: ${reasons.join(', ')}.`;
    const unscheduled = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message };
    const pod = dumpedPod('image-pruner-29001440-x7k2p', { phase: 'Pending', conditions: [unscheduled] });
    const cause = causeOf('IRC913', dumpedConfig(READY), dumpedPruner(JOB_FAILED, spec), pod);
    return { field: cause?.field, fix: cause?.fix.slice(1) };
  };
  const patch = (spec: object): string => expect.stringContaining(JSON.stringify({ spec })) as string;

  test('removes the selector alone, if no taint keeps the pod away', () => {
    const { field, fix } = found([SELECTOR], { nodeSelector: { a: 'b' }, tolerations: [own] });
    expect(field).toBe('spec.nodeSelector');
    expect(fix).toEqual([
      { do: 'Set spec.nodeSelector of ImagePruner/cluster to labels that nodes have.' },
      {
        do: 'Or remove the field, so that every worker node can run the pruner (make the same change in Git):',
        command: patch({ nodeSelector: null }),
      },
    ]);
  });

  test('tolerates the taint that is named alone, beside the tolerations that are there', () => {
    const { field, fix } = found(['3 node(s) had untolerated taint {gpu: yes}', MASTER], { tolerations: [own] });
    expect(field).toBe('spec.tolerations');
    expect(fix).toMatchObject([
      { do: 'Do not tolerate node-role.kubernetes.io/master: this taint keeps workloads off control plane nodes.' },
      {
        do: 'Tolerate taint gpu=yes:',
        command: patch({ tolerations: [own, { key: 'gpu', operator: 'Equal', value: 'yes' }] }),
      },
    ]);
  });

  test('does not tolerate control planes, where the selector keeps the pod from the others', () => {
    const { field, fix } = found([MASTER, SELECTOR], {});
    expect([field, fix?.length]).toEqual(['spec.nodeSelector', 3]);
    expect(fix?.some(({ command }) => command?.includes('tolerations'))).toBe(false);
  });

  test('leaves the key open, if the taint is not named', () => {
    const { fix } = found(["6 node(s) had taints that the pod didn't tolerate"], {});
    expect(fix).toMatchObject([
      {
        do: 'Tolerate the taint of the nodes that are to run the pruner:',
        command: patch({ tolerations: [{ key: 'KEY', operator: 'Exists' }] }),
      },
    ]);
  });

  test('changes nothing, if neither labels nor taints keep the pod away', () => {
    const { fix } = found(['6 Insufficient cpu'], {});
    expect(fix).toEqual([{ do: 'Correct what the message names, so that a node can run the pod.' }]);
  });
});

test('IRC619 predicts nothing where a pod says what it waits for', () => {
  const pod = pendingPod(
    '0/6 nodes are available: persistentvolumeclaim "image-registry-storage" bound to non-existent persistentvolume "pvc-1".',
  );
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'image-registry-storage', namespace: 'openshift-image-registry' },
    spec: { volumeName: 'pvc-1' },
    status: { phase: 'Lost' },
  };
  const lost = dumpedConfig(NO_PODS, { pvc: { claim: 'image-registry-storage' } }, { replicas: 1 });
  const causes = (...more: readonly object[]) => diagnosisOf(dumpOf(lost, claim, ...more)).causes.map(({ id }) => id);
  expect([causes(), causes(pod)]).toEqual([['IRC215', 'IRC619'], ['IRC215']]);
});
