import { isClusterLocal } from '../../core/formats/cluster-dns';
import { isAmazon } from '../../storage/s3';

/** Whether a host, in lower case, is a bucket before the host of an S3 service, and not such a host by itself. */
export function isBucketInHost(host: string, bucket: string): boolean {
  const prefix = `${bucket.toLowerCase()}.`;
  return host.startsWith(prefix) && isHostOfS3(host.slice(prefix.length));
}

function isHostOfS3(host: string): boolean {
  // A Service has a name and a namespace.
  if (isClusterLocal(host)) return /^[^.]+\.[^.]+\.svc(?:\.|$)/.test(host);
  if (isAmazon({ regionEndpoint: `https://${host}` })) return /^(?:s3[.-]|bucket\.vpce-)/.test(host);
  if (/(?:^|\.)googleapis\.com$/.test(host)) return /^storage[.-]/.test(host);
  return !REGISTRABLE.test(host);
}

/** A domain that somebody registers, such as `example.com` or `example.co.uk`, or less: buckets are below a host in it. */
const REGISTRABLE = /^(?:[^.]+\.)?(?:(?:ac|co|com|edu|gob|gov|go|gouv|ne|net|or|org)\.[a-z]{2}|[^.]+)$/;
