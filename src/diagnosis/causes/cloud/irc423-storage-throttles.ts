import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, step } from '../../forms/steps';

export const irc423 = objectStorageCause({
  id: 'IRC423',
  title: 'Storage is overloaded or down',
  why: 'The storage reports that it is busy, or that it has an internal error. While the health check of the storage fails, the registry is unhealthy.',
  decides: 'Whether the storage was overloaded or down at that time.',
  source: 'distribution/distribution registry/handlers/app.go RegisterHealthChecks',
  messages: [
    'SlowDown: Please reduce your request rate',
    'ServiceUnavailable',
    'InternalError: We encountered an internal error',
    '503 Service Unavailable',
  ],
  depth: 1.5,
  looksLike:
    /\bSlowDown\b|ServiceUnavailable|InternalError: |status code: 50[0234]|ServerBusy|TooManyRequests|RequestLimitExceeded|rateLimitExceeded|Error 50[0234]|but got 50[0234] instead/,
  where: {
    areas: ['sync', 'rollout', 'removal'],
    sources: ['condition', 'container', 'log'],
    but: /x509|proxyconnect/,
  },
  explain: () => ({
    what: 'The storage is overloaded or has an internal error.',
    object: 'Storage',
    field: 'availability',
    explains: ['rollout'],
    fix: [
      step(
        'See the state of the storage or of the cloud. When the storage works again, the registry recovers automatically.',
      ),
      setInConfig('If there are too many parallel requests, limit them:', {
        requests: { read: { maxRunning: 100, maxInQueue: 500, maxWaitInQueue: '60s' } },
      }),
    ],
  }),
});
