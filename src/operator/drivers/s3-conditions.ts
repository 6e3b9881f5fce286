import type { S3Stanza } from '../../schema/kinds/storage-spec';
import type { Verdict } from '../effects/condition';

/** What the Operator reports of a bucket that it owns. Source: pkg/storage/s3/s3.go CreateStorage. */
export function managedConditions({ keyID = '' }: S3Stanza): Readonly<Record<string, Verdict>> {
  const algorithm = keyID === '' ? 'AES256' : 'aws:kms';
  return {
    StoragePublicAccessBlocked: done(
      'Public Access Block Successful',
      'Public access to the S3 bucket and its contents have been successfully blocked.',
    ),
    StorageTagged: done('Tagging Successful', 'Tags were successfully applied to the S3 bucket'),
    StorageEncrypted: done(
      'Encryption Successful',
      `Default ${algorithm} encryption was successfully enabled on the S3 bucket`,
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
