import type { Verdict } from '../effects/condition';
import { storageExists } from './object-storage';

/**
 * What the Operator reports of a bucket; `algorithm` encrypts one that it owns.
 * Sources: CreateStorage in pkg/storage/s3/s3.go and pkg/storage/oss/oss.go.
 */
export function bucketConditions(title: 'S3' | 'OSS', isNew: boolean, algorithm: string | undefined): Conditions {
  return {
    ...(isNew
      ? storageExists('Creation Successful', `${title} bucket was successfully created`)
      : storageExists(`${title} Bucket Exists`, `User supplied ${title} bucket exists and is accessible`)),
    ...(algorithm === undefined ? {} : managedConditions(title, algorithm)),
  };
}

type Conditions = Readonly<Record<string, Verdict>>;

function managedConditions(title: 'S3' | 'OSS', algorithm: string): Conditions {
  return {
    StoragePublicAccessBlocked: done(
      'Public Access Block Successful',
      `Public access to the ${title} bucket and its contents have been successfully blocked.`,
    ),
    StorageTagged: done('Tagging Successful', `Tags were successfully applied to the ${title} bucket`),
    StorageEncrypted: done(
      'Encryption Successful',
      `Default ${algorithm} encryption was successfully enabled on the ${title} bucket`,
    ),
    StorageIncompleteUploadCleanupEnabled: done(
      'Enable Cleanup Successful',
      'Default cleanup of incomplete multipart uploads after one (1) day was successfully enabled',
    ),
  };
}

function done(reason: string, message: string): Verdict {
  return { status: 'True', reason, message };
}
