import { operatorSource } from '../../../core/source';
import { crashing } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep } from '../../forms/steps';
import { THE_CONFIG, storageText } from '../../forms/storage-words';

export const irc511 = messageCause({
  id: 'IRC511',
  title: 'CA bundle is malformed',
  why: 'A ConfigMap with CAs holds something that is no certificate in PEM. The Operator does not check it: the pod of the registry or the nodes fail at it.',
  decides: 'The content of the ConfigMaps that s3.trustedCA and additionalTrustedCA name.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  messages: [
    "p11-kit: couldn't parse pem block",
    'update-ca-trust',
    'failed to append certificates',
    'x509: malformed certificate',
  ],
  depth: 2,
  rule: 'IR110',
  examples: {
    shows: () =>
      crashing("p11-kit: couldn't parse PEM block in /etc/pki/ca-trust/source/anchors/storage-ca-bundle.pem"),
    alike: () => crashing('panic: RequestError: x509: certificate signed by unknown authority'),
  },
  looksLike:
    /p11-kit: [^;]*(?:couldn't|could not|cannot|invalid|error)|update-ca-trust[^;]{0,120}(?:fail|error|invalid)|(?:failed|unable) to (?:append|parse|load) [^;]{0,40}(?:certificates?|CA bundle|root CA)|x509: malformed|no valid certificates? (?:found|in)|asn1: structure error/i,
  where: { areas: ['sync', 'rollout', 'certificates', 'node-ca'] },
  explain: (_, dump) => ({
    what: 'A ConfigMap with CAs holds something that is no certificate in PEM.',
    object: storageText(dump, 'trustedCA') === '' ? 'ConfigMap/image-registry-certificates' : THE_CONFIG,
    field: 'data',
    explains: ['rollout'],
    fix: [
      inRegistry('See what the nodes and the registry are given:', 'get configmap image-registry-certificates -o yaml'),
      commandStep(
        'Try a file before it is put into a ConfigMap:',
        'openssl crl2pkcs7 -nocrl -certfile CA_FILE | openssl pkcs7 -print_certs -noout',
      ),
    ],
  }),
});
