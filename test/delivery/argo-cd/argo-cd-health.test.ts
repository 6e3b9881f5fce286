import { ArgoCdHealthChecks } from '../../../src';
import { HEALTH_CHECKS } from '../../../src/delivery/argo-cd/argo-cd-health';
import type { Manifest } from '../../../src/core/manifest';
import { errorOf, newChart, textOf, written } from '../../app';
import { config, facts, NS, object, predict, pruner } from '../../operator/clusters';
import { healthOf, type Health } from './health-in-lua';

const NONE = facts('None');
const EMPTY_DIR = { storage: { emptyDir: {} } };
const RUNNING = object('apps/v1', 'Deployment', 'image-registry', {}, NS);
const FAILED_JOB = object(
  'batch/v1',
  'Job',
  'image-pruner-1',
  {
    status: {
      conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'Job has failed' }],
    },
  },
  NS,
);

describe('a Config', () => {
  test('is healthy where the registry answers', () => {
    expect(configHealth(EMPTY_DIR)).toEqual({ status: 'Healthy', message: 'The registry is ready' });
  });

  test('is progressing before the Operator has reported anything', () => {
    const health = { status: 'Progressing', message: 'The Operator has not reported yet' };
    expect(healthOf(checkOf('Config'), config(EMPTY_DIR))).toEqual(health);
    expect(healthOf(checkOf('Config'), { ...config(EMPTY_DIR), status: {} })).toEqual(health);
  });

  test('is progressing where the Operator has not come to the latest change, whatever it said of the one before', () => {
    const live = withStatus(config({ storage: { emptyDir: {}, pvc: {} } }), [RUNNING], 4);
    expect(healthOf(checkOf('Config'), { ...live, metadata: { name: 'cluster', generation: 5 } })).toEqual({
      status: 'Progressing',
      message: 'The Operator has not reported on the latest change yet',
    });
    expect(healthOf(checkOf('Config'), { ...live, metadata: { name: 'cluster', generation: 4 } }).status).toBe(
      'Degraded',
    );
  });

  test('is progressing while the registry is being deployed', () => {
    const conditions = [
      { type: 'Available', status: 'True', reason: 'MinimumAvailability', message: 'some pods' },
      {
        type: 'Progressing',
        status: 'True',
        reason: 'DeploymentNotCompleted',
        message: 'The deployment has not completed',
      },
      { type: 'Degraded', status: 'False' },
    ];
    expect(healthOf(checkOf('Config'), { ...config(EMPTY_DIR), status: { conditions } })).toEqual({
      status: 'Progressing',
      message: 'The deployment has not completed',
    });
  });

  test('is progressing while no pod answers, until the Operator loses patience', () => {
    const conditions = predict([
      ...NONE,
      config({ ...EMPTY_DIR, replicas: 0, rolloutStrategy: 'Recreate' }),
    ]).conditions;
    const patient = conditions.map((each) => (each.after === undefined ? each : { ...each, status: 'False' }));
    const live = config(EMPTY_DIR, { status: { conditions: patient.filter(({ on }) => on === 'Config/cluster') } });
    const message = 'The deployment does not have available replicas';
    expect(healthOf(checkOf('Config'), live)).toEqual({ status: 'Progressing', message });
    expect(configHealth({ ...EMPTY_DIR, replicas: 0, rolloutStrategy: 'Recreate' })).toEqual({
      status: 'Degraded',
      message,
    });
  });

  test('is degraded by two storages, also while old pods answer and the Operator never says Degraded', () => {
    const two = { storage: { emptyDir: {}, pvc: { claim: 'data' } } };
    const live = withStatus(config(two), [RUNNING]);
    const degraded = (live['status'] as { conditions: { type: string; status: string }[] }).conditions.find(
      ({ type }) => type === 'Degraded',
    );
    expect(degraded?.status).toBe('False');
    expect(healthOf(checkOf('Config'), live)).toEqual({
      status: 'Degraded',
      message: expect.stringContaining('exactly one storage type should be configured at the same time, got 2'),
    });
  });

  test('is degraded where no storage is configured', () => {
    expect(configHealth({})).toEqual({ status: 'Degraded', message: 'Error: storage backend not configured' });
  });

  test('is suspended where the registry is Removed, and progressing until all of it is gone', () => {
    const removed = { ...EMPTY_DIR, managementState: 'Removed' };
    expect(configHealth(removed)).toEqual({ status: 'Suspended', message: 'The registry is removed' });
    const stuck = { managementState: 'Removed', storage: { emptyDir: {}, pvc: {} } };
    expect(configHealth(stuck, [RUNNING])).toEqual({
      status: 'Progressing',
      message: 'The deployment is being removed',
    });
  });

  test('is suspended where the registry is Unmanaged', () => {
    expect(configHealth({ ...EMPTY_DIR, managementState: 'Unmanaged' })).toEqual({
      status: 'Suspended',
      message: 'The registry configuration is set to unmanaged mode',
    });
  });
});

describe('an ImagePruner', () => {
  test('is healthy where it is scheduled', () => {
    expect(prunerHealth({})).toEqual({ status: 'Healthy', message: 'The pruner job has been scheduled' });
  });

  test('is degraded where its last Job failed, with the words of the Job', () => {
    expect(prunerHealth({}, [FAILED_JOB])).toEqual({ status: 'Degraded', message: 'Job has failed' });
  });

  test('is degraded where the Operator cannot make its CronJob', () => {
    expect(prunerHealth({ schedule: 'every night' })).toEqual({
      status: 'Degraded',
      message: expect.stringContaining('spec.schedule: Invalid value'),
    });
  });

  test('is suspended where it is suspended', () => {
    expect(prunerHealth({ suspend: true })).toEqual({
      status: 'Suspended',
      message: 'The pruner job has been suspended',
    });
  });

  test('is progressing before the Operator has reported', () => {
    expect(healthOf(checkOf('ImagePruner'), pruner({})).status).toBe('Progressing');
  });
});

describe('ArgoCdHealthChecks', () => {
  test('goes into the ArgoCD of OpenShift GitOps, which must not go with it', () => {
    const chart = newChart();
    ArgoCdHealthChecks.instance(chart, 'health', {
      otherChecks: [{ kind: 'PersistentVolumeClaim', check: 'return { status = "Healthy" }' }],
    });
    const [argoCd] = written(chart);
    expect(argoCd).toEqual({
      apiVersion: 'argoproj.io/v1beta1',
      kind: 'ArgoCD',
      metadata: {
        name: 'openshift-gitops',
        namespace: 'openshift-gitops',
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false,ServerSideApply=true' },
      },
      spec: {
        resourceHealthChecks: [
          { kind: 'PersistentVolumeClaim', check: 'return { status = "Healthy" }' },
          { group: 'imageregistry.operator.openshift.io', kind: 'Config', check: checkOf('Config') },
          { group: 'imageregistry.operator.openshift.io', kind: 'ImagePruner', check: checkOf('ImagePruner') },
        ],
      },
    });
  });

  test('goes into the ConfigMap of an Argo CD without an operator, under keys that Argo CD reads', () => {
    const chart = newChart();
    ArgoCdHealthChecks.configMap(chart, 'health');
    const [configMap] = written(chart);
    expect(configMap?.metadata).toMatchObject({
      name: 'argocd-cm',
      namespace: 'argocd',
      labels: { 'app.kubernetes.io/part-of': 'argocd' },
    });
    expect(configMap?.['data']).toEqual({
      'resource.customizations.health.imageregistry.operator.openshift.io_Config': checkOf('Config'),
      'resource.customizations.health.imageregistry.operator.openshift.io_ImagePruner': checkOf('ImagePruner'),
    });
  });

  test('writes Lua as a block that people can read', () => {
    const chart = newChart();
    ArgoCdHealthChecks.instance(chart, 'health');
    expect(textOf(chart)).toContain('check: |\n        local function health(status, message)\n');
  });

  test.each(
    messageFirst([
      [{ namespace: 'Argo' }, 'IR101 ArgoCdHealthChecks test/health namespace: found "Argo"'],
      [{ name: 7 }, 'IR101 ArgoCdHealthChecks test/health name: found a number, expected a text'],
      [{ otherChecks: [{ kind: 'A', lua: '' }] }, 'otherChecks[0].lua: found the unknown prop "lua"'],
    ]),
  )('says %s', (message, props) => {
    expect(errorOf(() => ArgoCdHealthChecks.instance(newChart(), 'health', props as never))).toContain(message);
  });
});

function configHealth(spec: object, more: readonly Manifest[] = []): Health {
  return healthOf(checkOf('Config'), withStatus(config({ ...spec }), more));
}

function prunerHealth(spec: object, more: readonly Manifest[] = []): Health {
  return healthOf(checkOf('ImagePruner'), withStatus(pruner({ ...spec }), more));
}

/** The object with the conditions that the Operator will report on it. */
function withStatus(manifest: Manifest, more: readonly Manifest[], observedGeneration?: number): Manifest {
  const { conditions } = predict([...NONE, ...more, manifest]);
  const own = conditions.filter(({ on }) => on === `${manifest.kind}/cluster`);
  expect(own).not.toEqual([]);
  return { ...manifest, status: { conditions: own, observedGeneration } };
}

function checkOf(kind: string): string {
  return HEALTH_CHECKS.find((each) => each.kind === kind)!.check;
}

/** So that the title of the test is what is said. */
function messageFirst(rows: readonly (readonly [props: object, message: string])[]): [string, object][] {
  return rows.map(([props, message]) => [message, props]);
}
