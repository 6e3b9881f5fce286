import { Platform } from '../../src/platforms/platform';
import { Release } from '../../src/core/release';
import { PASTED, type Command, type Question } from './question';

/** Something to begin with: a question of each kind. */
export function exampleOf(command: Command): Question {
  return { ...EXAMPLES[command], command, release: Release.V4_20 };
}

function config(...lines: readonly string[]): string {
  return `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
${lines.join('\n')}
`;
}

function claim(mode: string, ...lines: readonly string[]): string {
  return `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: registry
  namespace: openshift-image-registry
spec:
  accessModes: [${mode}]
  resources:
    requests:
      storage: 100Gi
${lines.map((line) => `${line}\n`).join('')}`;
}

const ON_A_CLAIM = ['  storage:', '    pvc:', '      claim: registry'];

const WITH_MISTAKES = config(
  'spec:',
  '  managementState: managed',
  '  logLevel: normal',
  '  replicas: 2',
  ...ON_A_CLAIM,
);

const ON_S3 = config(
  'spec:',
  '  managementState: Managed',
  '  replicas: 3',
  '  defaultRoute: true',
  '  storage:',
  '    s3:',
  '      bucket: registry-layers',
  '      region: eu-central-1',
);

const UNTIL_RESTART = config('spec:', '  managementState: Managed', '  replicas: 1', '  storage:', '    emptyDir: {}');

const FROM_NOW_ON = config(
  'spec:',
  '  managementState: Managed',
  '  replicas: 1',
  '  rolloutStrategy: Recreate',
  ...ON_A_CLAIM,
);

const PENDING = config(
  'spec:',
  '  managementState: Managed',
  '  replicas: 1',
  '  rolloutStrategy: Recreate',
  ...ON_A_CLAIM,
  'status:',
  '  conditions:',
  '  - type: Available',
  '    status: "False"',
  '    reason: NoReplicasAvailable',
  '    message: The deployment does not have available replicas',
);

const EVENT = `---
apiVersion: v1
kind: Event
metadata:
  name: registry.1
  namespace: openshift-image-registry
involvedObject:
  kind: PersistentVolumeClaim
  name: registry
  namespace: openshift-image-registry
type: Warning
reason: ProvisioningFailed
message: 'storageclass.storage.k8s.io "thin" not found'
`;

type Example = Pick<Question, 'platform' | 'files' | 'before'>;

const EXAMPLES: Readonly<Record<Command, Example>> = {
  check: {
    platform: Platform.VSPHERE,
    files: { [PASTED]: `${WITH_MISTAKES}${claim('ReadWriteOnce')}` },
    before: {},
  },
  preview: { platform: Platform.AWS, files: { [PASTED]: ON_S3 }, before: {} },
  diff: {
    platform: Platform.VSPHERE,
    files: { [PASTED]: `${FROM_NOW_ON}${claim('ReadWriteOnce')}` },
    before: { [PASTED]: UNTIL_RESTART },
  },
  explain: {
    platform: Platform.VSPHERE,
    files: {
      [PASTED]: `${PENDING}${claim('ReadWriteOnce', '  storageClassName: thin', 'status:', '  phase: Pending')}${EVENT}`,
    },
    before: {},
  },
};
