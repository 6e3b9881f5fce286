import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

export const irc517 = messageCause({
  id: 'IRC517',
  title: 'Registry answers clients with an error (HTTP 500, 503)',
  why: 'The client reaches the registry, but the registry cannot answer the request. Usually, its storage returns an error: the storage is full, or the credentials have no right to write. A route answers 503 if no pod of the registry is ready.',
  decides: 'The log of the registry at that time: err.detail has the error of the storage.',
  source: 'containers/image docker/errors.go UnexpectedHTTPStatusError',
  messages: ['received unexpected HTTP status: 500 Internal Server Error', '503 Service Unavailable'],
  depth: 1.5,
  looksLike: /(?:unexpected HTTP status|unexpected status(?: code)?)\b.*?\b5\d\d\b/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: () => ({
    what: 'The registry answers a client with an error. The storage of the registry is the likely reason.',
    object: 'Deployment/image-registry',
    field: 'status.readyReplicas',
    explains: ['clients'],
    fix: [
      inRegistry(
        'See in the log of the registry which error the storage returns. If you save the log to a file, explain reads it, too:',
        'logs deployment/image-registry --tail=500',
      ),
      inRegistry(
        'If the status is 503, see whether the pods of the registry are ready:',
        'get pods -l docker-registry=default',
      ),
    ],
  }),
});
