import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { registryEnv } from '../../../src/operator/registry/registry-env';
import type { ConfigSpec } from '../../../src/schema/kinds/config';
import { facts, NS, object } from '../clusters';

const proxy = object('config.openshift.io/v1', 'Proxy', 'cluster', {
  status: { httpProxy: 'http://c', httpsProxy: 'https://c', noProxy: '.c' },
});

function env(spec: ConfigSpec, ...more: readonly Manifest[]): string[] {
  const state = readClusterState({ manifests: [...facts('None'), ...more], release: Release.V5_1, complete: true });
  return registryEnv(spec, state).map(({ name, value }) => `${name}=${String(value)}`);
}

test('of a Config that says nothing', () => {
  expect(env({})).toEqual([
    'REGISTRY_HTTP_ADDR=:5000',
    'REGISTRY_HTTP_NET=tcp',
    'REGISTRY_HTTP_SECRET=undefined',
    'REGISTRY_LOG_LEVEL=info',
    'REGISTRY_OPENSHIFT_QUOTA_ENABLED=true',
    'REGISTRY_STORAGE_CACHE_BLOBDESCRIPTOR=inmemory',
    'REGISTRY_STORAGE_DELETE_ENABLED=true',
    'REGISTRY_HEALTH_STORAGEDRIVER_ENABLED=true',
    'REGISTRY_HEALTH_STORAGEDRIVER_INTERVAL=10s',
    'REGISTRY_HEALTH_STORAGEDRIVER_THRESHOLD=1',
    'REGISTRY_OPENSHIFT_METRICS_ENABLED=true',
    `REGISTRY_OPENSHIFT_SERVER_ADDR=image-registry.${NS}.svc:5000`,
    'REGISTRY_HTTP_TLS_CERTIFICATE=/etc/secrets/tls.crt',
    'REGISTRY_HTTP_TLS_KEY=/etc/secrets/tls.key',
  ]);
});

test('of a Config that says all', () => {
  const all = env(
    {
      httpSecret: 's',
      readOnly: true,
      disableRedirect: true,
      proxy: { http: 'http://u', https: 'https://u', noProxy: '.u' },
      requests: {
        read: { maxRunning: 1, maxInQueue: 2, maxWaitInQueue: '90s' },
        write: { maxRunning: 3, maxInQueue: 4, maxWaitInQueue: '0s' },
      },
      observedConfig: { servingInfo: { minTLSVersion: 'VersionTLS12' } },
    },
    proxy,
  );
  expect(all.filter((line) => !env({}).includes(line))).toEqual([
    'REGISTRY_HTTP_SECRET=s',
    'REGISTRY_STORAGE_MAINTENANCE_READONLY={enabled: true}',
    'REGISTRY_STORAGE_REDIRECT_DISABLE=true',
    'HTTP_PROXY=http://u',
    'HTTPS_PROXY=https://u',
    'NO_PROXY=.u',
    'REGISTRY_OPENSHIFT_REQUESTS_READ_MAXRUNNING=1',
    'REGISTRY_OPENSHIFT_REQUESTS_READ_MAXINQUEUE=2',
    'REGISTRY_OPENSHIFT_REQUESTS_READ_MAXWAITINQUEUE=1m30s',
    'REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXRUNNING=3',
    'REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXINQUEUE=4',
    'REGISTRY_OPENSHIFT_REQUESTS_WRITE_MAXWAITINQUEUE=0s',
    'REGISTRY_HTTP_TLS_MINVERSION=VersionTLS12',
  ]);
});

test.each([
  [{}, ['HTTP_PROXY=http://c', 'HTTPS_PROXY=https://c', 'NO_PROXY=.c']],
  [{ http: '' }, ['HTTP_PROXY=http://c', 'HTTPS_PROXY=https://c', 'NO_PROXY=.c']],
  [{ http: 'http://u' }, ['HTTP_PROXY=http://u', 'HTTPS_PROXY=https://c', 'NO_PROXY=.c']],
  [{ https: 'https://u' }, ['HTTP_PROXY=http://c', 'HTTPS_PROXY=https://u', 'NO_PROXY=.c']],
  [{ noProxy: '.u' }, ['HTTP_PROXY=http://c', 'HTTPS_PROXY=https://c', 'NO_PROXY=.u']],
])('proxies of %j beside those of the cluster', (own, expected) => {
  expect(env({ proxy: own }, proxy).filter((line) => line.includes('_PROXY'))).toEqual(expected);
});

test.each([
  ['Normal', 0, 'info'],
  [undefined, undefined, 'info'],
  ['Debug', 1, 'debug'],
  ['Trace', 1, 'debug'],
  ['TraceAll', 1, 'debug'],
  ['Normal', 1, 'warn'],
  ['Normal', 2, 'info'],
  ['Normal', 3, 'info'],
  ['Normal', 4, 'debug'],
  ['Normal', -1, 'debug'],
])('log level %s with logging %s: %s', (logLevel, logging, expected) => {
  expect(env({ logLevel, logging })).toContain(`REGISTRY_LOG_LEVEL=${expected}`);
});

test.each([
  [{ maxWaitInQueue: '1s' }, []],
  [{ maxRunning: 1 }, ['MAXRUNNING=1', 'MAXINQUEUE=0', 'MAXWAITINQUEUE=0s']],
  [{ maxInQueue: 1 }, ['MAXRUNNING=0', 'MAXINQUEUE=1', 'MAXWAITINQUEUE=0s']],
])('limits %j', (limits, expected) => {
  const of = (kind: string) => expected.map((line) => `REGISTRY_OPENSHIFT_REQUESTS_${kind}_${line}`);
  const requests = (lines: readonly string[]) => lines.filter((line) => line.includes('_REQUESTS_'));
  expect(requests(env({ requests: { read: limits } }))).toEqual(of('READ'));
  expect(requests(env({ requests: { write: limits } }))).toEqual(of('WRITE'));
});

test.each([
  [{ read: { maxRunning: -1 } }, 'Requests.Read.MaxRunning must be positive number'],
  [{ read: { maxInQueue: -1 } }, 'Requests.Read.MaxInQueue must be positive number'],
  [{ write: { maxRunning: -1, maxInQueue: -1 } }, 'Requests.Write.MaxRunning must be positive number'],
  [{ write: { maxRunning: 1, maxInQueue: -1 } }, 'Requests.Write.MaxInQueue must be positive number'],
])('limits %j are refused: %s', (requests, words) => {
  expect(() => env({ requests })).toThrow(words);
});

test('a secret that nobody has given is made', () => {
  const state = readClusterState({ manifests: facts('None'), release: Release.V5_1, complete: true });
  registryEnv({ httpSecret: 'given' }, state);
  expect(state.assumptions()).toEqual([]);
  registryEnv({ httpSecret: '' }, state);
  expect(state.assumptions()).toEqual([
    {
      fact: 'Config/cluster spec.httpSecret',
      value: 'generated',
      from: 'the Operator generates 128 hexadecimal digits',
    },
  ]);
});
