import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { trustS3Ca } from '../../forms/trust-s3-ca';

export const irc512 = messageCause({
  id: 'IRC512',
  title: 'Clients cannot follow the redirect to the storage',
  why: 'The registry redirects clients to the storage for layers. Pulls fail on nodes and in builds that cannot reach or resolve the storage host, or do not trust its CA. The registry itself works. A client that is redirected trusts the CAs of its system and of the host that it pulls from, so a CA for the storage host in additionalTrustedCA has no effect. The Operator adds the CA in s3.trustedCA to the CAs of the internal host of the registry, but not to those of a Route.',
  decides: 'The host in the error of the client: it is the host of the storage, not of the registry.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  messages: [
    'error pulling image configuration',
    'reading blob sha256: Get "https://s3.example.com/layers/docker/registry/v2/blobs/',
  ],
  depth: 4,
  rule: 'IR312',
  looksLike:
    /\/docker\/registry\/v2\/blobs\/[^;]{0,400}(?:no such host|x509|timeout|refused|403|Forbidden)|error pulling image configuration[^;]{0,300}(?:no such host|x509|timeout)/,
  explain: ({ statements: [first] }, { backend }) => {
    const isS3 = backend === undefined || backend === 's3';
    const isTrust = isS3 && /x509/.test(first?.text ?? '');
    const trusts = isS3 ? [...trustS3Ca('the CA of the S3 storage, if the error is x509,'), THROUGH_A_ROUTE] : [];
    const throughRegistry = setInConfig(`${isTrust ? 'Or send' : 'Send'} layers through the registry:`, {
      disableRedirect: true,
    });
    return {
      what: isTrust
        ? 'The registry redirects clients to its storage, but the clients do not trust the CA of the storage.'
        : 'The registry redirects clients to its storage, but the clients cannot reach the storage or do not trust it.',
      object: THE_CONFIG,
      field: isTrust ? 'spec.storage.s3.trustedCA.name' : 'spec.disableRedirect',
      explains: ['clients'],
      fix: isTrust ? [...trusts, throughRegistry] : [throughRegistry, REACH, ...trusts],
    };
  },
});

const THROUGH_A_ROUTE = step(
  'For pulls through a Route, add the CA of the storage to the key of the host of this Route in additionalTrustedCA, after the CA of the Route. Clients outside the cluster add it to the CAs of their system.',
);
const REACH = step('Or make the endpoint usable for all clients: its name in DNS, and its port open to all nodes.');
