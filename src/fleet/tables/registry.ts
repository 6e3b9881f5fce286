import type { k8s } from 'cdk8s-plus-28';
import type { ClusterOptions } from '../../constructs/base/cluster-options';
import type {
  ImageRegistryProps,
  RegistryProxy,
  RegistryRequestLimits,
  RegistryRoute,
  RequestLimit,
} from '../../constructs/registry/image-registry-props';
import { LogLevel, ManagementState, RolloutStrategy } from '../../constructs/registry/registry-enums';
import { CertificateIssuerKind, type RouteCertificate } from '../../constructs/registry/route-certificate-props';
import { secret } from '../reading/object-readers';
import { needed } from '../reading/reader';
import { data, list, map, table, type Table } from '../reading/structure-readers';
import { choice, count, duration, flag, text } from '../reading/text-readers';
import { RESOURCES_READER, SCHEDULING } from './scheduling';

const LIMIT = table<RequestLimit>({ maxRunning: count, maxInQueue: count, maxWaitInQueue: duration });

const CERTIFICATE = table<RouteCertificate>({
  issuer: needed(text, 'the name of an issuer'),
  issuerKind: choice(Object.values(CertificateIssuerKind)),
  issuerGroup: text,
  secretName: text,
  duration,
  renewBefore: duration,
});

/** The props of ImageRegistry. Its storage and its cluster stand elsewhere in an inventory. */
export const REGISTRY: Table<Omit<ImageRegistryProps, keyof ClusterOptions | 'storage'>> = {
  managementState: choice(Object.values(ManagementState)),
  replicas: count,
  rolloutStrategy: choice(Object.values(RolloutStrategy)),
  logLevel: choice(Object.values(LogLevel)),
  operatorLogLevel: choice(Object.values(LogLevel)),
  readOnly: flag,
  disableRedirect: flag,
  proxy: table<RegistryProxy>({ http: text, https: text, noProxy: list(text) }),
  requests: table<RegistryRequestLimits>({ read: LIMIT, write: LIMIT }),
  defaultRoute: flag,
  routes: list(
    table<RegistryRoute>({
      name: needed(text, 'the name of a route'),
      hostname: text,
      secret,
      certificate: CERTIFICATE,
    }),
  ),
  resources: RESOURCES_READER,
  topologySpreadConstraints: data<k8s.TopologySpreadConstraint[]>('a list'),
  acknowledge: map(text),
  ...SCHEDULING,
};
