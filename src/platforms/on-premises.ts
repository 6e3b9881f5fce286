import { USER_SECRET_NAME } from '../core/names';
import type { PlatformProfile } from './profile';

/** Platforms on which no durable, shared storage exists until the user provides it. */
export const ON_PREMISES = {
  defaultStorage: () => undefined,
  homeStorage: ['s3', 'pvc'],
  zones: false,
  credentials:
    `No credentials are created for you: a volume needs no credentials, and S3-compatible storage needs Secret ${USER_SECRET_NAME} ` +
    'with REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY.',
  notes: [
    'OpenShift Data Foundation offers S3 with Ceph RGW or the Multicloud Object Gateway, and ReadWriteMany volumes with CephFS; prefer S3.',
    'S3-compatible storage needs regionEndpoint, any region, virtualHostedStyle false, and trustedCA if its certificate is private.',
    'A block volume supports one replica with rolloutStrategy Recreate; more replicas need ReadWriteMany.',
    'If the pvc block is empty, the Operator creates a 100Gi claim with ReadWriteMany and the default StorageClass. A class for block storage cannot provide such a volume.',
    'If managementState is Managed and there is no storage, the Operator reports StorageNotConfigured.',
  ],
  forbids: [],
} as const satisfies Partial<PlatformProfile>;

export const EPHEMERAL_IN_4_12 =
  'On this platform, the Operator of 4.12 starts with emptyDir and managementState Managed. Images that are pushed before you configure storage are lost with the pod.';
