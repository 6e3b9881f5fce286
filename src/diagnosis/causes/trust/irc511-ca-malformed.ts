import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, step } from '../../forms/steps';

export const irc511 = messageCause({
  id: 'IRC511',
  title: 'CA bundle is malformed',
  why: 'A ConfigMap with CAs has content that is not a PEM certificate. The Operator does not check the content. Then the registry pod or the nodes cannot read the CAs.',
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
  looksLike:
    /p11-kit: [^;]*(?:couldn't|could not|cannot|invalid|error)|update-ca-trust[^;]{0,120}(?:fail|error|invalid)|(?:failed|unable) to (?:append|parse|load) [^;]{0,40}(?:certificates?|CA bundle|root CA)|x509: malformed|no valid certificates? (?:found|in)|asn1: structure error/i,
  where: { areas: ['sync', 'rollout', 'certificates', 'node-ca'] },
  explain: () => ({
    what: 'A ConfigMap with CAs has content that is not a PEM certificate.',
    object: 'ConfigMap/image-registry-certificates',
    field: 'data',
    explains: ['rollout'],
    fix: [
      inRegistry(
        'See in the CAs of nodes and registry which key has no certificate:',
        'get configmap image-registry-certificates -o yaml',
      ),
      step(
        'Do not edit image-registry-certificates: the Operator writes it. Correct the ConfigMap in openshift-config that the key comes from. For the key storage-ca-bundle.pem, spec.storage.s3.trustedCA of the Config names it; for a key that is a host, spec.additionalTrustedCA of Image/cluster.',
      ),
      commandStep(
        'Check a file before you put it into a ConfigMap. The command prints a subject for each certificate, and nothing if the file has none:',
        'openssl crl2pkcs7 -nocrl -certfile CA_FILE | openssl pkcs7 -print_certs -noout',
      ),
    ],
  }),
});
