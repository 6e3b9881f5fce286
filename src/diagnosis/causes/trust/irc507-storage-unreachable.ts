import { endpointField } from '../../forms/endpoint-words';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText, storageValue } from '../../forms/storage-words';

export const irc507 = objectStorageCause({
  id: 'IRC507',
  title: 'Storage does not answer',
  why: 'The host of the storage does not accept a connection. It is down, a firewall drops the packets, or the port is wrong.',
  decides: 'Whether a pod of the cluster reaches host and port.',
  source: 'golang/go src/net/net.go OpError',
  messages: [
    'dial tcp: i/o timeout',
    'connect: connection refused',
    'connect: no route to host',
    'context deadline exceeded',
    'RequestError: send request failed',
  ],
  depth: 1.25,
  looksLike:
    /dial tcp(?: (?<address>[^\s:]+:\d+|\[[^\]]+\]:\d+))?: (?:i\/o timeout|connect: (?:connection refused|connection timed out|no route to host|network is unreachable))|RequestError: send request failed|net\/http: (?:TLS handshake timeout|request canceled)|Client\.Timeout exceeded|operation error S3[^;]*context deadline exceeded|connection reset by peer|unexpected EOF/,
  where: {
    areas: ['sync', 'rollout'],
    sources: ['condition', 'container', 'log'],
    but: /x509|ec2imds|client disconnected|lookup |proxyconnect|ImagePull|Failed to pull image|pinging container|https?:\/\/image-registry\.openshift|:6443|172\.30\.0\.1:443|probe|HTTP response to HTTPS|HTTP request to an HTTPS/,
  },
  explain: ({ group, statements: [first] }, dump) => ({
    certainty: first?.source === 'log' || group('address') === '' ? 'likely' : 'certain',
    what: `The storage ${storageValue(dump, 'regionEndpoint', '')} does not answer${group('address') === '' ? '' : ` (${group('address')})`}.`.replace(
      '  ',
      ' ',
    ),
    object: THE_CONFIG,
    field: endpointField(dump, first?.text),
    explains: ['rollout'],
    fix: [
      commandStep(
        'Test whether a pod of the cluster can connect:',
        `oc -n openshift-image-registry rsh deployment/cluster-image-registry-operator curl -sv -m 10 ${word(storageText(dump, 'regionEndpoint'), 'https://HOST')}`,
      ),
      step(
        'Open the firewall between the nodes and the storage, or correct host and port of the endpoint in the Config. If the cluster uses a proxy, check httpsProxy and noProxy of Proxy/cluster for this host.',
      ),
    ],
  }),
});
