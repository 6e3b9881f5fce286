import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, RBAC_GROUP } from '../core/names';
import { BUCKET_COPIER, BUCKET_LABELS } from './bucket-claim';

/** The verbs for one Secret in the registry's namespace. */
interface SecretRight {
  readonly secret: string;
  readonly verbs: readonly string[];
}

/** A ServiceAccount with permissions for only the named Secrets. */
export function bucketClaimRights(accountNamespace: string, rights: readonly SecretRight[]): Manifest[] {
  const metadata = { name: BUCKET_COPIER, namespace: REGISTRY_NAMESPACE, labels: BUCKET_LABELS };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { ...metadata, namespace: accountNamespace } },
    {
      apiVersion: `${RBAC_GROUP}/v1`,
      kind: 'Role',
      metadata,
      rules: rights.map(({ secret, verbs }) => ({
        apiGroups: [''],
        resources: ['secrets'],
        resourceNames: [secret],
        verbs: [...verbs],
      })),
    },
    {
      apiVersion: `${RBAC_GROUP}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: RBAC_GROUP, kind: 'Role', name: BUCKET_COPIER },
      subjects: [{ kind: 'ServiceAccount', name: BUCKET_COPIER, namespace: accountNamespace }],
    },
  ];
}
