import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { manifestConfig, replicaSet, work } from './works';

const APPLY = 'spec.manifestConfigs[0].updateStrategy.serverSideApply';
const applied = (settings: string) => manifestConfig(`{type: ServerSideApply, serverSideApply: ${settings}}`);
const bare = manifestConfig('{type: ServerSideApply}');
const identified = (identifier: string) => work(manifestConfig('{type: ServerSideApply}', identifier));
const GROUP = 'imageregistry.operator.openshift.io';

testRule('IR232', {
  accept: {
    'an apply that is forced': work(applied('{force: true}')),
    'a field manager of an agent': work(applied('{force: true, fieldManager: work-agent}')),
    'a field manager with the name of an agent and more': work(
      applied('{force: true, fieldManager: work-agent-registry}'),
    ),
    'a field manager that is no text': work(applied('{force: true, fieldManager: [argocd]}')),
    'a Config that is made and left alone': work(manifestConfig('{type: CreateOnly}')),
    'no strategy': work([]),
    'a work that does not carry the Config': work(bare, 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}'),
    'a work of another group': work(bare).replace('work.open-cluster', 'work.example'),
    'another kind of that group': work(bare).replace('kind: ManifestWork', 'kind: AppliedManifestWork'),
    'another kind with a template': replicaSet(bare).replace('kind: ManifestWorkReplicaSet', 'kind: ManifestWorkSet'),
    'a work without a spec': work(bare).replace(/spec:\n[^]*/, ''),
    'a strategy for an object of another group': identified('{group: example.com, resource: configs, name: cluster}'),
    'a strategy for another kind of object': identified(`{group: ${GROUP}, resource: imagepruners, name: cluster}`),
    'a strategy for an object of another name': identified(`{group: ${GROUP}, resource: configs, name: other}`),
    'a strategy for names that only begin so': identified(`{group: ${GROUP}, resource: configs, name: "cluster-*"}`),
    'a strategy for a namespace': identified(`{group: ${GROUP}, resource: configs, name: cluster, namespace: a}`),
    'a strategy for a name that is none': identified(`{group: ${GROUP}, resource: configs, name: 1}`),
    'a strategy for nobody knows what': work(['manifestConfigs:', '- updateStrategy: {type: ServerSideApply}']),
    'a list that is none': work(['manifestConfigs: {type: ServerSideApply}']),
  },
  reject: {
    'an apply that is not forced, behind an entry without a strategy': {
      yaml: work([
        'manifestConfigs:',
        `- {resourceIdentifier: {group: ${GROUP}, resource: configs, name: cluster}}`,
        `- {resourceIdentifier: {group: ${GROUP}, resource: configs, name: "*"}, updateStrategy: {type: ServerSideApply}}`,
      ]),
      findings: [{ line: 8, field: 'spec.manifestConfigs[1].updateStrategy.serverSideApply' }],
    },
    'an apply that is not forced': {
      yaml: work(bare),
      findings: [
        {
          line: 8,
          field: APPLY,
          object: 'ManifestWork/image-registry',
          found: 'ServerSideApply without force for Config/cluster',
          expected:
            'force: true, because without it a conflict over one field of the Operator keeps the whole Config from being applied',
          fix: 'set spec.manifestConfigs[0].updateStrategy.serverSideApply.force to true',
        },
      ],
    },
    'settings that do not say': {
      yaml: work(applied('{}')),
      findings: [{ line: 8, field: `${APPLY}.force` }],
    },
    'force declined': {
      yaml: work(applied('{force: false}')),
      findings: [{ line: 8, field: `${APPLY}.force` }],
    },
    'force as a text, which is not a yes': {
      yaml: work(applied('{force: "true"}')),
      findings: [{ line: 8, field: `${APPLY}.force` }],
    },
    'a field manager that the hub refuses': {
      yaml: work(applied('{force: true, fieldManager: argocd}')),
      findings: [
        {
          line: 8,
          field: `${APPLY}.fieldManager`,
          found: '"argocd"',
          expected: 'a name that begins with work-agent',
          fix: 'use a name such as work-agent-image-registry',
        },
      ],
    },
    both: {
      yaml: work(applied('{force: false, fieldManager: a-work-agent}')),
      findings: [
        { line: 8, field: `${APPLY}.force` },
        { line: 8, field: `${APPLY}.fieldManager` },
      ],
    },
    'every object of the kind': {
      yaml: identified(`{group: ${GROUP}, resource: configs, name: "*"}`),
      findings: [{ line: 8, field: APPLY }],
    },
    'the second strategy of two': {
      yaml: work([
        ...manifestConfig('{type: CreateOnly}', `{group: ${GROUP}, resource: imagepruners, name: cluster}`),
        ...bare.slice(1),
      ]),
      findings: [{ line: 10, field: APPLY.replace('0', '1') }],
    },
    'the Config among other objects': {
      yaml: work(bare, 'apiVersion: v1\nkind: ConfigMap').replace(
        / {4}manifests:\n/,
        `$&    - {apiVersion: ${GROUP}/v1, kind: Config, metadata: {name: cluster}}\n`,
      ),
      findings: [{ line: 8, field: APPLY }],
    },
    'a template of works': {
      yaml: replicaSet(bare),
      findings: [
        {
          line: 9,
          field: APPLY.replace('spec.', 'spec.manifestWorkTemplate.'),
          object: 'ManifestWorkReplicaSet/image-registry',
        },
      ],
    },
    'works after one without a strategy': {
      yaml: documents(work([]), work(bare), work(applied('{force: true, fieldManager: argocd}'))),
      findings: [
        { line: 20, field: APPLY },
        { line: 35, field: `${APPLY}.fieldManager` },
      ],
    },
  },
});
