import type { Dump } from '../../engine/dump';
import { textOrEmpty } from '../../evidence/condition';
import { endpointAddress, endpointField, setEndpoint } from '../../forms/endpoint-words';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep } from '../../forms/steps';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';

export const irc503 = objectStorageCause({
  id: 'IRC503',
  title: 'Certificate of the endpoint is for another name',
  why: 'The certificate does not contain the host of the endpoint. With virtual-hosted style, the host begins with the name of the bucket, and a wildcard in the certificate may not match it.',
  decides: 'Whether the certificate of the endpoint contains the name.',
  source: 'golang/go src/crypto/x509/verify.go HostnameError',
  messages: [
    'x509: certificate is valid for, not',
    "x509: cannot validate certificate because it doesn't contain any IP SANs",
    'certificate relies on legacy Common Name field',
  ],
  depth: 2,
  looksLike:
    /x509: certificate is (?:valid for|not valid for any)|doesn't contain any IP SANs|relies on legacy Common Name|certificate is not valid for any names/,
  where: { areas: ['sync', 'rollout'] },
  explain: ({ statements: [first] }, dump) => ({
    what: `The certificate of the endpoint ${storageValue(dump, 'regionEndpoint', 'of the storage')} is for another name.`,
    object: THE_CONFIG,
    field: isOfBucket(first?.text, dump) ? 'spec.storage.s3.virtualHostedStyle' : endpointField(dump),
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the names in the certificate:',
        `openssl s_client -connect ${endpointAddress(dump)} </dev/null | openssl x509 -noout -ext subjectAltName`,
      ),
      setEndpoint(
        'Set the endpoint to a host that is in the certificate. With virtualHostedStyle false, the bucket is not in the host:',
        dump,
        'https://NAME-IN-CERTIFICATE',
        { s3: { virtualHostedStyle: false } },
      ),
    ],
  }),
});

/** Whether only the name with the bucket before the host is missing in the certificate. */
function isOfBucket(text = '', { stanza }: Dump): boolean {
  const [, name = ''] = /, not ([\w.-]+)/.exec(text) ?? [];
  return stanza['virtualHostedStyle'] === true && name.startsWith(`${textOrEmpty(stanza['bucket'])}.`);
}
