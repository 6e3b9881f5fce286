import type { Manifest } from '../../src/core/manifest';

export const CONFIG: Manifest = {
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'Config',
  metadata: { name: 'cluster' },
  spec: { managementState: 'Managed', storage: { pvc: { claim: 'image-registry-storage' } } },
};

export const PRUNER: Manifest = {
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'ImagePruner',
  metadata: { name: 'cluster' },
  spec: { suspend: false },
};

export const CLAIM: Manifest = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'image-registry-storage', namespace: 'openshift-image-registry' },
};

export const BUCKET: Manifest = {
  apiVersion: 'objectbucket.io/v1alpha1',
  kind: 'ObjectBucketClaim',
  metadata: { name: 'layers', namespace: 'openshift-image-registry' },
  spec: { bucketName: 'layers' },
};

export const EXTERNAL_SECRET: Manifest = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
  spec: { target: { name: 'image-registry-private-configuration-user' } },
};

export const SECRET: Manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
};

export const TRUST: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'image-registry-s3-ca', namespace: 'openshift-config' },
  data: { 'ca-bundle.crt': 'a certificate' },
};
