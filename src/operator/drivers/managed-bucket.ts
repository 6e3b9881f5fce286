import type { Verdict } from '../effects/condition';

/** What the Operator reports of a bucket that it owns. Sources: CreateStorage in pkg/storage/s3/s3.go and pkg/storage/oss/oss.go. */
export function managedConditions(title: 'S3' | 'OSS', algorithm: string): Readonly<Record<string, Verdict>> {
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
