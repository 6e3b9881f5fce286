import { endpointField, endpointUrl, setEndpoint } from '../../forms/endpoint-words';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';

export const irc509 = objectStorageCause({
  id: 'IRC509',
  title: 'Endpoint serves HTTP instead of HTTPS, or the reverse',
  why: 'The scheme of the endpoint in the Config differs from the protocol of the port. Without a scheme, https is used.',
  decides: 'Whether the port of the endpoint serves HTTP or HTTPS.',
  source: 'golang/go src/net/http/client.go ErrSchemeMismatch',
  messages: [
    'http: server gave HTTP response to HTTPS client',
    'Client sent an HTTP request to an HTTPS server',
    'tls: first record does not look like a TLS handshake',
  ],
  depth: 2,
  looksLike:
    /(?<http>server gave HTTP response to HTTPS client|first record does not look like a TLS handshake)|Client sent an HTTP request to an HTTPS server|malformed HTTP response "\\x15\\x03|(?<none>unsupported protocol scheme (?!\\*"\\*")|(?:RequestError|operation error S3)[^]*unsupported protocol scheme|Custom endpoint \S+ was not a valid URI)/,
  where: { areas: ['sync', 'rollout'], but: /ImagePull|Failed to pull image|pinging container/ },
  explain: ({ group }, dump) => ({
    what: `The endpoint ${storageValue(dump, 'regionEndpoint', 'of the storage')} ${group('none') === '' ? `serves ${group('http') === '' ? 'HTTPS' : 'HTTP'}` : 'is no URL that begins with https:// or http://'}.`,
    object: THE_CONFIG,
    field: endpointField(dump),
    explains: ['rollout'],
    fix: [
      setEndpoint(
        group('http') === ''
          ? 'Write the endpoint in the Config with https:'
          : 'Let the storage serve HTTPS with a certificate. If it can serve only HTTP, write the endpoint in the Config with http (images and requests are then not encrypted):',
        dump,
        `${group('http') === '' ? 'https' : 'http'}://${endpointUrl(dump)?.host ?? 'HOST:PORT'}`,
      ),
    ],
  }),
});
