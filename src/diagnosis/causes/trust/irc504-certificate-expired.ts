import { endpointAddress, endpointField } from '../../forms/endpoint-words';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';

export const irc504 = objectStorageCause({
  id: 'IRC504',
  title: 'Certificate of the endpoint has expired',
  why: 'The registry compares the dates of the certificate with the clock of its node.',
  decides: 'Whether the certificate of the endpoint has expired; if it has not, the clock of the node.',
  source: 'golang/go src/crypto/x509/verify.go CertificateInvalidError Expired',
  messages: ['x509: certificate has expired or is not yet valid'],
  depth: 2,
  looksLike: /certificate has expired or is not yet valid(?::? current time (?<now>\S+) is (?<which>before|after))?/,
  where: { areas: ['sync', 'rollout'], but: /ImagePullBackOff|ErrImagePull/ },
  explain: ({ group }, dump) => ({
    what:
      group('which') === 'before'
        ? 'The certificate of the endpoint is not valid yet: the clock of the node is wrong, or the certificate starts later.'
        : `The certificate of the endpoint ${storageValue(dump, 'regionEndpoint', 'of the storage')} has expired, or the clock of the node is wrong.`,
    object: THE_CONFIG,
    field: endpointField(dump),
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the dates of the certificate:',
        `openssl s_client -connect ${endpointAddress(dump)} </dev/null | openssl x509 -noout -dates`,
      ),
      step(
        'If the certificate is not valid today, renew it at the storage. If it is valid, correct the clocks of the nodes (chrony).',
      ),
    ],
  }),
});
