import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import type { ConfigSpec, RequestLimits } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { plainEnv, type EnvVar } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { REGISTRY_HOSTNAME } from '../cluster/registry-hostname';
import { tlsEnv } from './tls-env';

/** The variables that the Operator adds after those of the storage. Source: pkg/resource/podtemplatespec.go. */
export function registryEnv(spec: ConfigSpec, state: ClusterState): EnvVar[] {
  return [
    plainEnv('REGISTRY_HTTP_ADDR', ':5000'),
    plainEnv('REGISTRY_HTTP_NET', 'tcp'),
    plainEnv('REGISTRY_HTTP_SECRET', httpSecret(spec, state)),
    plainEnv('REGISTRY_LOG_LEVEL', logLevel(spec)),
    plainEnv('REGISTRY_OPENSHIFT_QUOTA_ENABLED', 'true'),
    plainEnv('REGISTRY_STORAGE_CACHE_BLOBDESCRIPTOR', 'inmemory'),
    plainEnv('REGISTRY_STORAGE_DELETE_ENABLED', 'true'),
    plainEnv('REGISTRY_HEALTH_STORAGEDRIVER_ENABLED', 'true'),
    plainEnv('REGISTRY_HEALTH_STORAGEDRIVER_INTERVAL', '10s'),
    plainEnv('REGISTRY_HEALTH_STORAGEDRIVER_THRESHOLD', '1'),
    plainEnv('REGISTRY_OPENSHIFT_METRICS_ENABLED', 'true'),
    plainEnv('REGISTRY_OPENSHIFT_SERVER_ADDR', REGISTRY_HOSTNAME),
    ...(spec.readOnly === true ? [plainEnv('REGISTRY_STORAGE_MAINTENANCE_READONLY', '{enabled: true}')] : []),
    ...(spec.disableRedirect === true ? [plainEnv('REGISTRY_STORAGE_REDIRECT_DISABLE', 'true')] : []),
    ...proxyEnv(spec, state),
    ...requestEnv('Read', spec.requests?.read),
    ...requestEnv('Write', spec.requests?.write),
    plainEnv('REGISTRY_HTTP_TLS_CERTIFICATE', '/etc/secrets/tls.crt'),
    plainEnv('REGISTRY_HTTP_TLS_KEY', '/etc/secrets/tls.key'),
    ...tlsEnv(spec, state.release),
  ];
}

/** The sync writes a generated httpSecret into the Config first; the generator alone leaves it empty. */
function httpSecret({ httpSecret: given = '' }: ConfigSpec, state: ClusterState): string {
  if (given !== '') return given;
  state.assume('Config/cluster spec.httpSecret', 'generated', 'the Operator generates 128 hexadecimal digits');
  return '';
}

/**
 * The registry knows fewer levels than logLevel. If logLevel is Normal, the older `logging` applies, and 4 or more
 * means debug.
 */
function logLevel({ logLevel: level = '', logging = 0 }: ConfigSpec): string {
  if (['Debug', 'Trace', 'TraceAll'].includes(level)) return 'debug';
  if (logging === 1) return 'warn';
  return [0, 2, 3].includes(logging) ? 'info' : 'debug';
}

function proxyEnv({ proxy = {} }: ConfigSpec, state: ClusterState): EnvVar[] {
  const either = (own: string | undefined, field: 'httpProxy' | 'httpsProxy' | 'noProxy'): string =>
    own === undefined || own === '' ? state.proxy(field) : own;
  const all = [
    { name: 'HTTP_PROXY', value: either(proxy.http, 'httpProxy') },
    { name: 'HTTPS_PROXY', value: either(proxy.https, 'httpsProxy') },
    { name: 'NO_PROXY', value: either(proxy.noProxy, 'noProxy') },
  ];
  return all.filter(({ value }) => value !== '');
}

/** maxWaitInQueue alone sets no variable. */
function requestEnv(kind: 'Read' | 'Write', limits: RequestLimits = {}): EnvVar[] {
  const { maxRunning = 0, maxInQueue = 0, maxWaitInQueue = '0' } = limits;
  if (maxRunning === 0 && maxInQueue === 0) return [];
  for (const [field, value] of Object.entries({ MaxRunning: maxRunning, MaxInQueue: maxInQueue })) {
    if (value < 0) throw new OperatorError(`Requests.${kind}.${field} must be positive number`);
  }
  const prefix = `REGISTRY_OPENSHIFT_REQUESTS_${kind.toUpperCase()}`;
  return [
    plainEnv(`${prefix}_MAXRUNNING`, String(maxRunning)),
    plainEnv(`${prefix}_MAXINQUEUE`, String(maxInQueue)),
    plainEnv(`${prefix}_MAXWAITINQUEUE`, formatGoDuration(parseGoDuration(maxWaitInQueue) ?? 0n)),
  ];
}
