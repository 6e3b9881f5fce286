import type { Manifest } from '../core/manifest';
import { STORAGE_CHANGE_LABEL, RBAC_GROUP } from '../core/names';
import { dropUndefined } from '../render/drop-undefined';
import { grantedRules } from './granted-rules';
import { namedRulesFor, rulesFor, type PolicyRule } from './rules-for';

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
 * Permissions for exactly the manifests: by their names, except for verbs whose requests have none; cluster-wide for cluster-scoped kinds, otherwise only in the
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
  const nameless = verbs.filter((verb) => NAMELESS.includes(verb));
  const named = verbs.filter((verb) => !NAMELESS.includes(verb));
  const deletable = inNamespace.filter((each) => mayDelete(each) && !isNamedByContent(each));
  return [
    ...rulesFor(inNamespace, nameless),
    ...rulesFor(
      inNamespace.filter((each) => mayDelete(each) && isNamedByContent(each)),
      ['delete'],
    ),
    ...namedRulesFor(
      inNamespace.filter((each) => !deletable.includes(each)),
      named,
    ),
    ...namedRulesFor(deletable, [...named, 'delete'].sort()),
    ...grantedRules(inNamespace, manifests),
  ];
}

/** A request for these verbs names no object. Source: kubernetes.io docs/reference/access-authn-authz/rbac, resourceNames. */
const NAMELESS = ['create', 'list', 'watch'];

/** The object of before has another name, and has to go. */
function isNamedByContent({ kind, metadata }: Manifest): boolean {
  return kind === 'Job' && metadata.labels?.[STORAGE_CHANGE_LABEL] !== undefined;
}

function roleAndBinding(namespace: string, rules: readonly PolicyRule[], account: Account): Manifest[] {
  const role = namespace === '' ? 'ClusterRole' : 'Role';
  const labels = Object.keys(account.labels ?? {}).length > 0 ? account.labels : undefined;
  const metadata = { labels, name: account.name, namespace: namespace === '' ? undefined : namespace };
  const subject = { kind: 'ServiceAccount', name: account.serviceAccount, namespace: account.namespace };
  return dropUndefined<Manifest[]>([
    { apiVersion: `${RBAC_GROUP}/v1`, kind: role, metadata, rules },
    {
      apiVersion: `${RBAC_GROUP}/v1`,
      kind: `${role}Binding`,
      metadata,
      roleRef: { apiGroup: RBAC_GROUP, kind: role, name: account.name },
      subjects: [subject],
    },
  ] as Manifest[]);
}
