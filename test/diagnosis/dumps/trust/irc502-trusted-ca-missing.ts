import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc502: Dumps = {
  shows: () =>
    failingStorage('unable to get S3 CA bundle: failed to get trusted CA "s3-ca": configmap "s3-ca" not found', {
      s3: { bucket: 'layers', region: 'us-east-1', trustedCA: { name: 's3-ca' } },
    }),
  alike: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: tls: failed to verify certificate: x509: certificate signed by unknown authority',
      { s3: { bucket: 'layers', region: 'us-east-1', trustedCA: { name: 's3-ca' } } },
    ),
};
