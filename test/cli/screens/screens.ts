import { dumpedConfig, dumpOf, READY } from '../../diagnosis/dumps/dump-yaml';
import { crashing } from '../../diagnosis/dumps/dumped-pods';

/** A run of the command whose output is kept, and was read by somebody. */
export interface Screen {
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly standardInput?: string;
}

function config(spec: string): string {
  return `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
${spec.trim().replace(/^/gm, '  ')}
`;
}

const S3 = `
managementState: Managed
replicas: 2
logLevel: Normal
storage:
  managementState: Managed
  s3:
    bucket: layers
    region: eu-central-1
`;
const CLAIM = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: registry-data
  namespace: openshift-image-registry
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 100Gi
`;
const PVC = `
managementState: Managed
replicas: 1
rolloutStrategy: Recreate
storage:
  managementState: Unmanaged
  pvc:
    claim: registry-data
`;
const FAILING = PVC.replace('replicas: 1', 'replicas: 2');
const VSPHERE = ['--release', '4.19', '--platform', 'vsphere'];
const AWS = ['--release', '4.19', '--platform', 'aws'];

const FLEET: Screen['files'] = {
  'clusters/berlin/registry.yaml': config(S3),
  'clusters/dallas/registry.yaml': config(S3),
  'clusters/tokyo/registry.yaml': config(S3.replace('Managed', 'Removed')),
};
const INVENTORY = `clusters:
- {cluster: berlin, platform: aws, release: "4.19"}
- {cluster: dallas, platform: vsphere, release: "4.19", overrides: {storage: {s3: {bucket: layers, region: eu-central-1}}}}
`;

const OSLO = '- {cluster: oslo, platform: vsphere, release: "4.19", overrides: {storage: {pvc: {}}}}\n';

/** For each command a good run and a bad one, at least. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  'check-good': { args: ['check', ...VSPHERE, 'registry.yaml'], files: { 'registry.yaml': config(PVC) + CLAIM } },
  'check-bad': { args: ['check', ...VSPHERE, 'registry.yaml'], files: { 'registry.yaml': config(FAILING) + CLAIM } },
  'preview-good': { args: ['preview', ...VSPHERE, 'registry.yaml'], files: { 'registry.yaml': config(PVC) + CLAIM } },
  'preview-fails': {
    args: ['preview', ...VSPHERE, 'registry.yaml'],
    files: { 'registry.yaml': config(FAILING) + CLAIM },
  },
  'preview-error': {
    args: ['preview', ...VSPHERE, 'registry.yaml'],
    files: { 'registry.yaml': config(PVC.replace('logLevel', 'loglevel').replace('replicas', 'replica')) + CLAIM },
  },
  'preview-images-lost': {
    args: ['preview', ...AWS, 'registry.yaml'],
    files: { 'registry.yaml': config(S3.replace('Managed', 'Removed')) },
  },
  'preview-unknown': {
    args: ['preview', '--release', '4.19', 'registry.yaml'],
    files: { 'registry.yaml': config('logLevel: Debug') },
  },
  'preview-fleet': { args: ['preview', ...AWS, 'clusters'], files: FLEET },
  'preview-verbose': {
    args: ['preview', ...VSPHERE, '--verbose', 'registry.yaml'],
    files: { 'registry.yaml': config(FAILING) + CLAIM },
  },
  'diff-nothing': {
    args: ['diff', ...AWS, 'old.yaml', 'new.yaml'],
    files: { 'old.yaml': config(S3), 'new.yaml': `# the same\n${config(S3)}` },
  },
  'diff-loss': {
    args: ['diff', ...AWS, 'old.yaml', 'new.yaml'],
    files: { 'old.yaml': config(S3), 'new.yaml': config(S3.replace('layers', 'others')) },
  },
  'diff-stops': {
    args: ['diff', ...VSPHERE, '--fail-on', 'disruption', 'old.yaml', 'new.yaml'],
    files: {
      'old.yaml': config(PVC) + CLAIM,
      'new.yaml': config(S3.replace('region: eu-central-1', 'region: eu-central-1\n  pvc: {}')) + CLAIM,
    },
  },
  'diff-fleet': {
    args: ['diff', ...AWS, '--output', 'text', 'old', 'new'],
    files: {
      ...Object.fromEntries(
        Object.entries(FLEET).flatMap(([path, text]) => [
          [path.replace('clusters', 'old'), text],
          [path.replace('clusters', 'new'), text.replace('logLevel: Normal', 'logLevel: Debug')],
        ]),
      ),
    },
  },
  'explain-good': {
    args: ['explain', '--release', '4.19', 'dump.yaml'],
    files: { 'dump.yaml': dumpOf(dumpedConfig(READY)) },
  },
  'explain-bad': {
    args: ['explain', '--release', '4.19', 'dump.yaml'],
    files: { 'dump.yaml': crashing('panic: NoSuchBucket: The specified bucket does not exist') },
  },
  'explain-unknown': {
    args: ['explain', '--release', '4.19', 'dump.yaml'],
    files: { 'dump.yaml': config(S3) },
  },
  'fleet-good': {
    args: ['fleet', '--out', 'out', 'fleet.yaml'],
    files: { 'fleet.yaml': INVENTORY.replace(/^- {cluster: dallas.*\n/m, '') },
  },
  'fleet-warnings': {
    args: ['fleet', '--out', 'out', 'fleet.yaml'],
    files: { 'fleet.yaml': `${INVENTORY}${OSLO}` },
  },
  'fleet-bad': {
    args: ['fleet', '--out', 'out', 'fleet.yaml'],
    files: { 'fleet.yaml': INVENTORY.replace('bucket: layers', 'bucket: L') + OSLO.replace('pvc', 'emptyDir') },
  },
};
