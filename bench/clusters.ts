import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes as many clusters, one file each, gives their folder to `use` and removes it. */
export function withClusters<T>(count: number, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'image-registry-bench-'));
  try {
    for (let index = 0; index < count; index += 1) {
      const name = `cluster-${String(index).padStart(4, '0')}`;
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'image-registry.yaml'), clusterYaml(name));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many objects `clusterYaml` holds. */
export const OBJECTS = 6;

/** What people keep in Git for one cluster: storage with its credentials and CA, routes, a pruner, trust. */
function clusterYaml(name: string): string {
  return `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
  annotations:
    argocd.argoproj.io/sync-options: Prune=false,Delete=false,ServerSideApply=true
spec:
  managementState: Managed
  replicas: 3
  rolloutStrategy: RollingUpdate
  defaultRoute: true
  logLevel: Normal
  routes:
    - name: public
      hostname: registry.${name}.example.com
      secretName: registry-tls
  requests:
    read:
      maxRunning: 200
      maxInQueue: 400
      maxWaitInQueue: 30s
    write:
      maxRunning: 100
      maxInQueue: 200
      maxWaitInQueue: 60s
  resources:
    requests:
      cpu: 500m
      memory: 1Gi
    limits:
      memory: 2Gi
  tolerations:
    - key: node-role.kubernetes.io/infra
      operator: Exists
      effect: NoSchedule
  affinity:
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: topology.kubernetes.io/zone
            labelSelector:
              matchLabels:
                docker-registry: default
  storage:
    managementState: Unmanaged
    s3:
      bucket: ${name}-layers
      region: eu-central-1
      regionEndpoint: https://s3.${name}.example.com
      trustedCA:
        name: s3-ca
---
apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
  schedule: 0 3 * * *
  suspend: false
  keepTagRevisions: 5
  keepYoungerThanDuration: 96h
  ignoreInvalidImageReferences: true
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 3
---
apiVersion: config.openshift.io/v1
kind: Image
metadata:
  name: cluster
spec:
  additionalTrustedCA:
    name: registry-cas
  allowedRegistriesForImport:
    - domainName: registry.example.com
      insecure: false
    - domainName: quay.io
      insecure: false
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: registry-cas
  namespace: openshift-config
data:
  registry.example.com..5000: |
${indented(CA)}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: s3-ca
  namespace: openshift-config
data:
  ca-bundle.crt: |
${indented(CA)}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: image-registry-private-configuration-user
  namespace: openshift-image-registry
spec:
  refreshInterval: 1h
  secretStoreRef:
    name: vault
    kind: ClusterSecretStore
  target:
    name: image-registry-private-configuration-user
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
    - secretKey: REGISTRY_STORAGE_S3_ACCESSKEY
      remoteRef:
        key: clusters/${name}/registry
        property: access-key
        conversionStrategy: Default
        decodingStrategy: None
        metadataPolicy: None
    - secretKey: REGISTRY_STORAGE_S3_SECRETKEY
      remoteRef:
        key: clusters/${name}/registry
        property: secret-key
        conversionStrategy: Default
        decodingStrategy: None
        metadataPolicy: None
`;
}

const CA = readFileSync(join(__dirname, '..', 'test', 'certificates', 'ca.pem'), 'utf8').trimEnd();

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
