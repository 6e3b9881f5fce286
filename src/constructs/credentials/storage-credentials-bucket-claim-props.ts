import type { StorageCredentialsProps } from './storage-credentials-props';

/** Credentials that the provisioner of a bucket writes into the cluster. */
export interface BucketClaimCredentialsProps extends StorageCredentialsProps {
  /** What brings the keys of the bucket to the registry's Secret. @default BucketKeysCopier.CRON_JOB */
  readonly copier?: BucketKeysCopier;

  /**
   * For `BucketKeysCopier.CRON_JOB`: an image with `oc` and `/bin/sh`, not one of the registry itself. In a disconnected
   * cluster that of the release: `oc adm release info --image-for=cli`, which names it by digest. A tag may come to
   * mean another image: name `registry/repository@sha256:…` to pin it.
   *
   * @default - `registry.redhat.io/openshift4/ose-cli-rhel9` (before 4.16 `ose-cli`). The tag is the cluster's release, such as
   * `v4.20`; it is `v4.22` for all releases from 4.22 on
   */
  readonly image?: string;

  /**
   * For `BucketKeysCopier.CRON_JOB`: namespace of the CronJob and its ServiceAccount, which must exist. Not
   * `openshift-image-registry`: from 4.22 a NetworkPolicy there keeps the Job from the API server.
   *
   * @default openshift-config - which every cluster has
   */
  readonly namespace?: string;
}

/** What copies the keys of a bucket. Each follows keys that change later. */
export enum BucketKeysCopier {
  /** A CronJob that runs `oc` every five minutes: on every cluster. */
  CRON_JOB = 'CronJob',
  /** The External Secrets Operator, with a SecretStore that reaches the one Secret of the claim. */
  EXTERNAL_SECRETS = 'ExternalSecrets',
  /** A template that RHACM renders on the managed cluster. Needs `Delivery.acm()`. */
  POLICY_TEMPLATE = 'PolicyTemplate',
}
