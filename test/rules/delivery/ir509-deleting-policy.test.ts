import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { configurationPolicy, policy, policyGenerator, policyGenTemplate, template } from './policies';

const HAVE = template('complianceType: musthave');
const PRUNER = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: ImagePruner';

testRule('IR509', {
  accept: {
    'a Config that must be there': policyYaml('musthave'),
    'everything declined': configurationPolicy(
      [template('complianceType: musthave, recreateOption: None')],
      'pruneObjectBehavior: None',
    ),
    'settings that are no text': configurationPolicy(
      [template('complianceType: [mustnothave], recreateOption: [Always]')],
      'pruneObjectBehavior: [DeleteAll]',
    ),
    'another object': configurationPolicy(
      [template('complianceType: mustnothave', PRUNER)],
      'pruneObjectBehavior: DeleteAll',
    ),
    'a policy that is disabled': policy(configurationPolicy([template('complianceType: mustnothave')])).replace(
      'spec:',
      'spec:\n  disabled: true',
    ),
    'a generator of disabled policies': policyGenerator(
      ', disabled: true, pruneObjectBehavior: DeleteAll',
      '',
      'path: config.yaml, patches: [{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}}]',
    ),
    'a policy without templates': configurationPolicy([], 'pruneObjectBehavior: DeleteAll'),
  },
  reject: {
    'a generator whose policies delete': {
      yaml: policyGenerator(
        ', pruneObjectBehavior: DeleteIfCreated',
        '',
        'path: a.yaml, recreateOption: Always, patches: [{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config}]',
      ),
      findings: [
        {
          line: 4,
          field: 'policyDefaults.pruneObjectBehavior',
          found: 'DeleteIfCreated, which, when the policy is deleted, deletes the Config',
        },
        {
          line: 6,
          field: 'policies[0].manifests[0].recreateOption',
          found: 'Always, which deletes, and creates again, the Config',
        },
      ],
    },
    'a Config without values that must not be there': {
      yaml: configurationPolicy([
        '{complianceType: mustnothave, objectDefinition: {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}}}',
      ]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].complianceType',
          fix: 'set spec.object-templates[0].complianceType to musthave; when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'a template of ZTP': {
      yaml: policyGenTemplate('', 'fileName: ImageRegistryConfig.yaml, complianceType: mustnothave'),
      findings: [
        { line: 4, field: 'spec.sourceFiles[0].complianceType', found: 'mustnothave, which deletes the Config' },
      ],
    },
    'a claim, a bucket claim and the namespace that must not be there': {
      yaml: configurationPolicy(
        [
          'kind: PersistentVolumeClaim, metadata: {name: image-registry-storage, namespace: openshift-image-registry}',
          'kind: Namespace, metadata: {name: openshift-image-registry}',
          'kind: PersistentVolumeClaim, metadata: {name: image-registry-storage, namespace: other}',
          'kind: Namespace, metadata: {name: other}',
        ].map((object) => `{complianceType: mustnothave, objectDefinition: {apiVersion: v1, ${object}}}`),
      ),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].complianceType',
          found: 'mustnothave, which deletes PersistentVolumeClaim/openshift-image-registry/image-registry-storage',
        },
        {
          line: 8,
          field: 'spec.object-templates[1].complianceType',
          found: 'mustnothave, which deletes Namespace/openshift-image-registry',
        },
      ],
    },
    'a Config that must not be there': {
      yaml: configurationPolicy([template('complianceType: mustnothave')]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].complianceType',
          object: 'ConfigurationPolicy/image-registry',
          found: 'mustnothave, which deletes the Config',
          expected: 'musthave',
          fix: 'remove this object template: mustnothave deletes the whole object, and when the Config is deleted, the Operator deletes the registry and its Managed storage. To keep these values out, write the values that you want into a template with complianceType musthave',
        },
      ],
    },
    'a Config that is made anew': {
      yaml: configurationPolicy([template('complianceType: musthave, recreateOption: Always')]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].recreateOption',
          found: 'Always, which deletes, and creates again, the Config',
          expected: 'None',
          fix: 'set spec.object-templates[0].recreateOption to None; when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'a Config that is made anew where it must': {
      yaml: configurationPolicy([template('complianceType: musthave, recreateOption: ifrequired')]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].recreateOption',
          found: 'ifrequired, which deletes, and creates again, the Config',
        },
      ],
    },
    'a Config that goes with the policy': {
      yaml: policyYaml('musthave', 'DeleteAll'),
      findings: [
        {
          line: 8,
          field: 'spec.pruneObjectBehavior',
          found: 'DeleteAll, which, when the policy is deleted, deletes the Config',
          expected: 'None',
          fix: 'set spec.pruneObjectBehavior to None; when the Config is deleted, the Operator deletes the registry and its Managed storage',
        },
      ],
    },
    'a Config that goes with the policy that made it': {
      yaml: configurationPolicy([HAVE], 'pruneObjectBehavior: DELETEIFCREATED'),
      findings: [
        {
          line: 6,
          field: 'spec.pruneObjectBehavior',
          found: 'DELETEIFCREATED, which, when the policy is deleted, deletes the Config',
        },
      ],
    },
    'two templates, whose policy is told of once': {
      yaml: configurationPolicy([template('complianceType: MustNotHave'), HAVE], 'pruneObjectBehavior: DeleteAll'),
      findings: [
        { line: 6, field: 'spec.pruneObjectBehavior' },
        { line: 8, field: 'spec.object-templates[0].complianceType' },
      ],
    },
    'two policies of one Policy': {
      yaml: policy(
        configurationPolicy([HAVE], 'pruneObjectBehavior: DeleteAll'),
        configurationPolicy([HAVE], 'pruneObjectBehavior: DeleteAll'),
      ),
      findings: [
        {
          line: 12,
          field: 'spec.policy-templates[0].objectDefinition.spec.pruneObjectBehavior',
          object: 'Policy/image-registry',
        },
        { line: 21, field: 'spec.policy-templates[1].objectDefinition.spec.pruneObjectBehavior' },
      ],
    },
    'two objects with the same mistake': {
      yaml: documents(
        configurationPolicy([HAVE], 'pruneObjectBehavior: DeleteAll'),
        configurationPolicy([HAVE], 'pruneObjectBehavior: DeleteAll'),
      ),
      findings: [
        { line: 6, field: 'spec.pruneObjectBehavior' },
        { line: 15, field: 'spec.pruneObjectBehavior' },
      ],
    },
  },
});
