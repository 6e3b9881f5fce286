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
  explain: ({ statements: [first] }, dump) => {
    const isS3 = dump.backend === undefined || dump.backend === 's3';
    const isUntrusted = /x509/.test(first?.text ?? '');
    const isTrust = isS3 && isUntrusted;
    const trusts = isTrust ? [...trustS3Ca('the CA of the S3 storage', dump), THROUGH_A_ROUTE] : [];
    const throughRegistry = setInConfig(
      `${isTrust ? 'Or let' : 'Let'} the registry send the layers itself, without a redirect:`,
      {
        disableRedirect: true,
      },
    );
    return {
      what: `The registry redirects clients to its storage, but the clients ${isUntrusted ? 'do not trust the CA of the storage' : 'cannot reach the storage, or it rejects them'}.`,
      object: THE_CONFIG,
      field: isTrust ? 'spec.storage.s3.trustedCA.name' : 'spec.disableRedirect',
      explains: ['clients'],
      fix: isTrust ? [...trusts, throughRegistry] : isUntrusted ? [throughRegistry] : [throughRegistry, REACH],
    };
  },
});

const THROUGH_A_ROUTE = step(
  'This has no effect on pulls through a Route. For nodes that pull through a Route, append the CA of the storage to the key with the host of this Route in the ConfigMap of additionalTrustedCA. Clients outside the cluster add the CA to the CAs of their system.',
);
const REACH = step('Or let all clients reach the host of the storage: they need its name in DNS, and its port open.');
