import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { BUCKET_KEYS, BUCKET_LABELS, isBucketCopy } from './bucket-claim';
import { isSecret } from './secret-manifest';

/**
 * The Secret as a template that RHACM renders on the managed cluster, so the values never leave it. `fromSecret`
 * returns base64, as `data` requires.
 *
 * Source: stolostron/go-template-utils pkg/templates/k8sresource_funcs.go fromSecret.
 */
export function bucketClaimTemplate(claim: string): Manifest {
  const data = Object.entries(BUCKET_KEYS).map(([key, from]) => [
    key,
    `{{ fromSecret "${REGISTRY_NAMESPACE}" "${claim}" "${from}" }}`,
  ]);
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE, labels: BUCKET_LABELS },
    data: Object.fromEntries(data) as Record<string, string>,
  };
}

/** Whether RHACM must render this object even if templates are disabled. */
export function isBucketClaimTemplate(manifest: Manifest): boolean {
  return isSecret(manifest) && isBucketCopy(manifest);
}
