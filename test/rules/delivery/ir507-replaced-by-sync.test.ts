import { annotated } from '../../../src/rules/examples/example-objects';
import { claimYaml, configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { application, applicationSet } from './applications';

const SYNC = 'argocd.argoproj.io/sync-options';
const HOOK = 'argocd.argoproj.io/hook';
const HELM_HOOK = 'helm.sh/hook';
const FLUX = 'kustomize.toolkit.fluxcd.io/force';
const at = (key: string) => `metadata.annotations["${key}"]`;

const CONFIG = configYaml('replicas: 1');
const config = (annotations: Readonly<Record<string, string>>) => annotated(CONFIG, annotations);
const labelled = (value: string) =>
  CONFIG.replace('  name: cluster\n', `  name: cluster\n  labels:\n    ${FLUX}: ${value}\n`);
const STORED = configYaml('replicas: 1\nstorage:\n  managementState: Unmanaged\n  pvc: {claim: registry-data}');
const claim = (annotations: Readonly<Record<string, string>>) => annotated(claimYaml('ReadWriteMany'), annotations);
const REPLACE = '{syncOptions: [CreateNamespace=true, Replace=true]}';
const CHART = application(REPLACE).replace('path: registry', 'chart: loki');

const patchedSet = (patch: string) =>
  applicationSet('{}', '{syncOptions: [Replace=true]}').replace('spec:\n', `spec:\n  templatePatch: |\n    ${patch}\n`);
const operation = (sync: string) => application().replace('spec:\n', `operation: {sync: ${sync}}\nspec:\n`);
const kustomization = (force: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec:
  force: ${force}
`;

testRule('IR507', {
  accept: {
    'a patch of the template that merges': documents(patchedSet('spec: {syncPolicy: {syncOptions: []}}'), CONFIG),
    'a patch of the template that is about something else': documents(
      patchedSet('metadata: {labels: {a: b}}').replace('Replace=true', 'Replace=false'),
      CONFIG,
    ),
    'a sync that merges': documents(
      operation('{syncOptions: [ServerSideApply=true], syncStrategy: {apply: {}}}'),
      CONFIG,
    ),
    'a sync of another kind': documents(
      operation('{syncOptions: [Replace=true]}').replace('kind: Application', 'kind: AppProject'),
      CONFIG,
    ),
    'a Kustomization that does not force': documents(kustomization('false'), CONFIG),
    'a Kustomization that forces something else': kustomization('true'),
    'a Kustomization of Kustomize': documents(kustomization('true').replace('toolkit.fluxcd', 'config.k8s'), CONFIG),
    'a force that is no text': labelled('true'),
    'no options': CONFIG,
    'an apply that merges': config({ [SYNC]: 'ServerSideApply=true,Prune=false,Delete=false' }),
    'replacing and forcing declined': config({ [SYNC]: 'Replace=false,Force=false' }),
    'no hook of Argo CD': config({ [HOOK]: 'Skip' }),
    'an empty hook, which is none': config({ [HOOK]: '""' }),
    'a hook without a value': config({ [HOOK]: '' }),
    'force of Flux declined': documents(config({ [FLUX]: 'disabled' }), labelled('disabled')),
    'a claim that is replaced, which fails': documents(claim({ [SYNC]: 'Replace=true' }), STORED),
    'a claim of something else': documents(claim({ [SYNC]: 'Force=true' }), CONFIG),
    'another object': annotated(prunerYaml('suspend: false'), { [SYNC]: 'Replace=true' }),
    'an Application that merges': documents(application('{syncOptions: [ServerSideApply=true]}'), CONFIG),
    'an Application that forces, which Argo CD reads from objects only': documents(
      application('{syncOptions: [Force=true]}'),
      CONFIG,
    ),
    'an Application without the Config, of which nobody knows what it brings': application(REPLACE),
    'an Application of a Helm chart': documents(CHART, CONFIG),
    'an Application of several Helm charts': documents(
      CHART.replace(/ {2}source: (.*)/, '  sources: [$1, {repoURL: https://charts.example.com, chart: a}]'),
      CONFIG,
    ),
    'an Application of something else': documents(
      application(REPLACE).replace('argoproj.io/v1alpha1', 'app.k8s.io/v1beta1'),
      CONFIG,
    ),
    'another kind of Argo CD': documents(application(REPLACE).replace('kind: Application', 'kind: AppProject'), CONFIG),
    'another kind of Argo CD with a template': documents(
      applicationSet('{}', REPLACE).replace('kind: ApplicationSet', 'kind: Rollout'),
      CONFIG,
    ),
    'a set without a template': documents(applicationSet('{}', REPLACE).replace(/ {2}template:[^]*/, ''), CONFIG),
  },
  reject: {
    'a patch of the template that replaces': {
      yaml: documents(patchedSet('spec: {syncPolicy: {syncOptions: [Validate=false, Replace=true]}}'), CONFIG),
      findings: [{ line: 5, field: 'spec.templatePatch', object: 'ApplicationSet/registries' }],
    },
    'a patch of the template that leaves alone what replaces': {
      yaml: documents(patchedSet('{"metadata": {"labels": {"a": null}}}'), CONFIG),
      findings: [{ line: 12, field: 'spec.template.spec.syncPolicy.syncOptions[0]' }],
    },
    'a sync that replaces, and that forces': {
      yaml: documents(
        operation('{syncOptions: [a=b, Replace=true], syncStrategy: {apply: {force: true}, hook: {force: true}}}'),
        CONFIG,
      ),
      findings: [
        {
          line: 4,
          field: 'operation.sync.syncOptions[1]',
          found: 'Replace=true for every object, including the Config',
          fix: 'remove Replace=true here, because an annotation of the Config cannot switch it off; if other objects need it, write it into annotation argocd.argoproj.io/sync-options of each of them',
        },
        {
          line: 4,
          field: 'operation.sync.syncStrategy.apply.force',
          found: 'force for every object, including the Config or its claim',
          expected: 'an apply that merges',
          fix: 'remove this field',
        },
        { line: 4, field: 'operation.sync.syncStrategy.hook.force' },
      ],
    },
    'a Kustomization that forces': {
      yaml: documents(kustomization('true'), CONFIG),
      findings: [
        {
          line: 5,
          field: 'spec.force',
          object: 'Kustomization/registry',
          found: 'force for every object, including the Config or its claim',
          expected: 'an apply that merges',
          fix: 'remove spec.force; if other objects need it, set annotation kustomize.toolkit.fluxcd.io/force of each of them to enabled',
        },
      ],
    },
    'a Config that is replaced': {
      yaml: config({ [SYNC]: 'ServerSideApply=true, Replace=true' }),
      findings: [
        {
          line: 6,
          field: at(SYNC),
          object: 'Config/cluster',
          found: 'Replace=true',
          expected: 'an apply that merges',
          fix: 'remove Replace=true from annotation argocd.argoproj.io/sync-options, and add Prune=false,Delete=false; Replace removes the fields that the Operator wrote, such as httpSecret and the name of its bucket',
        },
      ],
    },
    'a Config that is replaced, with all that its fix would add': {
      yaml: config({ [SYNC]: 'ServerSideApply=true,Prune=confirm,Delete=false,Replace=true' }),
      findings: [
        {
          line: 6,
          field: at(SYNC),
          fix: 'remove Replace=true from annotation argocd.argoproj.io/sync-options; Replace removes the fields that the Operator wrote, such as httpSecret and the name of its bucket',
        },
      ],
    },
    'a Config that is replaced and forced': {
      yaml: config({ [SYNC]: 'Replace=true,Force=true' }),
      findings: [{ line: 6, field: at(SYNC), found: 'Force=true' }],
    },
    'a claim that is forced': {
      yaml: documents(claim({ [SYNC]: 'Force=true' }), STORED),
      findings: [{ line: 6, field: at(SYNC), object: 'PersistentVolumeClaim/registry-data', found: 'Force=true' }],
    },
    'a hook of Argo CD': {
      yaml: config({ [HOOK]: 'PreSync' }),
      findings: [{ line: 6, field: at(HOOK), found: 'a hook' }],
    },
    'a hook of Helm beside none of Argo CD': {
      yaml: config({ [HOOK]: 'Skip', [HELM_HOOK]: 'post-install' }),
      findings: [{ line: 7, field: at(HELM_HOOK), found: 'a hook' }],
    },
    'force of Flux in an annotation': {
      yaml: config({ [FLUX]: 'enabled' }),
      findings: [{ line: 6, field: at(FLUX), found: 'force enabled' }],
    },
    'force of Flux in a label, in capitals': {
      yaml: labelled('Enabled'),
      findings: [{ line: 6, field: `metadata.labels["${FLUX}"]`, found: 'force enabled' }],
    },
    'everything at once': {
      yaml: labelled('enabled').replace(
        '  labels:\n',
        `  annotations: {${SYNC}: Force=true, ${HOOK}: Sync, ${FLUX}: enabled}\n  labels:\n`,
      ),
      findings: [
        { line: 5, field: at(SYNC), found: 'Force=true' },
        { line: 5, field: at(HOOK), found: 'a hook' },
        { line: 5, field: at(FLUX), found: 'force enabled' },
        { line: 7, field: `metadata.labels["${FLUX}"]`, found: 'force enabled' },
      ],
    },
    'an Application that replaces all its objects': {
      yaml: documents(application(REPLACE), CONFIG),
      findings: [
        {
          line: 6,
          field: 'spec.syncPolicy.syncOptions[1]',
          object: 'Application/registry',
          found: 'Replace=true for every object, including the Config',
          expected: 'an apply that merges',
          fix: 'remove Replace=true here, because an annotation of the Config cannot switch it off; if other objects need it, write it into annotation argocd.argoproj.io/sync-options of each of them',
        },
      ],
    },
    'a set whose Applications replace all their objects': {
      yaml: documents(applicationSet('{}', '{syncOptions: [Replace=true]}'), CONFIG),
      findings: [
        {
          line: 10,
          field: 'spec.template.spec.syncPolicy.syncOptions[0]',
          object: 'ApplicationSet/registries',
        },
      ],
    },
    'an Application of a Helm chart and of files': {
      yaml: documents(
        CHART.replace(/ {2}source: (.*)/, '  sources: [$1, {repoURL: https://git.example.com/a.git, path: a}]'),
        CONFIG,
      ),
      findings: [{ line: 6, field: 'spec.syncPolicy.syncOptions[1]' }],
    },
    'an Application whose source is not known': {
      yaml: documents(application(REPLACE).replace(/ {2}source: .*\n/, ''), CONFIG),
      findings: [{ line: 5, field: 'spec.syncPolicy.syncOptions[1]' }],
    },
    'Applications after one that merges': {
      yaml: documents(application(), application(REPLACE), application(REPLACE, '[]', 'other'), CONFIG),
      findings: [
        { line: 13, field: 'spec.syncPolicy.syncOptions[1]', object: 'Application/registry' },
        { line: 20, field: 'spec.syncPolicy.syncOptions[1]', object: 'Application/other' },
      ],
    },
  },
});
