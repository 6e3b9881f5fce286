import { apiGroup, type Manifest } from '../core/manifest';
import { dropUndefined } from '../render/drop-undefined';
import { grantedRules } from './granted-rules';
import { rulesFor, type PolicyRule } from './rules-for';

/** The ServiceAccount with which a tool writes into a cluster. */
export interface Account {
  /** Name of the roles and of their bindings. */
  readonly name: string;
  readonly serviceAccount: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Which verbs a tool needs. */
interface Writing {
  /** The verbs to apply an object. */
  readonly verbs: readonly string[];
  /** Whether the tool may need to delete an object. */
  readonly mayDelete: (manifest: Manifest) => boolean;
}

/**
 * Permissions for exactly the kinds of the manifests: cluster-wide for cluster-scoped kinds, otherwise only in the
 * namespaces of the manifests. Access to all Secrets of a cluster would mean full control of the cluster.
 */
export function permissions(manifests: readonly Manifest[], account: Account, writing: Writing): Manifest[] {
  const namespaces = new Set(manifests.map(({ metadata }) => metadata.namespace ?? ''));
  return [...namespaces]
    .sort()
    .flatMap((namespace) => roleAndBinding(namespace, rulesIn(namespace, manifests, writing), account));
}

function rulesIn(namespace: string, manifests: readonly Manifest[], { verbs, mayDelete }: Writing): PolicyRule[] {
  const inNamespace = manifests.filter(({ metadata }) => (metadata.namespace ?? '') === namespace);
  const deletableKinds = new Set(inNamespace.filter(mayDelete).map(kindKey));
  return [
    ...rulesFor(
      inNamespace.filter((each) => !deletableKinds.has(kindKey(each))),
      verbs,
    ),
    ...rulesFor(
      inNamespace.filter((each) => deletableKinds.has(kindKey(each))),
      [...verbs, 'delete'].sort(),
    ),
    ...grantedRules(inNamespace, manifests),
  ];
}

function kindKey({ apiVersion, kind }: Manifest): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}

function roleAndBinding(namespace: string, rules: readonly PolicyRule[], account: Account): Manifest[] {
  const group = 'rbac.authorization.k8s.io';
  const role = namespace === '' ? 'ClusterRole' : 'Role';
  const labels = Object.keys(account.labels ?? {}).length > 0 ? account.labels : undefined;
  const metadata = { labels, name: account.name, namespace: namespace === '' ? undefined : namespace };
  const subject = { kind: 'ServiceAccount', name: account.serviceAccount, namespace: account.namespace };
  return dropUndefined<Manifest[]>([
    { apiVersion: `${group}/v1`, kind: role, metadata, rules },
    {
      apiVersion: `${group}/v1`,
      kind: `${role}Binding`,
      metadata,
      roleRef: { apiGroup: group, kind: role, name: account.name },
      subjects: [subject],
    },
  ] as Manifest[]);
}
