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
    'An empty pvc block makes the Operator claim 100Gi with ReadWriteMany from the default StorageClass; a class for block storage cannot provide that.',
    'managementState Managed without storage is reported as StorageNotConfigured.',
  ],
  forbids: [],
} as const satisfies Partial<PlatformProfile>;

export const EPHEMERAL_IN_4_12 =
  'The Operator of 4.12 starts here with emptyDir and managementState Managed, so images pushed before storage is configured are lost with the pod.';
