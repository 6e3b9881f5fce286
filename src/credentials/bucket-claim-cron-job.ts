import type { Manifest } from '../core/manifest';
import { USER_SECRET_NAME } from '../core/names';
import { ocPod } from '../core/oc-pod';
import { BUCKET_COPIER, BUCKET_LABELS } from './bucket-claim';
import { bucketClaimRights } from './bucket-claim-rights';
import { BUCKET_CLAIM_SCRIPT } from './bucket-claim-script';

interface BucketClaimCronJobOptions {
  readonly claim: string;
  /** An image that contains `oc` and a shell. */
  readonly image: string;
  readonly namespace: string;
}

/**
 * Works on every cluster. The CronJob creates the Secret, repairs it and updates it when the keys change.
 *
 * The `create` permission is limited to one name, which RBAC allows for server-side apply: kubernetes/kubernetes
 * staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go PatchResource. Permission to create any Secret would
 * give access to the tokens of all ServiceAccounts in the namespace, including the Operator's.
 */
export function bucketClaimCronJob({ claim, image, namespace }: BucketClaimCronJobOptions): Manifest[] {
  return [
    ...bucketClaimRights(namespace, [
      { secret: claim, verbs: ['get'] },
      { secret: USER_SECRET_NAME, verbs: ['create', 'get', 'patch'] },
    ]),
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: BUCKET_COPIER, namespace, labels: BUCKET_LABELS },
      spec: {
        concurrencyPolicy: 'Forbid',
        failedJobsHistoryLimit: 1,
        jobTemplate: {
          spec: {
            activeDeadlineSeconds: 120,
            backoffLimit: 0,
            template: ocPod({
              image,
              script: BUCKET_CLAIM_SCRIPT,
              arguments: [BUCKET_COPIER, claim],
              serviceAccountName: BUCKET_COPIER,
              labels: BUCKET_LABELS,
            }),
            // Otherwise the Job would keep an alert firing after the failure is over.
            ttlSecondsAfterFinished: 600,
          },
        },
        schedule: '*/5 * * * *',
        startingDeadlineSeconds: 200,
        successfulJobsHistoryLimit: 1,
      },
    },
  ];
}
