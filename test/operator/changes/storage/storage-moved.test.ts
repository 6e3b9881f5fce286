import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { storageChangeJob } from '../../../../src/delivery/storage-change';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { config, pruner } from '../../clusters';
import { inLines } from '../edits';

const OPERATOR = 'cluster-image-registry-operator';
const PVC = { managementState: 'Unmanaged', pvc: { claim: 'files' } };
const NEW = config({ managementState: 'Managed', replicas: 1, rolloutStrategy: 'Recreate', storage: PVC });
const JOB = storageChangeJob({ from: 'emptyDir', to: PVC, namespace: 'openshift-config', image: 'oc' });
const NAME = `Job/openshift-config/${JOB.metadata.name}`;
const hookOf = (phases: string): Manifest => withHook(JOB, phases);
const HOOK = hookOf('PreSync');
const HELM = 'helm.sh/hook';
const STOPS =
  'unable to sync storage configuration: exactly one storage type should be configured at the same time, got 2: [EmptyDir PVC]';
const NOT_SHOWN =
  'spec.storage.emptyDir: the input does not show who set it: if no delivery tool applied it, this field stays beside pvc, and with two storage types the Operator stops';

const TAKEN_OVER = (manager: string) =>
  `spec.storage.emptyDir: ${manager} wrote it: unless the tool that applies NEW takes over fields of others, as Flux and a migration of Argo CD do, this field stays beside pvc, and with two storage types the Operator stops`;
const ARGO_CD = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false' };
const annotated = (annotations: Readonly<Record<string, string>>): Manifest => ({
  ...NEW,
  metadata: { ...NEW.metadata, annotations },
});

type Case = readonly [string, readonly Manifest[], readonly Manifest[], ReturnType<typeof told>];

function live(managers: readonly (readonly [manager: string, operation: string])[] = []): Manifest {
  const managedFields = managers.map(([manager, operation]) => ({
    manager,
    operation,
    fieldsV1: { 'f:spec': { 'f:storage': { 'f:emptyDir': {} } } },
  }));
  const spec = { ...(NEW['spec'] as object), storage: { managementState: 'Managed', emptyDir: {} } };
  const metadata: object = { name: 'cluster', uid: 'u', ...(managers.length > 0 && { managedFields }) };
  return { ...config(spec), metadata: metadata as Manifest['metadata'] };
}

/** Whether the sync stops, what is told of the types in the Config, and what is unknown of them. */
function told(old: readonly Manifest[], now: readonly Manifest[]): Record<'stops' | 'told' | 'unknown', unknown> {
  const release = Release.V5_1;
  const { changes, unknown } = comparisonOf({ manifests: old, release }, { manifests: now, release }, Platform.LIBVIRT);
  return {
    stops: changes.some(({ what, why }) => what.startsWith('the Operator stops') && why === STOPS),
    told: inLines(changes).filter((line) => /Job|stays beside/.test(line)),
    unknown: unknown.filter(({ field }) => field !== undefined).map(({ field, why }) => `${field}: ${why}`),
  };
}

const removes = (when = ''): string =>
  `change ${NAME}: ${when}the Job removes spec.storage.emptyDir from the live Config and sets spec.storage.pvc in one patch (an apply leaves spec.storage.emptyDir in the live Config if another field manager wrote it, and with two storage types the Operator stops): emptyDir → pvc [pkg/storage/storage.go NewDriver]`;
const stays = (manager: string): string =>
  `change Config/cluster: spec.storage.emptyDir stays beside pvc, and with two storage types the Operator stops: before NEW is applied, set emptyDir to null and pvc to its value in one merge patch of the live Config, as the construct StorageChange does (${manager} wrote it, and an apply removes only the fields that its own field manager wrote): emptyDir → emptyDir, pvc [pkg/storage/storage.go NewDriver]`;

describe('a live storage type that another one takes the place of', () => {
  test.each<Case>([
    ['of an unknown owner', [live()], [NEW], { stops: false, told: [], unknown: [NOT_SHOWN] }],
    ['of the Operator', [live([[OPERATOR, 'Update']])], [NEW], { stops: true, told: [stays(OPERATOR)], unknown: [] }],
    [
      'of a client',
      [live([['Go-http-client', 'Update']])],
      [NEW],
      { stops: true, told: [stays('Go-http-client')], unknown: [] },
    ],
    [
      'of two, of which only one may apply',
      [
        live([
          ['argocd-controller', 'Apply'],
          [OPERATOR, 'Update'],
        ]),
      ],
      [NEW],
      {
        stops: true,
        told: [stays(`argocd-controller, ${OPERATOR}`)],
        unknown: [
          'spec.storage.emptyDir: field manager argocd-controller applied it server-side, and NEW leaves it out: the field is removed if argocd-controller applies NEW, and stays if another field manager does',
        ],
      },
    ],
    [
      'of a tool that may apply NEW',
      [live([['argocd-controller', 'Apply']])],
      [NEW],
      {
        stops: false,
        told: [],
        unknown: [
          'spec.storage.emptyDir: field manager argocd-controller applied it server-side, and NEW leaves it out: the field is removed if argocd-controller applies NEW, and stays if another field manager does',
        ],
      },
    ],
    [
      'of kubectl, from which Flux takes it over',
      [live([['kubectl-edit', 'Update']])],
      [NEW],
      { stops: false, told: [], unknown: [TAKEN_OVER('kubectl-edit')] },
    ],
    ...['kubectl-edit', 'kubectl-patch', 'kubectl-create', 'before-first-apply'].map((manager): Case => [
      `of ${manager}, from which Argo CD does not take it over`,
      [live([[manager, 'Update']])],
      [annotated(ARGO_CD)],
      { stops: true, told: [stays(manager)], unknown: [] },
    ]),
    [
      'of kubectl apply, from which Argo CD takes it over',
      [live([['kubectl-client-side-apply', 'Update']])],
      [annotated(ARGO_CD)],
      { stops: false, told: [], unknown: [TAKEN_OVER('kubectl-client-side-apply')] },
    ],
    [
      'of a client of which Argo CD is to take it over',
      [live([['kubectl-edit', 'Update']])],
      [annotated({ ...ARGO_CD, 'argocd.argoproj.io/client-side-apply-migration-manager': 'kubectl-edit' })],
      { stops: false, told: [], unknown: [TAKEN_OVER('kubectl-edit')] },
    ],
    [
      'of kubectl, if Argo CD or Flux may apply NEW',
      [live([['kubectl-edit', 'Update']])],
      [annotated({ ...ARGO_CD, 'kustomize.toolkit.fluxcd.io/prune': 'disabled' })],
      { stops: false, told: [], unknown: [TAKEN_OVER('kubectl-edit')] },
    ],
  ])('%s', (_, old, now, expected) => {
    expect(told(old, now)).toEqual(expected);
  });
});

describe('the Job of a StorageChange', () => {
  test.each<Case>([
    ['takes the type of an unknown owner away', [live()], [NEW, JOB], { stops: false, told: [removes()], unknown: [] }],
    [
      'takes the type of the Operator away',
      [live([[OPERATOR, 'Update']])],
      [NEW, JOB],
      { stops: false, told: [removes()], unknown: [] },
    ],
    [
      'runs before a sync of Argo CD',
      [live()],
      [NEW, HOOK],
      { stops: false, told: [removes('before the Config is applied, ')], unknown: [] },
    ],
    [
      'ran before, and does not run again',
      [live([[OPERATOR, 'Update']]), JOB],
      [NEW, JOB],
      { stops: true, told: [stays(OPERATOR)], unknown: [] },
    ],
    [
      'runs again as a hook',
      [live(), HOOK],
      [NEW, HOOK],
      { stops: false, told: [removes('before the Config is applied, ')], unknown: [] },
    ],
    [
      'runs before a sync in one of its phases',
      [live()],
      [NEW, hookOf('PostSync, PreSync')],
      { stops: false, told: [removes('before the Config is applied, ')], unknown: [] },
    ],
    [
      'runs again at a sync, but not before it',
      [live([[OPERATOR, 'Update']]), hookOf('Sync')],
      [NEW, hookOf('Sync')],
      { stops: false, told: [removes()], unknown: [] },
    ],
    ...['PostSync', 'SyncFail', 'PostDelete', 'Skip', ''].map((phase): Case => [
      `does nothing before the Operator stops as hook ${phase}`,
      [live([[OPERATOR, 'Update']])],
      [NEW, hookOf(phase)],
      { stops: true, told: [stays(OPERATOR)], unknown: [] },
    ]),
    ...['pre-install', 'pre-upgrade,post-upgrade'].map(
      (phases): [string, readonly Manifest[], readonly Manifest[], ReturnType<typeof told>] => [
        `runs before a sync as hook ${phases} of Helm`,
        [live(), withHook(JOB, phases, HELM)],
        [NEW, withHook(JOB, phases, HELM)],
        { stops: false, told: [removes('before the Config is applied, ')], unknown: [] },
      ],
    ),
    ...['post-install', 'post-upgrade', 'test', 'pre-delete'].map((phase): Case => [
      `does nothing before the Operator stops as hook ${phase} of Helm`,
      [live([[OPERATOR, 'Update']])],
      [NEW, withHook(JOB, phase, HELM)],
      { stops: true, told: [stays(OPERATOR)], unknown: [] },
    ]),
    [
      'is no hook of Helm where it is one of Argo CD',
      [live([[OPERATOR, 'Update']])],
      [NEW, withHook(hookOf('PostSync'), 'pre-install', HELM)],
      { stops: true, told: [stays(OPERATOR)], unknown: [] },
    ],
    ['of another type does nothing', [live()], [NEW, jobFrom('s3')], { stops: false, told: [], unknown: [NOT_SHOWN] }],
    [
      'does nothing while it is suspended',
      [live()],
      [NEW, { ...JOB, spec: { ...(JOB['spec'] as object), suspend: true } }],
      { stops: false, told: [], unknown: [NOT_SHOWN] },
    ],
    [
      'without its patch is any Job',
      [live()],
      [NEW, { ...JOB, spec: {} }],
      { stops: false, told: [], unknown: [NOT_SHOWN] },
    ],
    [
      'is told where Git had the type',
      [config({ storage: { emptyDir: {} } })],
      [NEW, JOB],
      { stops: false, told: [removes()], unknown: [] },
    ],
    ['is not told where Git had another', [NEW], [NEW, JOB], { stops: false, told: [], unknown: [] }],
  ])('%s', (_, old, now, expected) => {
    expect(told(old, now)).toEqual(expected);
  });
});

function withHook(job: Manifest, phases: string, key = 'argocd.argoproj.io/hook'): Manifest {
  const annotations = { ...job.metadata.annotations, [key]: phases };
  return { ...job, metadata: { ...job.metadata, annotations } };
}

function jobFrom(from: 's3'): Manifest {
  return storageChangeJob({ from, to: PVC, namespace: 'openshift-config', image: 'oc' });
}

test('the Job sets what its patch has, also where apply leaves it out', () => {
  const to = { ...PVC, managementState: 'Managed' };
  const job = storageChangeJob({ from: 'emptyDir', to, namespace: 'openshift-config', image: 'oc' });
  const bare = config({ managementState: 'Managed', replicas: 1, storage: { pvc: { claim: 'files' } } });
  const { changes } = comparisonOf(
    {
      manifests: [{ ...live(), spec: { ...(NEW['spec'] as object), storage: { emptyDir: {} } } }],
      release: Release.V5_1,
    },
    { manifests: [bare, job], release: Release.V5_1 },
    Platform.LIBVIRT,
  );
  expect(inLines(changes).filter((line) => line.includes('the new storage is Managed, too'))).toHaveLength(1);
});

describe('an acknowledged IR516', () => {
  const COPIED = 'all images are copied to the volume';
  const S3 = { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } };
  const gitOf = (storage: object, rest: object = {}): Manifest =>
    config({ managementState: 'Managed', replicas: 1, rolloutStrategy: 'Recreate', storage, ...rest });
  const move = (from: 'emptyDir' | 's3', reason = COPIED, to = PVC): Manifest =>
    storageChangeJob({ from, to, namespace: 'openshift-config', image: 'oc', acknowledge: { IR516: reason } });
  const losses = (old: readonly Manifest[], now: readonly Manifest[]): unknown => {
    const [before, after] = [old, now].map((manifests) => ({ manifests, release: Release.V5_1 }));
    if (before === undefined || after === undefined) throw new Error('two sides');
    return comparisonOf(before, after, Platform.AWS)
      .changes.filter(({ level, acknowledged }) => level === 'loss' || acknowledged !== undefined)
      .map(({ level, subject, acknowledged }) => [
        level,
        'backend' in subject ? subject.backend : subject.kind,
        acknowledged,
      ]);
  };
  const EMPTY_DIR = gitOf({ emptyDir: {} }, { replicas: 2, rolloutStrategy: 'RollingUpdate' });

  test.each<[string, readonly Manifest[], readonly Manifest[], unknown]>([
    ['lowers the loss of a bucket', [gitOf(S3)], [NEW, move('s3')], [['change', 'S3', COPIED]]],
    [
      'lowers every loss of emptyDir',
      [EMPTY_DIR],
      [NEW, move('emptyDir')],
      [
        ['disruption', 'Deployment', COPIED],
        ['change', 'Deployment', COPIED],
        ['change', 'EmptyDir', COPIED],
      ],
    ],
    ['without a reason lowers nothing', [gitOf(S3)], [NEW, move('s3', 'todo')], [['loss', 'S3', undefined]]],
    ['of another type lowers nothing', [gitOf(S3)], [NEW, move('emptyDir')], [['loss', 'S3', undefined]]],
    [
      'of a move to another claim lowers nothing',
      [gitOf(S3)],
      [NEW, move('s3', COPIED, { ...PVC, pvc: { claim: 'other' } })],
      [['loss', 'S3', undefined]],
    ],
    [
      'of a Job that ran before lowers nothing',
      [gitOf(S3), move('s3')],
      [NEW, move('s3')],
      [['loss', 'S3', undefined]],
    ],
    [
      'of a Job that runs after the Config lowers nothing',
      [gitOf(S3)],
      [NEW, withHook(move('s3'), 'PostSync')],
      [['loss', 'S3', undefined]],
    ],
    [
      'lowers nothing where no registry uses the new storage',
      [EMPTY_DIR],
      [{ ...NEW, spec: { ...(NEW['spec'] as object), managementState: 'Removed' } }, move('emptyDir')],
      [['loss', 'Deployment', undefined]],
    ],
    [
      'lowers no other loss',
      [gitOf(S3), pruner({ keepTagRevisions: 5 })],
      [NEW, move('s3'), pruner({ keepTagRevisions: 1 })],
      [
        ['loss', 'ImagePruner', undefined],
        ['change', 'S3', COPIED],
      ],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(losses(old, now)).toEqual(expected);
  });
});
