import type { StatusCondition, ResourcesSpec } from './config';
import type { ObjectMeta } from './object-meta';

/** An ImagePruner after validation, without invalid fields. */
export interface ImagePrunerObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: ImagePrunerSpec;
  readonly status?: ImagePrunerStatus;
}

export interface ImagePrunerSpec {
  readonly affinity?: unknown;
  readonly failedJobsHistoryLimit?: number;
  readonly ignoreInvalidImageReferences?: boolean;
  readonly keepTagRevisions?: number | bigint;
  /** In nanoseconds. */
  readonly keepYoungerThan?: number | bigint;
  readonly keepYoungerThanDuration?: string;
  readonly logLevel?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly resources?: ResourcesSpec;
  readonly schedule?: string;
  readonly successfulJobsHistoryLimit?: number;
  readonly suspend?: boolean;
  readonly tolerations?: readonly unknown[];
}

interface ImagePrunerStatus {
  readonly conditions?: readonly StatusCondition[];
  readonly observedGeneration?: number;
}
