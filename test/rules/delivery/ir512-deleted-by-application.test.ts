import { annotated } from '../../../src/rules/examples/example-objects';
import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { application, applicationSet } from './applications';

const SYNC = 'argocd.argoproj.io/sync-options';
const CONFIG = configYaml('replicas: 1');
const guarded = (options: string) => annotated(CONFIG, { [SYNC]: options });
const PRUNE = '{automated: {prune: true}}';
const CASCADE = '[resources-finalizer.argocd.argoproj.io]';
const KEEPING = '{preserveResourcesOnDeletion: true}';
const PRUNES = 'no Prune=false, though Application "registry" deletes objects that are no longer in Git (prune: true)';
const DELETES = 'no Delete=false, though Application "registry" deletes its objects when it is itself deleted';
const OF_SET = 'no Delete=false, though ApplicationSet "registries" deletes its objects when it is itself deleted';

const operation = (sync: string) => application().replace('spec:\n', `operation: {sync: ${sync}}\nspec:\n`);
const patchedSet = (patch: string, sync = PRUNE) =>
  applicationSet(KEEPING, sync).replace('spec:\n', `spec:\n  templatePatch: |\n    ${patch}\n`);

/** A Config behind an Application, where it lacks a guard. */
const bare = (before: string, found: string) => ({
  yaml: documents(before, CONFIG),
  findings: [{ line: before.split('\n').length + 3, field: 'metadata.annotations', found }],
});
const half = (before: string, options: string, found: string) => ({
  yaml: documents(before, guarded(options)),
  findings: [{ line: before.split('\n').length + 6, field: `metadata.annotations["${SYNC}"]`, found }],
});

testRule('IR512', {
  accept: {
    'a sync that guards what it brings': documents(operation('{prune: true, syncOptions: [Prune=false]}'), CONFIG),
    'a patch of the template that takes pruning away': documents(
      patchedSet('spec: {syncPolicy: {automated: {prune: false}}}'),
      CONFIG,
    ),
    'a patch that takes the whole policy away': documents(patchedSet('spec: {syncPolicy: null}'), CONFIG),
    'both guards': documents(application(PRUNE, CASCADE), guarded('Prune=confirm, Delete=false')),
    'what Helm is told to keep': documents(
      application(PRUNE, CASCADE),
      annotated(CONFIG, { 'helm.sh/resource-policy': 'keep' }),
    ),
    'an Application that guards all that it brings': documents(
      application('{automated: {prune: true}, syncOptions: [Prune=false, Delete=false]}', CASCADE),
      CONFIG,
    ),
    'an Application of which a human starts each sync': documents(application(), CONFIG),
    'an Application that does not prune': documents(application('{automated: {prune: false}}'), CONFIG),
    'pruning that is switched off': documents(application('{automated: {prune: true, enabled: false}}'), CONFIG),
    'a prune that is no yes': documents(application('{automated: {prune: "true"}}'), CONFIG),
    'a finalizer of something else': documents(
      application('{}', '[foreground-finalizer.argocd.argoproj.io, [resources-finalizer.argocd.argoproj.io]]'),
      CONFIG,
    ),
    'a set that leaves alone what its Applications brought': documents(applicationSet(KEEPING), CONFIG),
    'an Application of a Helm chart': documents(
      application(PRUNE, CASCADE).replace('path: registry', 'chart: loki'),
      CONFIG,
    ),
    'a set without a template': documents(applicationSet().replace(/ {2}template:[^]*/, ''), CONFIG),
    'no Application': CONFIG,
    'no Config': application(PRUNE, CASCADE),
    'a claim of something else': documents(application(PRUNE), guarded('Prune=false'), claimYaml('ReadWriteMany')),
    'a part of a Config, the rest of which may hold the guards': documents(
      application(PRUNE),
      `apiVersion: hive.openshift.io/v1\nkind: SyncSet\nmetadata: {name: registry, namespace: cluster-a}\nspec:\n  resources:\n  - ${application(PRUNE).trim().replaceAll('\n', '\n    ')}\n  - ${guarded('Delete=false').trim().replaceAll('\n', '\n    ')}\n`,
    ),
  },
  reject: {
    'a bucket claim and the namespace, without a Config': {
      yaml: documents(
        application(PRUNE, CASCADE),
        'apiVersion: objectbucket.io/v1alpha1\nkind: ObjectBucketClaim\nmetadata: {name: layers, namespace: openshift-image-registry}\n',
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: openshift-image-registry}\n',
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: other}\n',
      ),
      findings: [
        {
          line: 10,
          field: 'metadata.annotations',
          object: 'ObjectBucketClaim/layers',
          related: 'Application/registry, line 1',
        },
        { line: 14, field: 'metadata.annotations', object: 'Namespace/openshift-image-registry' },
      ],
    },
    'a sync that prunes': bare(operation('{prune: true}'), PRUNES),
    'a set whose patch prunes': bare(
      patchedSet('spec: {syncPolicy: {automated: {enabled: true, prune: true}}}', '{}'),
      'no Prune=false, though ApplicationSet "registries" deletes objects that are no longer in Git (prune: true)',
    ),
    'a patch that is a template, which the carrier lists': bare(
      patchedSet('spec: {{ .spec }}'),
      'no Prune=false, though ApplicationSet "registries" deletes objects that are no longer in Git (prune: true)',
    ),
    'a Config that is pruned and deleted, told of once': {
      yaml: documents(application(PRUNE, CASCADE), CONFIG),
      findings: [
        {
          line: 10,
          field: 'metadata.annotations',
          object: 'Config/cluster',
          found: `${PRUNES}; ${DELETES}`,
          expected: 'Prune=false,Delete=false',
          fix: `add Prune=false,Delete=false to annotation ${SYNC}; when the Config is deleted, the Operator deletes the registry and its Managed storage`,
        },
      ],
    },
    'a Config that is pruned': bare(application(PRUNE), PRUNES),
    'a Config that is deleted': bare(application('{}', CASCADE), DELETES),
    'a Config that is deleted in the background': bare(
      application('{}', '[a, resources-finalizer.argocd.argoproj.io/background]'),
      DELETES,
    ),
    'pruning that is switched on': bare(application('{automated: {prune: true, enabled: true}}'), PRUNES),
    'the first of two Applications that prune': bare(
      documents(application(), application(PRUNE), application(PRUNE, '[]', 'other')),
      PRUNES,
    ),
    'a guard against pruning alone': {
      yaml: documents(application(PRUNE, CASCADE), guarded('Prune=false')),
      findings: [
        {
          line: 13,
          field: `metadata.annotations["${SYNC}"]`,
          found: DELETES,
          fix: `add Delete=false to annotation ${SYNC}; when the Config is deleted, the Operator deletes the registry and its Managed storage`,
        },
      ],
    },
    'a guard against deletion alone': half(application(PRUNE, CASCADE), 'Delete=confirm', PRUNES),
    'a guard of the Application against pruning alone': bare(
      application('{automated: {prune: true}, syncOptions: [Prune=confirm]}', CASCADE),
      DELETES,
    ),
    'other annotations': {
      yaml: documents(application(PRUNE), annotated(CONFIG, { note: 'x' })),
      findings: [{ line: 12, field: `metadata.annotations["${SYNC}"]` }],
    },
    'a set, which adds the finalizer by itself': bare(applicationSet(), OF_SET),
    'a set that is told not to leave it alone': bare(applicationSet('{preserveResourcesOnDeletion: false}'), OF_SET),
    'a set whose template has the finalizer': bare(applicationSet(KEEPING, '{}', CASCADE), OF_SET),
    'a set that prunes': bare(
      applicationSet(KEEPING, PRUNE),
      'no Prune=false, though ApplicationSet "registries" deletes objects that are no longer in Git (prune: true)',
    ),
    'the claim of the registry beside a Config that is guarded': {
      yaml: documents(
        application(PRUNE),
        guarded('Prune=false,Delete=false').replace(
          'replicas: 1',
          'replicas: 1\n  storage:\n    pvc:\n      claim: registry-data',
        ),
        claimYaml('ReadWriteMany'),
      ),
      findings: [{ line: 22, field: 'metadata.annotations', object: 'PersistentVolumeClaim/registry-data' }],
    },
  },
});
