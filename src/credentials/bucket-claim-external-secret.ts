import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import { BUCKET_COPIER, BUCKET_KEYS, BUCKET_LABELS } from './bucket-claim';
import { bucketClaimRights } from './bucket-claim-rights';
import { externalSecretManifest } from './external-secret';

/**
 * The External Secrets Operator reads the Secret of the claim with a ServiceAccount that may read only that Secret.
 *
 * Source: external-secrets/external-secrets providers/v1/kubernetes/{auth,client,validate}.go. The store checks its own
 * permissions, which every account may do.
 */
export function bucketClaimExternalSecret(claim: string): Manifest[] {
  return [
    ...bucketClaimRights(REGISTRY_NAMESPACE, [{ secret: claim, verbs: ['get'] }]),
    {
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: { name: BUCKET_COPIER, namespace: REGISTRY_NAMESPACE, labels: BUCKET_LABELS },
      spec: {
        provider: {
          kubernetes: {
            auth: { serviceAccount: { name: BUCKET_COPIER } },
            remoteNamespace: REGISTRY_NAMESPACE,
            server: {
              caProvider: { key: 'ca.crt', name: 'kube-root-ca.crt', type: 'ConfigMap' },
              // The default, set explicitly so that GitOps tools see no drift.
              url: 'kubernetes.default',
            },
          },
        },
      },
    },
    externalSecretManifest({
      store: { name: BUCKET_COPIER, kind: 'SecretStore' },
      references: Object.fromEntries(
        Object.entries(BUCKET_KEYS).map(([key, property]) => [key, { key: claim, property }]),
      ),
      emptyKeys: [],
      refreshInterval: '1h0m0s',
    }),
  ];
}
