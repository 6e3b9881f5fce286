import { objectStorageCause } from '../../forms/object-storage-cause';
import { step } from '../../forms/steps';
import { provideCredentials, secretInWords, secretOf } from '../../forms/credentials-words';

export const irc308 = objectStorageCause({
  id: 'IRC308',
  title: 'Credentials have expired',
  why: 'Temporary credentials are valid for some hours. A copy in a Secret expires, and then the storage rejects it.',
  decides: 'Whether the credentials have a session token or an expiry date.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code ExpiredToken',
  messages: ['ExpiredToken: The provided token has expired', 'ExpiredTokenException', 'InvalidToken'],
  depth: 2,
  looksLike:
    /ExpiredToken|provided token has expired|security token included in the request is expired|\bInvalidToken\b|token (?:is|has) expired|AADSTS700024|credentials? (?:have|has) expired/i,
  where: { areas: ['sync', 'rollout'] },
  explain: (_, dump) => ({
    what: `The credentials of the storage have expired. They are in ${secretInWords(dump)}.`,
    object: secretOf(dump),
    field: 'data',
    explains: ['rollout'],
    fix: [
      provideCredentials('Write keys that do not expire:', dump, 's3'),
      step(
        'With short-lived credentials (STS, workload identity), the Secret must contain a role, not a token: see the CredentialsRequest.',
      ),
    ],
  }),
});
