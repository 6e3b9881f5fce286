import { App } from 'cdk8s';
import {
  Delivery,
  FluxPermissions,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  type FluxPermissionsProps,
} from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import { resourceName } from '../../../src/schema/kinds/resource-name';
import { errorLinesOf } from '../../app';

const NS = 'openshift-image-registry';
const APPLY = ['create', 'get', 'list', 'patch'];

interface Role extends Manifest {
  readonly rules: readonly { apiGroups: string[]; resources: string[]; resourceNames?: string[]; verbs: string[] }[];
}

function registry(): RegistryChart {
  const chart = new RegistryChart(new App(), 'registry', { platform: Platform.AWS, delivery: Delivery.flux() });
  const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
  StorageCredentials.externalSecret(chart, 'credentials', { storage, secretStore: 'vault', remoteKey: 'registry' });
  new ImageRegistry(chart, 'registry', { storage });
  RegistryStorage.pvc(chart, 'other', { storageClassName: 'cephfs' });
  return chart;
}

function permissionsFor(chart: RegistryChart, props: Partial<FluxPermissionsProps> = {}): FluxPermissions {
  return new FluxPermissions(App.of(chart), 'permissions', { charts: [chart], ...props });
}

function rolesIn(permissions: FluxPermissions): Role[] {
  return (permissions.toJson() as Manifest[]).filter((each): each is Role => Array.isArray(each['rules']));
}

/** What is allowed, as `namespace group/resource: verbs`. */
function allowedBy(permissions: FluxPermissions): string[] {
  return rolesIn(permissions).flatMap(({ kind, metadata: { namespace = '' }, rules }) => {
    expect(kind).toBe(namespace === '' ? 'ClusterRole' : 'Role');
    const verbsOf = new Map<string, string[]>();
    for (const { apiGroups, resources, verbs } of rules) {
      for (const key of resources.map((resource) => `${apiGroups.join()}/${resource}`))
        verbsOf.set(key, [...(verbsOf.get(key) ?? []), ...verbs].sort());
    }
    return [...verbsOf].map(([key, verbs]) => `${namespace} ${key}: ${verbs.join()}`);
  });
}

test('cover exactly the kinds that are rendered, each where it is rendered, also those added later', () => {
  const chart = registry();
  const permissions = permissionsFor(chart);
  new RegistryPruner(chart, 'pruner');
  const rendered = (chart.toJson() as Manifest[]).map(({ apiVersion, kind, metadata: { namespace = '' } }) => {
    const group = apiVersion.includes('/') ? apiVersion.replace(/\/.*/, '') : '';
    return `${namespace} ${group}/${resourceName(kind)}: ${APPLY.join()}`;
  });
  expect(rendered).toHaveLength(4);
  expect(allowedBy(permissions).sort()).toEqual(rendered.sort());
});

test('allow to delete only where Flux prunes, and then only what is not guarded', () => {
  expect(allowedBy(permissionsFor(registry(), { prune: true })).filter((each) => each.includes('delete'))).toEqual([
    `${NS} external-secrets.io/externalsecrets: create,delete,get,list,patch`,
  ]);
});

test('name the objects that they allow to read, change or delete', () => {
  const rules = rolesIn(permissionsFor(registry(), { prune: true })).flatMap((role) => role.rules);
  const nameless = rules.filter(({ resourceNames }) => resourceNames === undefined);
  expect(rules.length).toBeGreaterThan(nameless.length);
  for (const { verbs } of nameless) expect(verbs).toEqual(['create', 'list']);
});

test('go to a ServiceAccount that is rendered with them', () => {
  const permissions = permissionsFor(registry());
  expect(permissions.serviceAccountName).toBe('image-registry');
  const [account, role, binding] = permissions.toJson() as Manifest[];
  expect(account).toMatchObject({
    kind: 'ServiceAccount',
    metadata: { name: 'image-registry', namespace: 'flux-system' },
  });
  expect(role).toMatchObject({ kind: 'ClusterRole', metadata: { name: 'image-registry-flux' } });
  expect(binding).toMatchObject({
    kind: 'ClusterRoleBinding',
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'image-registry-flux' },
    subjects: [{ kind: 'ServiceAccount', name: 'image-registry', namespace: 'flux-system' }],
  });
});

test('take the names that are given', () => {
  const own = { name: 'registry', serviceAccountName: 'flux', serviceAccountNamespace: 'gitops' };
  const [account, role, binding] = permissionsFor(registry(), own).toJson() as Manifest[];
  expect(account?.metadata).toMatchObject({ name: 'flux', namespace: 'gitops' });
  expect(role?.metadata).toMatchObject({ name: 'registry' });
  expect(binding).toMatchObject({ subjects: [{ name: 'flux', namespace: 'gitops' }] });
});

test.each<[string, Partial<FluxPermissionsProps>]>([
  ['charts: found nothing, expected at least one chart', { charts: [] }],
  ['charts: found nothing, expected at least one chart', { charts: undefined }],
  ['charts[0]: found a text, expected a Chart', { charts: ['registry' as never] }],
  ['name: found "Flux"', { name: 'Flux' }],
  ['serviceAccountName: found an empty text', { serviceAccountName: '' }],
  ['serviceAccountNamespace: found "a.b"', { serviceAccountNamespace: 'a.b' }],
])('say %s', (message, props) => {
  const [errorLine] = errorLinesOf(() => permissionsFor(registry(), props));
  expect(errorLine).toContain(`FluxPermissions permissions ${message}`);
});
