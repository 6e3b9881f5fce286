import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

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
    /\bSlowDown\b|ServiceUnavailable|InternalError: |[Ss]tatus ?[Cc]ode: 50[0234]|ServerBusy|TooManyRequests|RequestLimitExceeded|rateLimitExceeded|Error 50[0234]|but got 50[0234] instead/,
  where: {
    areas: ['sync', 'rollout', 'removal'],
    sources: ['condition', 'container', 'log'],
    but: /x509|proxyconnect/,
  },
  explain: (_, dump) => ({
    what: 'The storage is overloaded or has an internal error.',
    object: THE_CONFIG,
    field: dump.backend === undefined ? 'spec.storage' : `spec.storage.${dump.backend}`,
    explains: ['rollout'],
    fix: [
      step(
        'See the status page of the cloud, or the state of your storage. When the storage works again, the registry recovers automatically.',
      ),
      setInConfig('If the registry sends too many parallel requests (SlowDown), limit them, for example:', {
        requests: { read: { maxRunning: 100, maxInQueue: 500, maxWaitInQueue: '60s' } },
      }),
    ],
  }),
});
