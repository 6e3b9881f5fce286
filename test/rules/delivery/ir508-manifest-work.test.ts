import { workYaml } from '../../../src/rules/embedded/reading/manifest-works';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { manifestConfig, replicaSet, work } from './works';

const ORPHAN = 'deleteOption: {propagationPolicy: Orphan}';
const APPLY = manifestConfig('{type: ServerSideApply, serverSideApply: {force: true}}');
const GROUP = 'imageregistry.operator.openshift.io';
const selectively = (rule: string, policy = 'SelectivelyOrphan') =>
  `deleteOption: {propagationPolicy: ${policy}, selectivelyOrphans: {orphaningRules: [${rule}]}}`;
const RULE = `{group: ${GROUP}, resource: configs, name: cluster}`;

const deleted = (setting: string) => ({
  yaml: work([setting, ...APPLY]),
  findings: [{ line: 6, field: 'spec.deleteOption' }],
});
const updated = (strategy: string, found: string) => ({
  yaml: work([ORPHAN, ...manifestConfig(strategy)]),
  findings: [
    {
      line: 7,
      field: 'spec.manifestConfigs',
      found,
      fix: 'set spec.manifestConfigs[0].updateStrategy to {type: ServerSideApply, serverSideApply: {force: true}}',
    },
  ],
});

testRule('IR508', {
  accept: {
    'a Config that stays and is applied': workYaml('{type: ServerSideApply, serverSideApply: {force: true}}'),
    'a Config that stays and is made once': work([ORPHAN, ...manifestConfig('{type: CreateOnly}')]),
    'a Config that is only read': work(manifestConfig('{type: ReadOnly}')),
    'a Config that stays by a rule of its own': work([selectively(RULE), ...APPLY]),
    'a Config that is applied by the first entry with a strategy, which has a wildcard': work([
      ORPHAN,
      'manifestConfigs:',
      `- {resourceIdentifier: ${RULE}, feedbackRules: [{type: WellKnownStatus}]}`,
      `- {resourceIdentifier: {group: ${GROUP}, resource: configs, name: "clus*", namespace: "*"}, updateStrategy: {type: ServerSideApply, serverSideApply: {force: true}}}`,
      `- {resourceIdentifier: ${RULE}, updateStrategy: {type: Update}}`,
    ]),
    'a Config that stays by the second rule': work([
      selectively(`{group: "", resource: secrets, name: a}, ${RULE}`),
      ...APPLY,
    ]),
    'a work that does not carry the Config': work([], 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}'),
    'an object that is no work': work([]).replace('kind: ManifestWork', 'kind: AppliedManifestWork'),
  },
  reject: {
    'a work with the defaults': {
      yaml: workYaml(),
      findings: [
        {
          line: 6,
          field: 'spec.deleteOption',
          object: 'ManifestWork/image-registry',
          found: 'deletion of Config/cluster together with the ManifestWork',
          expected: 'propagationPolicy Orphan, or SelectivelyOrphan with a rule for this object',
          fix: 'set spec.deleteOption.propagationPolicy to Orphan; when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
        {
          line: 6,
          field: 'spec.manifestConfigs',
          object: 'ManifestWork/image-registry',
          found: 'Update, the default updateStrategy, for Config/cluster',
          expected:
            'ServerSideApply, or CreateOnly: Update removes what the Operator wrote, such as httpSecret and the name of its bucket',
          fix: 'add to spec.manifestConfigs: {resourceIdentifier: {group: imageregistry.operator.openshift.io, resource: configs, name: cluster}, updateStrategy: {type: ServerSideApply, serverSideApply: {force: true}}}',
        },
      ],
    },
    'objects that are deleted with the work': deleted('deleteOption: {propagationPolicy: Foreground}'),
    'claims and the namespace, which go with a work that leaves only the Config behind': {
      yaml: work(
        [selectively(RULE)],
        [
          'v1, kind: PersistentVolumeClaim, metadata: {name: image-registry-storage, namespace: openshift-image-registry}',
          'objectbucket.io/v1alpha1, kind: ObjectBucketClaim, metadata: {name: layers, namespace: openshift-image-registry}',
          'v1, kind: Namespace, metadata: {name: openshift-image-registry}',
          'v1, kind: PersistentVolumeClaim, metadata: {name: image-registry-storage, namespace: other}',
        ]
          .map((object) => `{apiVersion: ${object}}`)
          .join('\n- '),
      ).replaceAll('\n      - ', '\n    - '),
      findings: [
        'PersistentVolumeClaim/openshift-image-registry/image-registry-storage',
        'ObjectBucketClaim/openshift-image-registry/layers',
        'Namespace/openshift-image-registry',
      ].map((object) => ({
        line: 6,
        field: 'spec.deleteOption',
        found: `deletion of ${object} together with the ManifestWork`,
      })),
    },
    'others that stay': deleted(selectively(`{group: ${GROUP}, resource: imagepruners, name: cluster}`)),
    'a Config of another group that stays': deleted(
      selectively('{group: example.com, resource: configs, name: cluster}'),
    ),
    'a Config of another name that stays': deleted(selectively(`{group: ${GROUP}, resource: configs, name: other}`)),
    'a rule with a wildcard, which none may have': deleted(
      selectively(`{group: ${GROUP}, resource: configs, name: "*"}`),
    ),
    'a rule with a namespace, which the Config has not': deleted(
      selectively(`{group: ${GROUP}, resource: configs, name: cluster, namespace: openshift-image-registry}`),
    ),
    'a rule that nobody asks for': deleted(selectively(RULE, 'Foreground')),
    'no rule': {
      yaml: work(['deleteOption: {propagationPolicy: SelectivelyOrphan}', ...APPLY]),
      findings: [
        {
          line: 6,
          field: 'spec.deleteOption',
          fix: 'add a rule for Config/cluster to spec.deleteOption.selectivelyOrphans.orphaningRules, with group, resource, namespace and name; when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'a Config that is updated': updated('{type: Update}', 'Update, the default updateStrategy, for Config/cluster'),
    'a strategy that does not exist, which is not shown': updated(
      '{type: hunter2}',
      'Update, the default updateStrategy, for Config/cluster',
    ),
    'a template of works': {
      yaml: replicaSet([]),
      findings: [
        { line: 6, field: 'spec.manifestWorkTemplate.deleteOption', object: 'ManifestWorkReplicaSet/image-registry' },
        { line: 6, field: 'spec.manifestWorkTemplate.manifestConfigs' },
      ],
    },
    'a work after one that only reads': {
      yaml: documents(work(manifestConfig('{type: ReadOnly}')), work(APPLY)),
      findings: [{ line: 20, field: 'spec.deleteOption' }],
    },
  },
});
