import { groupBy } from '../../../core/data/group-by';
import { listAt, valueAt } from '../../../core/field-path';
import { apiGroup, manifestKey, referenceTo, type Manifest } from '../../../core/manifest';
import { REGISTRY_NAMESPACE, RBAC_GROUP } from '../../../core/names';
import { fieldOf } from '../../../core/record';
import { kubernetesSource } from '../../../core/source';
import type { Change, Edit } from '../base/change';
import { changedObjects } from '../base/changed-objects';
import { takesFromWorkload } from './rights-taken';

/**
 * Accounts and rights in the namespace that the registry does not use. Unknown stays what may give or take rights of the registry or the
 * Operator, such as the use of an SCC, and what takes them from the account of a workload, which may deliver the Config or credentials.
 */
export function* accessChanged({ old, now }: Edit): Iterable<Change> {
  const changed = changedObjects(old, now).filter(({ manifest }) => isAccess(manifest));
  if (changed.length === 0) return;
  const bindings = bindingsIn([...old, ...now]);
  for (const { manifest, before, after, isEdited, isRemoved } of changed) {
    const isNew = !isEdited && !isRemoved;
    if (OPERATOR_NAMES.has(manifest.metadata.name)) continue;
    const what = isAccount(manifest) ? meaningOfAccount(isNew) : meaningOfRights(manifest, [before, after], bindings);
    if (what === undefined) continue;
    yield {
      level: 'change',
      subject: referenceTo(manifest),
      what,
      why: isEdited ? 'it changed' : isRemoved ? 'NEW does not have it' : 'OLD does not have it',
      old: before === undefined ? '' : contentInWords(before),
      new: after === undefined ? '' : contentInWords(after),
      source: kubernetesSource('plugin/pkg/auth/authorizer/rbac/rbac.go', 'RBACAuthorizer.VisitRulesFor'),
    };
  }
}

/** The accounts that its pods use, and the roles that come with the Operator: openshift/cluster-image-registry-operator manifests/. */
const OPERATOR_NAMES: ReadonlySet<string> = new Set([
  'cluster-image-registry-operator',
  'node-ca',
  'prometheus-k8s',
  'pruner',
  'registry',
]);

function isAccess({ apiVersion, kind, metadata }: Manifest): boolean {
  if (metadata.namespace !== REGISTRY_NAMESPACE) return false;
  return apiGroup(apiVersion) === RBAC_GROUP ? ['Role', 'RoleBinding'].includes(kind) : isAccount({ apiVersion, kind });
}

function isAccount({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return kind === 'ServiceAccount' && apiGroup(apiVersion) === '';
}

/** Undefined if it may matter to the registry. */
function meaningOfAccount(isNew: boolean): string | undefined {
  return isNew
    ? 'no effect on the registry: no pod of the registry, the pruner or the Operator uses this account'
    : undefined;
}

/** Undefined if they may matter to the registry. */
function meaningOfRights(
  manifest: Manifest,
  [before, after]: readonly (Manifest | undefined)[],
  bindings: Bindings,
): string | undefined {
  const ofIt =
    (manifest.kind === 'Role'
      ? bindings.ofRoles.get(manifest.metadata.name)
      : bindings.byKey.get(manifestKey(manifest))) ?? [];
  const subjects = ofIt.flatMap((binding) => listAt(binding, ['subjects']));
  if (ofIt.length === 0 || subjects.some(isOfRegistry) || takesFromWorkload(before, after, subjects)) return undefined;
  return `no effect on the registry: neither it nor the Operator has these rights, which are for ${subjectsInWords(subjects)}`;
}

/** The RoleBindings of both sides, by their keys, and by the names of the Roles that they bind. */
interface Bindings {
  readonly byKey: ReadonlyMap<string, readonly Manifest[]>;
  readonly ofRoles: ReadonlyMap<unknown, readonly Manifest[]>;
}

function bindingsIn(manifests: readonly Manifest[]): Bindings {
  const bindings = manifests.filter((each) => isAccess(each) && each.kind === 'RoleBinding');
  const ofRoles = bindings.filter((each) => valueAt(each, ['roleRef', 'kind']) === 'Role');
  return {
    byKey: groupBy(bindings, manifestKey),
    ofRoles: groupBy(ofRoles, (each) => valueAt(each, ['roleRef', 'name'])),
  };
}

/** Whether a subject is an account in the namespace that the Operator names, a group that holds it, or something else than a name. */
function isOfRegistry(subject: unknown): boolean {
  const [kind, name, namespace] = ['kind', 'name', 'namespace'].map((key) => fieldOf(subject, key));
  if (typeof name !== 'string') return true;
  if (kind === 'ServiceAccount')
    return namespace !== undefined && namespace !== REGISTRY_NAMESPACE ? false : OPERATOR_NAMES.has(name);
  return kind === 'User' ? name.startsWith(`system:serviceaccount:${REGISTRY_NAMESPACE}:`) : name.startsWith('system:');
}

function subjectsInWords(subjects: readonly unknown[]): string {
  const names = subjects.map((subject) =>
    ['kind', 'namespace', 'name'].flatMap((key) => {
      const part = fieldOf(subject, key);
      return typeof part === 'string' ? [part] : [];
    }),
  );
  return names.length === 0 ? 'nobody' : listed([...new Set(names.map((parts) => parts.join('/')))]);
}

/** Who is bound to what, or who may do what. */
function contentInWords(manifest: Manifest): string {
  if (isAccount(manifest)) return 'exists';
  if (manifest.kind === 'Role') return listed(listAt(manifest, ['rules']).map(ruleInWords));
  const role = ['kind', 'name'].map((key) => String(valueAt(manifest, ['roleRef', key]))).join('/');
  return `${role} for ${subjectsInWords(listAt(manifest, ['subjects']))}`;
}

function ruleInWords(rule: unknown): string {
  const [verbs, resources, names] = ['verbs', 'resources', 'resourceNames'].map((key) =>
    listAt(rule, [key]).join(', '),
  );
  return `${verbs} ${resources}${names === '' ? '' : ` ${names}`}`;
}

function listed(parts: readonly string[]): string {
  const rest = parts.length - MOST_PARTS;
  return parts.slice(0, MOST_PARTS).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

const MOST_PARTS = 4;
