import { objectStorageCause } from '../../forms/object-storage-cause';
import { inRegistry } from '../../forms/steps';
import {
  CLUSTER_SECRET,
  provideCredentials,
  secretInWords,
  secretOf,
  USER_SECRET,
} from '../../forms/credentials-words';

export const irc308 = objectStorageCause({
  id: 'IRC308',
  title: 'Credentials have expired',
  why: 'Temporary credentials are valid for some hours. A copy in a Secret expires, and then the storage rejects it.',
  decides: 'Whether the credentials have a session token or an expiry date.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code ExpiredToken',
  messages: ['ExpiredToken: The provided token has expired', 'ExpiredTokenException', 'InvalidToken'],
  depth: 2,
  looksLike:
    /ExpiredToken|provided token has expired|security token included in the request is expired|\bInvalidToken\b|token (?:is|has) expired|credentials? (?:have|has) expired/i,
  where: { areas: ['sync', 'rollout'] },
  explain: (_, dump) => ({
    what: `The credentials of the storage have expired. They are in ${secretInWords(dump)}.`,
    object: secretOf(dump),
    field: 'data',
    explains: ['rollout'],
    fix: [
      provideCredentials(
        `If you copied temporary keys into ${USER_SECRET}, write keys that do not expire:`,
        dump,
        's3',
      ),
      inRegistry(
        `If the cluster uses short-lived credentials (STS), delete ${USER_SECRET}, if it exists. ${CLUSTER_SECRET} must have a role (role_arn), and no keys. See its role:`,
        "get secret installer-cloud-credentials -o jsonpath='{.data.credentials}' | base64 -d | grep role_arn",
      ),
    ],
  }),
});
