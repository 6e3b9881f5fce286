import type { ObjectMeta } from './object-meta';
import type { StorageSpec } from './storage-spec';

/** A Config after validation, without invalid fields. */
export interface ConfigObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: ConfigSpec;
  readonly status?: ConfigStatus;
}

export interface ConfigSpec {
  readonly affinity?: unknown;
  readonly defaultRoute?: boolean;
  readonly disableRedirect?: boolean;
  readonly httpSecret?: string;
  readonly logLevel?: string;
  readonly logging?: number;
  readonly managementState?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly observedConfig?: unknown;
  readonly operatorLogLevel?: string;
  readonly proxy?: ProxySpec;
  readonly readOnly?: boolean;
  readonly replicas?: number;
  readonly requests?: RequestsSpec;
  readonly resources?: ResourcesSpec;
  readonly rolloutStrategy?: string;
  readonly routes?: readonly RouteSpec[];
  readonly storage?: StorageSpec;
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly unsupportedConfigOverrides?: unknown;
}

interface ProxySpec {
  readonly http?: string;
  readonly https?: string;
  readonly noProxy?: string;
}

interface RequestsSpec {
  readonly read?: RequestLimits;
  readonly write?: RequestLimits;
}

export interface RequestLimits {
  readonly maxInQueue?: number;
  readonly maxRunning?: number;
  readonly maxWaitInQueue?: string;
}

export interface ResourcesSpec {
  readonly claims?: readonly unknown[];
  readonly limits?: Readonly<Record<string, string | number>>;
  readonly requests?: Readonly<Record<string, string | number>>;
}

export interface RouteSpec {
  readonly hostname?: string;
  readonly name?: string;
  readonly secretName?: string;
}

export interface ConfigStatus {
  readonly conditions?: readonly StatusCondition[];
  readonly observedGeneration?: number;
  readonly readyReplicas?: number;
  readonly storage?: StorageSpec;
  readonly storageManaged?: boolean;
  readonly version?: string;
}

export interface StatusCondition {
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}
