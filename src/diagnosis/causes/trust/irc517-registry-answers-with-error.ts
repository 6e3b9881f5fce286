import { valueAt } from '../../../core/field-path';
import { fieldOf } from '../../../core/record';
import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { textOrEmpty } from '../../evidence/condition';
import { messageCause } from '../../forms/message-cause';
import { editConfig, inRegistry, step, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc517 = messageCause({
  id: 'IRC517',
  title: 'Registry answers clients with an error (HTTP 413, 429, 500, 503, 504)',
  why: 'The client reaches the registry, but the registry cannot answer the request. Usually, its storage returns an error: the storage is full, or the credentials have no right to write. A route answers 503 if no pod of the registry is ready, and 504 if the registry does not answer within the timeout of the router. A proxy or load balancer in front of the router answers 413 if a layer is larger than it allows. The registry answers 429 if more requests come than spec.requests allows, and if the registry from which it fetches an image (pull-through) answers 429.',
  decides: 'The log of the registry at that time: err.detail has the error of the storage.',
  source: 'containers/image docker/errors.go UnexpectedHTTPStatusError',
  messages: [
    'received unexpected HTTP status: 500 Internal Server Error',
    '503 Service Unavailable',
    '504 Gateway Time-out',
    '413 Request Entity Too Large',
    'toomanyrequests',
    'Too many requests, please try again later',
  ],
  depth: 1.5,
  looksLike:
    /(?:(?:unexpected HTTP status|unexpected status(?: code)?)\b.*?|StatusCode: |parsing HTTP )\b(?<status>5\d\d|413|429)\b|[Tt]oo ?[Mm]any ?[Rr]equests|413 Request Entity Too Large/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first], group }, dump) => {
    const text = first?.text ?? '';
    switch (group('status')) {
      case '413':
        return ofLimit(text, dump);
      case '429':
        return ofRate(text, dump);
      case '504':
        return ofRouter(text, dump);
      case '':
        return text.includes('413 Request') ? ofLimit(text, dump) : ofRate(text, dump);
      default:
        return ofRegistry(group('status'));
    }
  },
});

function ofRegistry(status: string): Explanation {
  return {
    what:
      status === '503'
        ? 'A client gets no answer from the registry (HTTP 503): no pod of the registry is ready, or the route does not exist.'
        : 'The registry answers a client with an error. The storage of the registry is the likely reason.',
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
  };
}

/** Neither the registry nor the router limits the size of a request. */
function ofLimit(text: string, dump: Dump): Explanation {
  const route = routeOf(text, dump);
  return {
    what: 'A proxy or load balancer in front of the registry does not allow requests of this size (HTTP 413).',
    object: route === '' ? 'Route' : `Route/${route}`,
    field: 'spec.host',
    explains: ['clients'],
    fix: [
      step(
        'Raise the limit of the proxy or load balancer between the client and the router (nginx: client_max_body_size 0). OpenShift itself has no such limit.',
      ),
      step('Or push from a host that reaches the router directly.'),
    ],
  };
}

/** Source: openshift/image-registry pkg/dockerregistry/server/maxconnections/handler.go; release notes of 4.11. */
function ofRate(text: string, { config }: Dump): Explanation {
  // A push reads, too. A pull writes nothing.
  const isPull = /pull|\breading\b/i.test(text) && !/push|\bwriting\b/i.test(text);
  const limited = (isPull ? ['read'] : ['read', 'write']).filter(
    (of) => Number(valueAt(config?.manifest, ['spec', 'requests', of, 'maxRunning']) ?? 0) > 0,
  );
  return {
    what: `The registry answers a client that there are too many requests (HTTP 429): ${limited.length > 0 ? 'spec.requests limits them' : `${config === undefined ? 'spec.requests of Config/cluster, or ' : ''}the registry from which it fetches the image limits them`}.`,
    object: limited.length > 0 ? THE_CONFIG : 'ImageStream',
    field: limited.length > 0 ? `spec.requests.${limited.join(', spec.requests.')}` : 'spec.tags.from',
    explains: ['clients'],
    fix: [
      ...(limited.length > 0
        ? [editConfig('Raise maxRunning and maxInQueue in spec.requests, or remove the limits:')]
        : []),
      step(
        'If the ImageStream of the image imports from another registry, give its namespace a pull secret for that registry (oc create secret docker-registry): most registries limit anonymous pulls. Or mirror the image.',
      ),
    ],
  };
}

/** A pod of the registry never answers 504. */
function ofRouter(text: string, dump: Dump): Explanation {
  const route = routeOf(text, dump);
  return {
    what: 'A router, load balancer or proxy in front of the registry did not wait for its answer (HTTP 504). The request takes longer than its timeout.',
    object: route === '' ? 'Route' : `Route/${route}`,
    field: 'metadata.annotations',
    explains: ['clients'],
    fix: [
      inRegistry(
        'Let the router wait longer than its default of 30 seconds. The Operator keeps this annotation until it changes the Route:',
        `annotate route ${word(route, 'ROUTE')} --overwrite haproxy.router.openshift.io/timeout=5m`,
      ),
      step('If the client uses another load balancer or a proxy, raise its timeout, too.'),
      inRegistry(
        'If requests are still too slow, see in the log of the registry how long they take. A slow storage is a usual reason:',
        'logs deployment/image-registry --tail=500',
      ),
    ],
  };
}

/** The Route with the host in a text; the default one has a fixed name. */
function routeOf(text: string, { all }: Dump): string {
  const found = all('Route').find(({ manifest }) => {
    const host = textOrEmpty(fieldOf(manifest['spec'], 'host'));
    return host !== '' && text.includes(host);
  });
  if (found !== undefined) return found.manifest.metadata.name;
  return text.includes('default-route-openshift-image-registry') ? 'default-route' : '';
}
