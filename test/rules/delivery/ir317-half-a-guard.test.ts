import { annotated } from '../../../src/rules/examples/example-objects';
import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { application } from './applications';

const SYNC = 'argocd.argoproj.io/sync-options';
const CONFIG = configYaml('replicas: 1');
const config = (options: string) => annotated(CONFIG, { [SYNC]: options });
const STORED = configYaml('replicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: registry-data}');
const claim = (options: string, namespace?: string) =>
  annotated(claimYaml('ReadWriteMany', namespace), { [SYNC]: options });
const PRUNING = application('{automated: {prune: true}}');

testRule('IR317', {
  accept: {
    'both guards': config('Prune=false,Delete=false'),
    'both guards, which a human may lift': config('Prune=confirm,Delete=confirm'),
    'both guards with spaces': config(' Prune=false , Delete=confirm '),
    'no guard': config('ServerSideApply=true'),
    'no annotation': CONFIG,
    'what only looks like a guard': config('Prune=true,NoDelete=false'),
    'an annotation that is no text': annotated(CONFIG, { [SYNC]: '[Prune=false]' }),
    'what Helm is told to keep': annotated(CONFIG, { 'helm.sh/resource-policy': 'keep' }),
    'half a guard that Helm makes whole': annotated(CONFIG, {
      [SYNC]: 'Prune=false',
      'helm.sh/resource-policy': 'keep',
    }),
    'a claim of something else': documents(claim('Prune=false').replace('registry-data', 'other'), STORED),
    'a claim of another namespace': documents(claim('Prune=false', 'default'), STORED),
    'a claim beside a registry that does not store in it': documents(claim('Prune=false'), CONFIG),
    'half a guard whose Application shows what comes of it': documents(PRUNING, config('Delete=false')),
  },
  reject: {
    'a guard against one deletion': {
      yaml: config('Prune=false'),
      findings: [
        {
          line: 6,
          field: `metadata.annotations["${SYNC}"]`,
          object: 'Config/cluster',
          found: 'only Prune=false',
          expected: 'Prune=false,Delete=false',
          fix: 'add Delete=false to annotation argocd.argoproj.io/sync-options; otherwise Argo CD deletes the object together with its Application, and when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'a guard against the other, among other options': {
      yaml: config('ServerSideApply=true, Delete=confirm'),
      findings: [
        {
          line: 6,
          field: `metadata.annotations["${SYNC}"]`,
          found: 'only Delete=confirm',
          fix: 'add Prune=false to annotation argocd.argoproj.io/sync-options; otherwise Argo CD deletes the object when it is no longer in Git, and when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'another policy of Helm': {
      yaml: annotated(CONFIG, { [SYNC]: 'Prune=false', 'helm.sh/resource-policy': 'delete' }),
      findings: [{ line: 6, field: `metadata.annotations["${SYNC}"]` }],
    },
    'the claim of the registry, named by two Configs': {
      yaml: documents(claim('Prune=false'), STORED, STORED),
      findings: [
        {
          line: 6,
          field: `metadata.annotations["${SYNC}"]`,
          object: 'PersistentVolumeClaim/registry-data',
        },
      ],
    },
    'half a guard that is enough for the Application beside it': {
      yaml: documents(PRUNING, config('Prune=false')),
      findings: [{ line: 13, field: `metadata.annotations["${SYNC}"]`, found: 'only Prune=false' }],
    },
    'the second of two Configs': {
      yaml: documents(config('Prune=false,Delete=false'), config('Delete=false')),
      findings: [{ line: 15, field: `metadata.annotations["${SYNC}"]` }],
    },
  },
});
