import type { Manifest } from '../core/manifest';
import { USER_SECRET_NAME } from '../core/names';
import { ocPod } from '../core/oc-pod';
import { BUCKET_COPIER, BUCKET_LABELS } from './bucket-claim';
import { bucketClaimRights } from './bucket-claim-rights';
import { BUCKET_CLAIM_SCRIPT } from './bucket-claim-script';

export interface BucketClaimCronJobOptions {
  readonly claim: string;
  /** With `oc` and a shell. */
  readonly image: string;
  readonly namespace: string;
}

/**
 * Every cluster can run it. It makes the Secret, mends it and follows keys that change.
 *
 * The right to create is one for a single name, as creating by applying server-side is:
 * kubernetes/kubernetes staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go PatchResource. The right to create any
 * Secret would be one to the tokens of all accounts of the namespace, the Operator's among them.
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
            // A failure that is over would be alerted on for as long as its Job is there.
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
