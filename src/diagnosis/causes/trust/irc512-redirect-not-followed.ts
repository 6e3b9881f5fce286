import { dumpedConfig, dumpOf, READY } from '../../examples/dump-yaml';
import { clientPod } from '../../examples/dumped-pods';
import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc512 = messageCause({
  id: 'IRC512',
  title: 'Clients cannot follow the redirect to the storage',
  why: 'For a layer the registry sends clients to the storage itself. Nodes and builds that cannot reach or resolve that host, or do not trust its CA, fail while the registry is fine.',
  decides: 'The host in the error of the client: it is that of the storage, and not that of the registry.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: [
    'error pulling image configuration',
    'reading blob sha256: Get "https://s3.example.com/layers/docker/registry/v2/blobs/',
  ],
  depth: 4,
  rule: 'IR312',
  examples: {
    shows: () =>
      dumpOf(
        dumpedConfig(READY),
        clientPod(
          'reading blob sha256:1: Get "https://s3.example.com/layers/docker/registry/v2/blobs/sha256/1/data?X-Amz-Algorithm=x": dial tcp: lookup s3.example.com: no such host',
        ),
      ),
    alike: () =>
      dumpOf(
        dumpedConfig(READY),
        clientPod('reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: manifest unknown'),
      ),
  },
  looksLike:
    /\/docker\/registry\/v2\/blobs\/[^;]{0,400}(?:no such host|x509|timeout|refused|403|Forbidden)|error pulling image configuration[^;]{0,300}(?:no such host|x509|timeout)/,
  explain: () => ({
    what: 'The registry sends clients to its storage, and they cannot reach it or do not trust it.',
    object: THE_CONFIG,
    field: 'spec.disableRedirect',
    explains: ['clients'],
    fix: [
      setInConfig('Let layers pass through the registry:', { disableRedirect: true }),
      step(
        'Or make the endpoint known to all clients: its name in DNS, its CA in additionalTrustedCA and in the trust of the nodes.',
      ),
    ],
  }),
});
