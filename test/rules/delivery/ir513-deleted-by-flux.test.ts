import { annotated } from '../../../src/rules/examples/example-objects';
import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const PRUNE = 'kustomize.toolkit.fluxcd.io/prune';
const CONFIG = configYaml('replicas: 1');
const guarded = (value: string) => annotated(CONFIG, { [PRUNE]: value });
const kustomization = (spec: string, name = 'registry') => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: ${spec}
`;
const PRUNES = kustomization('{prune: true}');
const bare = (before: string, because: string) => ({
  yaml: documents(before, CONFIG),
  findings: [
    {
      line: before.split('\n').length + 3,
      field: 'metadata.annotations',
      expected: `disabled, because Kustomization "registry" ${because}`,
    },
  ],
});

testRule('IR513', {
  accept: {
    'a guard': documents(PRUNES, guarded('disabled')),
    'a guard in capitals': documents(PRUNES, guarded('Disabled')),
    'a guard that is a label': documents(
      PRUNES,
      CONFIG.replace('  name: cluster\n', `  name: cluster\n  labels:\n    ${PRUNE}: disabled\n`),
    ),
    'a Kustomization that does not prune': documents(kustomization('{prune: false}'), CONFIG),
    'one that leaves alone what it brought': documents(kustomization('{prune: false, deletionPolicy: Orphan}'), CONFIG),
    'one without settings': documents(kustomization('{}'), CONFIG),
    'one of Kustomize': documents(PRUNES.replace('toolkit.fluxcd', 'config.k8s'), CONFIG),
    'another kind of Flux': documents(PRUNES.replace('kind: Kustomization', 'kind: Receiver'), CONFIG),
    'a Kustomization alone': PRUNES,
    'a Config alone': CONFIG,
    'a claim of something else': documents(PRUNES, claimYaml('ReadWriteMany')),
  },
  reject: {
    'a Config without a guard': {
      yaml: documents(PRUNES, CONFIG),
      findings: [
        {
          line: 8,
          field: 'metadata.annotations',
          object: 'Config/cluster',
          found: `no annotation ${PRUNE}`,
          expected:
            'disabled, because Kustomization "registry" deletes objects that are no longer in Git (prune: true)',
          fix: `set annotation ${PRUNE} of this object to disabled; when the Config is deleted, the Operator deletes the registry and its Managed storage`,
          related: 'Kustomization/registry, line 1',
        },
      ],
    },
    'a guard that is declined': {
      yaml: documents(PRUNES, guarded('enabled')),
      findings: [{ line: 11, field: `metadata.annotations["${PRUNE}"]`, found: '"enabled"' }],
    },
    'a guard that is no text': {
      yaml: documents(PRUNES, guarded('true')),
      findings: [{ line: 11, field: `metadata.annotations["${PRUNE}"]` }],
    },
    'deletion with the Kustomization': bare(
      kustomization('{prune: false, deletionPolicy: Delete}'),
      'deletes its objects when it is itself deleted',
    ),
    'deletion with the Kustomization, which waits': bare(
      kustomization('{deletionPolicy: WaitForTermination}'),
      'deletes its objects when it is itself deleted',
    ),
    'the second of two Kustomizations': bare(
      documents(kustomization('{}', 'other'), PRUNES),
      'deletes objects that are no longer in Git (prune: true)',
    ),
    'the claim of the registry beside a Config that is guarded': {
      yaml: documents(
        PRUNES,
        guarded('disabled').replace('replicas: 1', 'replicas: 1\n  storage:\n    pvc:\n      claim: registry-data'),
        claimYaml('ReadWriteMany'),
      ),
      findings: [{ line: 20, field: 'metadata.annotations', object: 'PersistentVolumeClaim/registry-data' }],
    },
  },
});
