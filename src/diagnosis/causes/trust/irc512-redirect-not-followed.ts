import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc512 = messageCause({
  id: 'IRC512',
  title: 'Clients cannot follow the redirect to the storage',
  why: 'The registry redirects clients to the storage for layers. Pulls fail on nodes and in builds that cannot reach or resolve the storage host, or do not trust its CA. The registry itself works.',
  decides: 'The host in the error of the client: it is the host of the storage, not of the registry.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: [
    'error pulling image configuration',
    'reading blob sha256: Get "https://s3.example.com/layers/docker/registry/v2/blobs/',
  ],
  depth: 4,
  rule: 'IR312',
  looksLike:
    /\/docker\/registry\/v2\/blobs\/[^;]{0,400}(?:no such host|x509|timeout|refused|403|Forbidden)|error pulling image configuration[^;]{0,300}(?:no such host|x509|timeout)/,
  explain: () => ({
    what: 'The registry redirects clients to its storage, but the clients cannot reach the storage or do not trust it.',
    object: THE_CONFIG,
    field: 'spec.disableRedirect',
    explains: ['clients'],
    fix: [
      setInConfig('Send layers through the registry:', { disableRedirect: true }),
      step(
        'Or make the endpoint usable for all clients: add its name to DNS, and its CA to additionalTrustedCA and to the trusted CAs of the nodes.',
      ),
    ],
  }),
});
