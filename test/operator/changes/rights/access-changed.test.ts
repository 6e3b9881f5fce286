import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { Platform } from '../../../../src/platforms/platform';
import { config, NS, object } from '../../clusters';
import { inLines } from '../edits';

const S3 = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } });
const RBAC = 'rbac.authorization.k8s.io/v1';
const ARGO_CD = { kind: 'ServiceAccount', namespace: 'openshift-gitops', name: 'argo-cd' };
const SOURCE = 'kubernetes/kubernetes plugin/pkg/auth/authorizer/rbac/rbac.go RBACAuthorizer.VisitRulesFor';

const role = (verbs: readonly string[], name = 'tool'): Manifest =>
  object(RBAC, 'Role', name, { rules: [{ apiGroups: [''], resources: ['secrets'], verbs }] }, NS);
const binding = (subject: object, name = 'tool', of = 'tool'): Manifest =>
  object(RBAC, 'RoleBinding', name, { roleRef: { kind: 'Role', name: of }, subjects: [subject] }, NS);
const account = (name: string): Manifest => object('v1', 'ServiceAccount', name, {}, NS);

function told(old: readonly Manifest[], now: readonly Manifest[]): { changes: string[]; unknown: string[] } {
  const [before, after] = [old, now].map((manifests) => ({ manifests: [S3, ...manifests], release: Release.V5_1 }));
  if (before === undefined || after === undefined) throw new Error('two sides');
  const { changes, unknown } = comparisonOf(before, after, Platform.AWS);
  return { changes: inLines(changes), unknown: unknown.map((each) => each.object) };
}

const OF_ARGO_CD =
  'no effect on the registry: neither it nor the Operator has these rights, which are for ServiceAccount/openshift-gitops/argo-cd';

test('the rights of a tool are told, and who gets them', () => {
  expect(told([], [role(['get', 'patch']), binding(ARGO_CD)])).toEqual({
    changes: [
      `change Role/${NS}/tool: ${OF_ARGO_CD} (OLD does not have it):  → get, patch secrets [${SOURCE}]`,
      `change RoleBinding/${NS}/tool: ${OF_ARGO_CD} (OLD does not have it):  → Role/tool for ServiceAccount/openshift-gitops/argo-cd [${SOURCE}]`,
    ],
    unknown: [],
  });
});

test('an edit and a removal are told with what was before', () => {
  const bound = binding(ARGO_CD);
  expect(told([role(['get']), bound], [role(['get', 'update']), bound]).changes).toEqual([
    `change Role/${NS}/tool: ${OF_ARGO_CD} (it changed): get secrets → get, update secrets [${SOURCE}]`,
  ]);
  const team = binding({ kind: 'User', name: 'ann' });
  expect(told([team], []).changes).toEqual([
    `change RoleBinding/${NS}/tool: no effect on the registry: neither it nor the Operator has these rights, which are for User/ann (NEW does not have it): Role/tool for User/ann →  [${SOURCE}]`,
  ]);
});

test('a subject that is added to a binding takes nothing from the others', () => {
  const [before, after] = [binding(ARGO_CD), binding(ARGO_CD)];
  const both = { ...after, subjects: [ARGO_CD, { ...ARGO_CD, namespace: 'external-secrets' }] };
  expect(told([before], [both]).changes).toHaveLength(1);
  expect(told([both], [before])).toEqual({ changes: [], unknown: [`RoleBinding/${NS}/tool`] });
});

test('an account that no pod of the registry uses is told', () => {
  expect(told([], [account('backup')])).toEqual({
    changes: [
      `change ServiceAccount/${NS}/backup: no effect on the registry: no pod of the registry, the pruner or the Operator uses this account (OLD does not have it):  → exists [${SOURCE}]`,
    ],
    unknown: [],
  });
});

describe('what may give rights to the registry or take them away is unknown', () => {
  test.each<[string, readonly Manifest[], readonly Manifest[], string]>([
    ['a Role that no binding in the input names', [], [role(['use'])], 'Role'],
    [
      'a binding for the account of the registry',
      [],
      [binding({ ...ARGO_CD, namespace: NS, name: 'registry' })],
      'RoleBinding',
    ],
    [
      'a binding for the account of the Operator',
      [],
      [binding({ ...ARGO_CD, namespace: NS, name: 'cluster-image-registry-operator' })],
      'RoleBinding',
    ],
    [
      'a binding for the account of the pruner',
      [],
      [binding({ ...ARGO_CD, namespace: NS, name: 'pruner' })],
      'RoleBinding',
    ],
    [
      'a binding for all accounts of the namespace',
      [],
      [binding({ kind: 'Group', name: `system:serviceaccounts:${NS}` })],
      'RoleBinding',
    ],
    [
      'a binding for an account by its user name',
      [],
      [binding({ kind: 'User', name: `system:serviceaccount:${NS}:node-ca` })],
      'RoleBinding',
    ],
    [
      'a binding that was for the registry',
      [binding({ ...ARGO_CD, namespace: NS, name: 'registry' })],
      [binding(ARGO_CD)],
      'RoleBinding',
    ],
    ['a binding of the Operator itself', [], [binding(ARGO_CD, 'cluster-image-registry-operator')], 'RoleBinding'],
    ['an account of the registry', [], [account('registry')], 'ServiceAccount'],
    ['a removed account, which may provide credentials', [account('backup')], [], 'ServiceAccount'],
    [
      'a removed binding for another account of the namespace',
      [binding({ ...ARGO_CD, namespace: NS, name: 'backup' })],
      [],
      'RoleBinding',
    ],
    ['a removed binding for a delivery tool', [binding(ARGO_CD)], [], 'RoleBinding'],
    [
      'a removed binding for a tool by its user name',
      [binding({ kind: 'User', name: 'system:serviceaccount:external-secrets:external-secrets' })],
      [],
      'RoleBinding',
    ],
    ['a binding for a tool to another role', [binding(ARGO_CD)], [binding(ARGO_CD, 'tool', 'view')], 'RoleBinding'],
    [
      'a Role of a tool with fewer verbs',
      [role(['get', 'patch']), binding(ARGO_CD)],
      [role(['get']), binding(ARGO_CD)],
      'Role',
    ],
    [
      'a Role of a tool for fewer objects',
      [role(['get']), binding(ARGO_CD)],
      [
        {
          ...role(['get']),
          rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['a'], verbs: ['get'] }],
        },
        binding(ARGO_CD),
      ],
      'Role',
    ],
  ])('%s', (_, old, now, kind) => {
    const { changes, unknown } = told(old, now);
    expect(changes).toEqual([]);
    expect(unknown.map((each) => each.split('/')[0])).toEqual([kind]);
  });

  test('a Role of which one binding is for the registry', () => {
    const registry = binding({ ...ARGO_CD, namespace: NS, name: 'registry' }, 'second');
    const all = [binding(ARGO_CD), registry];
    expect(told([role(['get']), ...all], [role(['use']), ...all])).toEqual({
      changes: [],
      unknown: [`Role/${NS}/tool`],
    });
  });
});
