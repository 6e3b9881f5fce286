import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { deliveryReader } from '../../../src/delivery/changes/delivery-reader';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { describeSubject } from '../../../src/operator/effects/subject';
import { config, NS, object, secret } from '../../operator/clusters';

const S3 = { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } };
const NAMED = config({ storage: S3 });
const UNNAMED = config({ storage: {} });
const CLAIM = object('v1', 'PersistentVolumeClaim', 'data', { spec: {} }, NS);
const ARGO = 'argocd.argoproj.io/sync-options';
const FLUX = 'kustomize.toolkit.fluxcd.io';

const annotated = (manifest: Manifest, annotations: Record<string, string>): Manifest => ({
  ...manifest,
  metadata: { ...manifest.metadata, annotations },
});
const application = (spec: object, metadata: object = {}): Manifest => {
  const made = object('argoproj.io/v1alpha1', 'Application', 'registry', { spec }, 'openshift-gitops');
  return { ...made, metadata: { ...made.metadata, ...metadata } };
};
const kustomization = (spec: object): Manifest =>
  object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'registry', { spec }, 'flux-system');

function comparison(old: readonly Manifest[], now: readonly Manifest[]) {
  const [before, after] = [old, now].map((manifests) => ({ manifests, release: Release.V5_1 }));
  if (before === undefined || after === undefined) throw new Error('two sides');
  return comparisonOf(before, after, undefined, [deliveryReader]);
}

/** `level object: what (why)` of what concerns delivery. */
function told(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return comparison(old, now)
    .changes.filter(({ source }) => /argo-cd|kustomize-controller|finalizer|helm/.test(source))
    .map(({ level, subject, what, why }) => `${level} ${describeSubject(subject)}: ${what} (${why})`);
}

function unknown(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return comparison(old, now).unknown.map(({ object: of, field, why }) => `${of} ${field}: ${why}`);
}

describe('an object', () => {
  const of = (manifest: Manifest, old: Record<string, string>, now: Record<string, string>) =>
    told([annotated(manifest, old)], [annotated(manifest, now)]);

  test.each<[Manifest, Record<string, string>, Record<string, string>, string[]]>([
    [
      NAMED,
      { [ARGO]: 'Prune=false,Delete=false' },
      { [ARGO]: 'Delete=false' },
      [
        'disruption Config/cluster: Argo CD no longer keeps the object when its manifest is no longer in Git: if it is deleted, the registry is, too, and its storage with every image if spec.storage.managementState is Managed (Prune=false is removed)',
      ],
    ],
    [
      CLAIM,
      {},
      { [ARGO]: 'Delete=confirm' },
      [
        `change PersistentVolumeClaim/${NS}/data: Argo CD keeps the object when its Application is deleted (Delete=confirm is set)`,
      ],
    ],
    [
      CLAIM,
      { 'helm.sh/resource-policy': 'keep', [ARGO]: 'Prune=false,Delete=false' },
      { [ARGO]: 'Prune=false,Delete=false' },
      [
        `disruption PersistentVolumeClaim/${NS}/data: Helm no longer keeps the object when the Helm release no longer has it or is uninstalled: if it is deleted, its images are, too (helm.sh/resource-policy: keep is removed)`,
      ],
    ],
    [
      secret('s', {}),
      { [`${FLUX}/prune`]: 'Disabled' },
      {},
      [
        `disruption Secret/${NS}/s: Flux no longer keeps the object when its manifest is no longer in Git: if it is deleted, what uses it no longer finds it (prune: disabled is removed)`,
      ],
    ],
    [
      NAMED,
      {},
      { [ARGO]: 'Replace=true' },
      [
        'disruption Config/cluster: a sync replaces the Config, which drops what the Operator wrote, such as spec.httpSecret: all pods are replaced (Replace=true is set)',
      ],
    ],
    [
      UNNAMED,
      {},
      { [ARGO]: 'Replace=true' },
      [
        'loss Config/cluster: a sync replaces the Config, which drops the name of the storage that the Operator created: the registry no longer finds its images (Replace=true is set)',
      ],
    ],
    [
      CLAIM,
      {},
      { [ARGO]: 'Replace=true' },
      [
        `change PersistentVolumeClaim/${NS}/data: a sync replaces the object as a whole, if the API server allows that (Replace=true is set)`,
      ],
    ],
    [
      NAMED,
      { [ARGO]: 'Replace=true' },
      {},
      [
        'change Config/cluster: a sync merges the manifest into the object in the cluster again (Replace=true is removed)',
      ],
    ],
    [
      NAMED,
      {},
      { [ARGO]: 'Force=true' },
      [
        'loss Config/cluster: a sync deletes the object and creates it again: this removes the registry, and its storage and images if spec.storage.managementState is Managed (its annotation for force or a hook is set)',
      ],
    ],
    [
      CLAIM,
      {},
      { 'argocd.argoproj.io/hook': 'PreSync' },
      [
        `loss PersistentVolumeClaim/${NS}/data: a sync deletes the object and creates it again: its images are lost (its annotation for force or a hook is set)`,
      ],
    ],
    [NAMED, {}, { 'argocd.argoproj.io/hook': 'Skip' }, []],
    [
      secret('s', {}),
      {},
      { [`${FLUX}/force`]: 'enabled' },
      [
        `disruption Secret/${NS}/s: a sync deletes the object and creates it again (its annotation for force or a hook is set)`,
      ],
    ],
    [
      CLAIM,
      { [`${FLUX}/force`]: 'enabled' },
      {},
      [
        `change PersistentVolumeClaim/${NS}/data: a sync no longer deletes the object and creates it again (its annotation for force or a hook is removed)`,
      ],
    ],
    [
      NAMED,
      {},
      { [`${FLUX}/ssa`]: 'IfNotPresent' },
      [
        'change Config/cluster: Flux no longer applies edits of the object (its annotation kustomize.toolkit.fluxcd.io/ssa or /reconcile is set)',
      ],
    ],
    [
      NAMED,
      { [`${FLUX}/reconcile`]: 'disabled' },
      {},
      [
        'change Config/cluster: Flux applies edits of the object again (its annotation kustomize.toolkit.fluxcd.io/ssa or /reconcile is removed)',
      ],
    ],
  ])('%j from %j to %j', (manifest, old, now, expected) => {
    expect(of(manifest, old, now)).toEqual(expected);
  });

  test('that is forced and edited', () => {
    const forced = (spec: object) => annotated({ ...CLAIM, spec }, { [ARGO]: 'Force=true,Replace=true' });
    expect(told([forced({})], [forced({ storageClassName: 'b' })])).toEqual([
      `loss PersistentVolumeClaim/${NS}/data: a sync deletes the object and creates it again: its images are lost (its annotation for force or a hook is set, and the object is edited)`,
    ]);
    expect(told([forced({})], [forced({})])).toEqual([]);
  });

  test('that a label guards from Flux, whatever its annotation says', () => {
    const guardedBy = (labels: Readonly<Record<string, string>>): Manifest => {
      const { metadata } = annotated(NAMED, { [`${FLUX}/prune`]: 'enabled' });
      return { ...NAMED, metadata: { ...metadata, labels } };
    };
    expect(told([guardedBy({})], [guardedBy({ [`${FLUX}/prune`]: 'Disabled' })])).toEqual([
      'change Config/cluster: Flux keeps the object when its manifest is no longer in Git (prune: disabled is set)',
    ]);
  });

  test('of others', () => {
    const other = object('v1', 'Secret', 's', {}, 'shop');
    expect(told([NAMED, other], [NAMED, annotated(other, { [ARGO]: 'Force=true' })])).toEqual([]);
  });

  test('with an annotation that decides about something else', () => {
    const why = 'what the delivery tool does with this annotation is not predicted';
    const now = annotated(NAMED, {
      [ARGO]: 'ServerSideApply=true',
      'argocd.argoproj.io/sync-wave': '3',
      owner: 'team',
    });
    expect(unknown([NAMED], [now])).toEqual([`Config/cluster metadata.annotations["${ARGO}"]: ${why}`]);
    expect(told([NAMED], [now])).toEqual([expect.stringContaining('nothing happens to an object that exists')]);
    const shown = annotated(NAMED, { 'argocd.argoproj.io/compare-options': 'IgnoreExtraneous' });
    expect(told([NAMED], [shown])).toEqual([expect.stringContaining('nothing happens to the object')]);
    expect(unknown([NAMED], [annotated(NAMED, { [ARGO]: 'Prune=false' })])).toEqual([]);
  });
});

describe('a tool', () => {
  const prune = { syncPolicy: { automated: { prune: true } } };
  const finalizers = ['resources-finalizer.argocd.argoproj.io'];
  const APP = 'Application/openshift-gitops/registry';
  const PRUNES =
    'from now on, an object that is no longer in Git is deleted: the Config with the registry, a claim with its images';

  test.each<[Manifest, Manifest, string[]]>([
    [application({}), application(prune), [`disruption ${APP}: ${PRUNES} (prune of its syncPolicy is set)`]],
    [
      application(prune),
      application({}),
      [
        `change ${APP}: from now on, an object that is no longer in Git stays in the cluster (prune of its syncPolicy is removed)`,
      ],
    ],
    [
      application(prune),
      application({ syncPolicy: { ...prune.syncPolicy, syncOptions: ['Prune=false'] } }),
      [
        `change ${APP}: from now on, an object that is no longer in Git stays in the cluster (prune of its syncPolicy is removed)`,
      ],
    ],
    [
      application({}),
      application({}, { finalizers }),
      [
        `disruption ${APP}: from now on, when somebody deletes this object, the objects that it deployed are deleted, too: the registry, its storage if spec.storage.managementState is Managed, and claims with their images (its finalizer resources-finalizer.argocd.argoproj.io is set)`,
      ],
    ],
    [
      application({}),
      application({ syncPolicy: { syncOptions: ['Replace=true'] } }),
      [
        `loss ${APP}: a sync replaces every object: this drops what the Operator wrote into the Config; without the name of the storage, the registry no longer finds its images (Replace=true is set)`,
      ],
    ],
    [
      kustomization({}),
      kustomization({ prune: true }),
      [
        `disruption Kustomization/flux-system/registry: ${PRUNES} (spec.prune is set)`,
        'disruption Kustomization/flux-system/registry: from now on, when somebody deletes this object, the objects that it deployed are deleted, too: the registry, its storage if spec.storage.managementState is Managed, and claims with their images (deletion of its objects (spec.deletionPolicy, or spec.prune) is set)',
      ],
    ],
    [
      kustomization({ prune: true, deletionPolicy: 'Orphan' }),
      kustomization({ prune: true, deletionPolicy: 'Delete' }),
      [
        'disruption Kustomization/flux-system/registry: from now on, when somebody deletes this object, the objects that it deployed are deleted, too: the registry, its storage if spec.storage.managementState is Managed, and claims with their images (deletion of its objects (spec.deletionPolicy, or spec.prune) is set)',
      ],
    ],
    [
      kustomization({}),
      kustomization({ force: true }),
      [
        'disruption Kustomization/flux-system/registry: from now on, an edit of a field that cannot change deletes the object and creates it again: a claim loses its images (spec.force is set)',
      ],
    ],
    [
      kustomization({}),
      kustomization({ suspend: true }),
      ['change Kustomization/flux-system/registry: it no longer deploys or deletes anything (spec.suspend is set)'],
    ],
    [kustomization({}), kustomization({ interval: '5m' }), []],
  ])('%j to %j', (old, now, expected) => {
    expect(told([NAMED, old], [NAMED, now])).toEqual(expected);
  });

  test('against which all objects are guarded', () => {
    const guarded = annotated(NAMED, { [ARGO]: 'Prune=false,Delete=false', [`${FLUX}/prune`]: 'disabled' });
    const beside = [guarded, secret('s', {})];
    expect(told([...beside, application({})], [...beside, application(prune)])).toEqual([
      `change ${APP}: ${PRUNES}; the objects of the registry stay, because each of them has an annotation that protects it (prune of its syncPolicy is set)`,
    ]);
    expect(told([...beside, kustomization({})], [...beside, kustomization({ prune: true })])).toHaveLength(2);
    expect(told([...beside, application({}, { finalizers })], beside)[0]).toMatch(/^change /);
  });

  test('that goes with what it brought', () => {
    expect(told([NAMED, application({}, { finalizers })], [NAMED])).toEqual([
      `loss ${APP}: the Application is deleted, and with it the objects that it deployed: the registry, its storage if spec.storage.managementState is Managed, and claims with their images (its manifest is not in NEW, and its finalizer resources-finalizer.argocd.argoproj.io is set)`,
    ]);
    expect(told([NAMED, application({})], [NAMED])).toEqual([]);
    expect(told([NAMED, kustomization({ prune: true })], [NAMED])).toHaveLength(1);
  });

  test('takes it from elsewhere', () => {
    const from = (path: string) => application({ source: { path } });
    expect(unknown([NAMED, from('a')], [NAMED, from('b')])).toEqual([
      `${APP} spec.source.path: what it deploys with this edit is not in the input`,
    ]);
  });

  test('syncs in a way that is not predicted', () => {
    const why = 'it decides how the objects are deployed, and this is not predicted';
    const healing = application({ syncPolicy: { automated: { selfHeal: true } } });
    expect(unknown([NAMED, application({})], [NAMED, healing])).toEqual([
      `${APP} spec.syncPolicy.automated.selfHeal: ${why}`,
    ]);
    const project = application({ project: 'other' });
    expect(unknown([NAMED, application({})], [NAMED, project])).toEqual([`${APP} spec.project: ${why}`]);
    const ignoring = application({ ignoreDifferences: [{ kind: 'Config', jsonPointers: ['/spec/httpSecret'] }] });
    expect(unknown([NAMED, application({})], [NAMED, ignoring])).toEqual([]);
    expect(unknown([NAMED, ignoring], [NAMED, application({})])).toEqual([`${APP} spec.ignoreDifferences: ${why}`]);
    expect(unknown([NAMED, application({})], [NAMED, application(prune)])).toEqual([]);
    expect(unknown([NAMED, kustomization({})], [NAMED, kustomization({ interval: '5m' })])).toEqual([]);
  });

  test('without an object of the registry beside it', () => {
    const other = object('v1', 'ConfigMap', 'web', {}, 'shop');
    expect(told([other, application({})], [other, application(prune)])).toEqual([]);
    expect(unknown([other, application({})], [other, application({ source: { path: 'b' } })])).toEqual([]);
  });
});

test.each([
  ['Argo CD', 'Prune=false', { [ARGO]: 'Prune=false' }],
  ['Helm', 'helm.sh/resource-policy: keep', { 'helm.sh/resource-policy': 'keep' }],
  ['Flux', 'prune: disabled', { [`${FLUX}/prune`]: 'disabled' }],
])('%s keeps an object that is gone, because of %s', (tool, guard, annotations) => {
  expect(told([annotated(CLAIM, annotations)], [])).toEqual([
    `change PersistentVolumeClaim/${NS}/data: ${tool} does not delete the object: it stays in the cluster as it is, and nothing applies it any more (its manifest is not in NEW, and ${guard} is set on it)`,
  ]);
});

test('a guard that asks somebody is no guard that always keeps', () => {
  const confirmed = annotated(CLAIM, { [ARGO]: 'Prune=confirm,Delete=confirm' });
  expect(told([confirmed], [])).toContain(
    `change PersistentVolumeClaim/${NS}/data: Argo CD does not delete the object until somebody confirms the deletion: it stays in the cluster as it is, and nothing applies it any more (its manifest is not in NEW, and Prune=confirm is set on it)`,
  );
  expect(comparison([confirmed], []).changes.map(({ why }) => why)).toContain(
    'its manifest is not in NEW: a tool that prunes deletes the object, except Argo CD (Prune=confirm is set on it)',
  );
  expect(told([CLAIM], [confirmed]).map((line) => line.replace(/.*\(/, ''))).toEqual([
    'Prune=confirm is set)',
    'Delete=confirm is set)',
  ]);
});

test('a guard against the deletion of the Application keeps nothing that is gone from Git', () => {
  expect(told([annotated(CLAIM, { [ARGO]: 'Delete=false' })], [])).toEqual([]);
});
