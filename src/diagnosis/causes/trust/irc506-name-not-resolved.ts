import { endpointField } from '../../forms/endpoint-words';
import { FAILED_LOOKUP } from '../../forms/failed-lookup';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText } from '../../forms/storage-words';

export const irc506 = objectStorageCause({
  id: 'IRC506',
  title: 'Host of the storage is not resolved',
  why: 'The DNS of the cluster does not know the host of the endpoint. In virtual-hosted style (spec.storage.s3.virtualHostedStyle), the host begins with the name of the bucket.',
  decides: 'Whether a pod of the cluster resolves the name.',
  source: 'golang/go src/net/dnsclient.go DNSError',
  messages: [
    'dial tcp: lookup s3.example.com: no such host',
    'server misbehaving',
    'Temporary failure in name resolution',
  ],
  depth: 1.5,
  looksLike: new RegExp(
    `${FAILED_LOOKUP.source}|no such host|Temporary failure in name resolution|Name or service not known`,
  ),
  where: {
    areas: ['sync', 'rollout'],
    but: /ImagePull|Failed to pull image|pinging container|blob\.core|lookup image-registry\.openshift/,
  },
  explain: ({ group }, dump) => {
    const [bucket, host] = [storageText(dump, 'bucket'), group('host')];
    const isVirtual = bucket !== '' && host.startsWith(`${bucket}.`) && dump.stanza['virtualHostedStyle'] === true;
    return {
      what: `The name ${host === '' ? 'of the storage' : host} is not resolved in the cluster.`,
      object: THE_CONFIG,
      field:
        isVirtual && storageText(dump, 'regionEndpoint') !== ''
          ? 'spec.storage.s3.virtualHostedStyle'
          : endpointField(dump),
      explains: ['rollout'],
      fix: [
        commandStep(
          'Test whether a pod of the cluster resolves the name:',
          `oc -n openshift-image-registry rsh deployment/cluster-image-registry-operator getent hosts ${word(host, 'HOST')}`,
        ),
        ...(isVirtual
          ? [
              setInConfig('If DNS has no name for each bucket, use path-style addresses:', {
                storage: { s3: { virtualHostedStyle: false } },
              }),
            ]
          : []),
        commandStep(
          'If the host is in your own DNS zone, forward this zone:',
          'oc edit dns.operator/default  # spec.servers: zones and forwardPlugin.upstreams',
        ),
        ...(bucket !== '' && host.startsWith(`${bucket}.`) && !isVirtual
          ? [
              step(
                'This host begins with the name of the bucket. If only the host without the bucket is resolved, add a DNS record for the host with the bucket.',
              ),
            ]
          : []),
        step(`If the name is wrong, correct ${endpointField(dump)} of the Config.`),
      ],
    };
  },
});
