import { ON_AWS } from '../../examples/dump-yaml';
import { crashing } from '../../examples/dumped-pods';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, step } from '../../forms/steps';

export const irc423 = objectStorageCause({
  id: 'IRC423',
  title: 'Storage is overloaded or down',
  why: 'The storage answers that it is busy or has an internal error. The registry reports itself unhealthy while its health check of the storage fails.',
  decides: 'The state of the storage at that time.',
  source: 'distribution/distribution registry/handlers/app.go RegisterHealthChecks',
  messages: [
    'SlowDown: Please reduce your request rate',
    'ServiceUnavailable',
    'InternalError: We encountered an internal error',
    '503 Service Unavailable',
  ],
  depth: 1.5,
  examples: {
    shows: () => crashing('panic: SlowDown: Please reduce your request rate.\n\tstatus code: 503', ON_AWS),
    alike: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403', ON_AWS),
  },
  looksLike:
    /\bSlowDown\b|ServiceUnavailable|InternalError: |status code: 50[0234]|ServerBusy|TooManyRequests|RequestLimitExceeded|rateLimitExceeded|Error 50[0234]|but got 50[0234] instead/,
  where: {
    areas: ['sync', 'rollout', 'removal'],
    sources: ['condition', 'container', 'log'],
    but: /x509|proxyconnect/,
  },
  explain: () => ({
    what: 'The storage is overloaded or has an error of its own.',
    object: 'Storage',
    field: 'availability',
    explains: ['rollout'],
    fix: [
      step('See the state of the storage or of the cloud. The registry recovers by itself when the storage does.'),
      setInConfig('Where clients are too many at once, limit them:', {
        requests: { read: { maxRunning: 100, maxInQueue: 500, maxWaitInQueue: '60s' } },
      }),
    ],
  }),
});
