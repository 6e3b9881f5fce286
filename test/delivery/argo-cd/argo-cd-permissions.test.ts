import { ApiObject, App, YamlOutputType } from 'cdk8s';
import {
  ArgoCdPermissions,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  TrustedCABundle,
} from '../../../src';
import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import type { Manifest } from '../../../src/core/manifest';
import { argoCdPermissions } from '../../../src/delivery/argo-cd/argo-cd-permissions';
import { STORAGE_CHANGE_LABEL } from '../../../src/core/names';
import { errorOf } from '../../app';

/** Requests of these verbs have no name, so that RBAC cannot ask for one. */
const NAMELESS = ['create', 'list', 'watch'];
const WRITE = ['get', 'patch', 'update'];
const WRITE_AND_DELETE = ['delete', 'get', 'patch', 'update'];
const NS = 'openshift-image-registry';
const ACCOUNT = { name: 'argo', serviceAccount: 'controller', namespace: 'argocd' };

test('covers exactly the kinds that are rendered, each where it is rendered', () => {
  const { app, chart } = newRegistry();
  const rendered = (chart.toJson() as Manifest[]).map(({ apiVersion, kind, metadata: { namespace = '' } }) =>
    [namespace, apiVersion.replace(/\/?[^/]*$/, ''), RESOURCES[kind]].join(' '),
  );
  const permissions = new ArgoCdPermissions(app, 'permissions', { charts: [chart] }).toJson() as Manifest[];
  const allowed = rolesIn(permissions).flatMap(({ metadata: { namespace = '' }, rules }) =>
    rules.flatMap((rule) => rule.resources.map((resource) => [namespace, rule.apiGroups.join(), resource].join(' '))),
  );
  expect(rendered).not.toContain(undefined);
  expect([...new Set(allowed)].sort()).toEqual([...new Set(rendered)].sort());
});

test('allows to delete only what may go: no claim and none of the singletons', () => {
  const { app, chart } = newRegistry();
  const permissions = new ArgoCdPermissions(app, 'permissions', { charts: [chart] }).toJson() as Manifest[];
  const rules = rolesIn(permissions).flatMap((role) => role.rules);
  const named = rules.filter(({ resourceNames }) => resourceNames !== undefined);
  expect(named.flatMap((rule) => rule.resources.map((resource) => [resource, rule.resourceNames, rule.verbs]))).toEqual(
    [
      ['images', ['cluster'], WRITE],
      ['configs', ['cluster'], WRITE],
      ['imagepruners', ['cluster'], WRITE],
      ['configmaps', ['image-registry-trusted-ca'], WRITE_AND_DELETE],
      ['persistentvolumeclaims', ['image-registry-storage'], WRITE],
      ['externalsecrets', ['image-registry-private-configuration-user'], WRITE_AND_DELETE],
    ],
  );
  // Kubernetes cannot tell apart by name what these ask for.
  for (const { verbs } of rules.filter((rule) => !named.includes(rule))) expect(verbs).toEqual(NAMELESS);
});

test('a Job whose name follows its content may be deleted by any name, and nothing else', () => {
  const metadata = { name: 'job-1', namespace: NS, labels: { [STORAGE_CHANGE_LABEL]: 's3' } };
  const job: Manifest = { apiVersion: 'batch/v1', kind: 'Job', metadata };
  const other: Manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: NS } };
  const [role] = rolesIn(argoCdPermissions([job, other], ACCOUNT));
  const mayDelete = role?.rules.filter(({ verbs }) => verbs.includes('delete'));
  expect(mayDelete?.map(({ resources, resourceNames }) => [resources, resourceNames])).toEqual([
    [['jobs'], undefined],
    [['secrets'], ['a']],
  ]);
});

test('allows to delete no singleton either where the chart has no guards', () => {
  const config = {
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { name: 'cluster' },
  };
  const verbsOf = (manifest: Manifest) =>
    rolesIn(argoCdPermissions([manifest], ACCOUNT))[0]?.rules.map((rule) => rule.verbs);
  expect(verbsOf(config)).toEqual([NAMELESS, WRITE]);
  const confirmed = { 'argocd.argoproj.io/sync-options': 'Prune=confirm' };
  const asked = { ...config, metadata: { name: 'cluster', annotations: confirmed } };
  expect(verbsOf(asked)).toEqual([NAMELESS, WRITE_AND_DELETE]);
});

test('gives the rights to the controller of OpenShift GitOps, unless told otherwise', () => {
  const { app, chart } = newRegistry();
  const [, ofDefault] = new ArgoCdPermissions(app, 'a', { charts: [chart] }).toJson() as Manifest[];
  expect(ofDefault).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'image-registry-argo-cd' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'image-registry-argo-cd' },
    subjects: [
      {
        kind: 'ServiceAccount',
        name: 'openshift-gitops-argocd-application-controller',
        namespace: 'openshift-gitops',
      },
    ],
  });
  const own = { name: 'registry', serviceAccountName: 'argocd-manager', serviceAccountNamespace: 'kube-system' };
  const labels = { team: 'platform' };
  const [, ofOther] = new ArgoCdPermissions(app, 'b', { charts: [chart], labels, ...own }).toJson() as Manifest[];
  expect(ofOther).toMatchObject({
    metadata: { name: 'registry', labels },
    roleRef: { name: 'registry' },
    subjects: [{ kind: 'ServiceAccount', name: 'argocd-manager', namespace: 'kube-system' }],
  });
});

test('counts what is added after it', () => {
  const { app, chart } = newRegistry();
  const permissions = new ArgoCdPermissions(app, 'permissions', { charts: [chart] });
  new ApiObject(chart, 'late', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'late', namespace: NS } });
  const role = rolesIn(permissions.toJson() as Manifest[]).find(({ metadata }) => metadata.namespace === NS);
  expect(role?.rules).toContainEqual({
    apiGroups: [''],
    resources: ['secrets'],
    resourceNames: ['late'],
    verbs: WRITE_AND_DELETE,
  });
});

test('holds what the roles among the objects grant, and may bind the roles that are not among them', () => {
  const group = 'rbac.authorization.k8s.io';
  const granted = { apiGroups: [''], resources: ['secrets'], resourceNames: ['bucket'], verbs: ['get'] };
  const metadata = { name: 'reader', namespace: NS };
  const binding = { apiVersion: `${group}/v1`, kind: 'RoleBinding', metadata };
  const [role] = rolesIn(
    argoCdPermissions(
      [
        { apiVersion: `${group}/v1`, kind: 'Role', metadata, rules: [granted] },
        { ...binding, roleRef: { apiGroup: group, kind: 'Role', name: 'reader' } },
        { ...binding, roleRef: { apiGroup: group, kind: 'ClusterRole', name: 'view' } },
      ],
      ACCOUNT,
    ),
  );
  expect(role?.rules).toEqual([
    { apiGroups: [group], resources: ['rolebindings', 'roles'], verbs: NAMELESS },
    { apiGroups: [group], resources: ['rolebindings'], resourceNames: ['reader'], verbs: WRITE_AND_DELETE },
    { apiGroups: [group], resources: ['roles'], resourceNames: ['reader'], verbs: WRITE_AND_DELETE },
    granted,
    { apiGroups: [group], resources: ['clusterroles'], resourceNames: ['view'], verbs: ['bind'] },
  ]);
});

test('is written to a file of its own, and refuses an output type that goes round it', () => {
  const app = new App({ yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
  const chart = new RegistryChart(app, 'registry', { platform: Platform.AWS });
  const permissions = new ArgoCdPermissions(app, 'permissions', { charts: [chart] });
  expect(errorOf(() => permissions.toJson())).toContain('IR228 permissions: found yamlOutputType');
});

test.each(
  messageFirst([
    [{}, 'IR101 ArgoCdPermissions permissions charts: found nothing, expected at least one chart.'],
    [{ charts: [] }, 'charts: found nothing, expected at least one chart.'],
    [{ charts: ['registry'] }, 'charts[0]: found a text, expected a Chart.'],
    [{ serviceAccountName: 'A' }, 'serviceAccountName: found "A"'],
    [{ serviceAccountNamespace: 'a.b' }, 'serviceAccountNamespace: found "a.b"'],
    [{ name: '' }, 'name: found an empty text'],
  ]),
)('says %s', (message, props) => {
  expect(errorOf(() => new ArgoCdPermissions(new App(), 'permissions', props as never))).toContain(message);
});

const RESOURCES: Readonly<Record<string, string>> = {
  Config: 'configs',
  ImagePruner: 'imagepruners',
  Image: 'images',
  ConfigMap: 'configmaps',
  ExternalSecret: 'externalsecrets',
  PersistentVolumeClaim: 'persistentvolumeclaims',
};

function newRegistry(): { app: App; chart: RegistryChart } {
  const app = new App();
  const chart = new RegistryChart(app, 'registry', { platform: Platform.AWS, delivery: Delivery.argoCd() });
  const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
  StorageCredentials.externalSecret(chart, 'credentials', { storage, secretStore: 'vault', remoteKey: 'registry' });
  new ImageRegistry(chart, 'registry', { storage });
  RegistryStorage.pvc(chart, 'other', { storageClassName: 'cephfs' });
  new RegistryPruner(chart, 'pruner');
  new TrustedCABundle(chart, 'cas', { certificates: { 'registry.example.com': Pem.text(EXAMPLE_CA) } });
  return { app, chart };
}

interface Role extends Manifest {
  readonly rules: readonly { apiGroups: string[]; resources: string[]; resourceNames?: string[]; verbs: string[] }[];
}

function rolesIn(manifests: readonly Manifest[]): Role[] {
  return manifests.filter((manifest): manifest is Role => Array.isArray(manifest['rules']));
}

/** So that the title of the test is what is said. */
function messageFirst(rows: readonly (readonly [props: object, message: string])[]): [string, object][] {
  return rows.map(([props, message]) => [message, props]);
}
