import type { Manifest } from '../core/manifest';
import { CREDENTIALS_LABEL, REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { NEWEST_RELEASE } from '../core/release';
import { s3 } from '../storage/s3';
import { isSecret, secretIn } from './secret-manifest';
import type { CredentialEntries, CredentialSource } from './source';

const NAME = 'bucketClaim';

/** An object in the cluster copies the keys that the bucket provisioner writes. */
export const bucketClaim: CredentialSource = {
  name: NAME,
  title: 'The keys of a bucket claim',
  secretOf: (manifest) => {
    if (!isBucketCopy(manifest)) return undefined;
    if (isSecret(manifest)) return secretIn(manifest);
    const keys = Object.keys(BUCKET_KEYS);
    return { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE, keys, clearKeys: [] };
  },
};

/** Labels of each of our objects that copy the keys, or that the copy needs. */
export const BUCKET_LABELS: Readonly<Record<string, string>> = { [CREDENTIALS_LABEL]: NAME };

/** Name of the object that copies the keys, and of its permissions. */
export const BUCKET_COPIER = 'image-registry-bucket-keys';

/**
 * Maps each key of the registry's Secret to the key in the Secret of the claim, which has the claim's name.
 *
 * Source: kube-object-storage/lib-bucket-provisioner pkg/provisioner/resourcehandlers.go newCredentialsSecret.
 */
export const BUCKET_KEYS: CredentialEntries = Object.fromEntries(
  s3.credentialSets(NEWEST_RELEASE).flatMap(({ keys: [accessKey = '', secretKey = ''] }) => [
    [accessKey, 'AWS_ACCESS_KEY_ID'],
    [secretKey, 'AWS_SECRET_ACCESS_KEY'],
  ]),
);

/** Whether a manifest of ours creates the Secret: by running a copy, or as an RHACM template. */
export function isBucketCopy(manifest: Manifest): boolean {
  const { labels } = manifest.metadata;
  return labels?.[CREDENTIALS_LABEL] === NAME && (manifest.kind === 'CronJob' || isSecret(manifest));
}
