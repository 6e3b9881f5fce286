import type { StorageOptions } from './options';

/** A container of OpenStack Swift. With credentials of your own, the fields of the identity service must be given too. */
export interface SwiftStorageProps extends StorageOptions {
  /**
   * Name of an existing container: up to 256 bytes without `/`.
   *
   * @default - by the Operator: it creates a container, names it after the cluster and owns it
   */
  readonly container?: string;

  /**
   * URL of the identity service: `https://keystone.example.com:13000/v3`. Its path is empty or begins with the version.
   *
   * @default - from the credentials that the cluster was installed with
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/swift/swift.go
   */
  readonly authUrl?: string;

  /**
   * Version of the identity API: 1, 2 or 3.
   *
   * @default - by the Operator: 3
   */
  readonly authVersion?: number;

  /** Domain of user and project, by name. @default - from the credentials of the cluster */
  readonly domain?: string;

  /** Domain of user and project, by id. @default - from the credentials of the cluster */
  readonly domainId?: string;

  /** Project, by name. @default - from the credentials of the cluster */
  readonly tenant?: string;

  /** Project, by id. @default - from the credentials of the cluster */
  readonly tenantId?: string;

  /** Region whose object store is used. @default - from the credentials of the cluster */
  readonly region?: string;
}
