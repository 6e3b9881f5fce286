import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { configurationPolicy, policy, template } from './policies';

const ONLY = template('complianceType: mustonlyhave');
const HAVE = template('complianceType: musthave');
const PRUNER = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: ImagePruner';

testRule('IR227', {
  accept: {
    'fields that are merged': configurationPolicy([HAVE]),
    'a Config that must not be there': configurationPolicy([template('complianceType: mustnothave')]),
    'no type': configurationPolicy([template('recordDiff: None')]),
    'a type that is no text': configurationPolicy([template('complianceType: [mustonlyhave]')]),
    'another object': configurationPolicy([template('complianceType: mustonlyhave', PRUNER)]),
    'a Config of something else': configurationPolicy([
      template('complianceType: mustonlyhave', 'apiVersion: example.com/v1, kind: Config'),
    ]),
    'no templates': configurationPolicy([]),
    'templates that are text': configurationPolicy([]).replace('templates:', 'templates: mustonlyhave'),
    'a policy of another group': configurationPolicy([ONLY]).replace('policy.open-cluster', 'policy.example'),
    'another kind of that group': configurationPolicy([ONLY]).replace('ConfigurationPolicy', 'OperatorPolicy'),
    'a Policy that merges': policy(configurationPolicy([HAVE])),
    'a Policy without templates': policy().replace('policy-templates:', 'policy-templates: {}'),
    'a kind that keeps its templates where a Policy does': policy(configurationPolicy([ONLY])).replace(
      'kind: Policy',
      'kind: PolicyAutomation',
    ),
  },
  reject: {
    'all fields but those of the policy taken away': {
      yaml: configurationPolicy([ONLY]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].complianceType',
          object: 'ConfigurationPolicy/image-registry',
          found: 'mustonlyhave for the Config',
          expected: 'musthave',
          fix: 'set complianceType to musthave, which leaves other fields alone',
        },
      ],
    },
    'capitals, which count for nothing': {
      yaml: configurationPolicy([template('complianceType: MustOnlyHave')]),
      findings: [{ line: 7, field: 'spec.object-templates[0].complianceType' }],
    },
    'two templates of three': {
      yaml: configurationPolicy([ONLY, HAVE, ONLY]),
      findings: [
        { line: 7, field: 'spec.object-templates[0].complianceType' },
        { line: 9, field: 'spec.object-templates[2].complianceType' },
      ],
    },
    'in a Policy, after a template without a spec': {
      yaml: policy('apiVersion: v1\nkind: ConfigMap\n', configurationPolicy([HAVE]), configurationPolicy([ONLY])),
      findings: [
        {
          line: 24,
          field: 'spec.policy-templates[2].objectDefinition.spec.object-templates[0].complianceType',
          object: 'Policy/image-registry',
        },
      ],
    },
    'the second of two policies': {
      yaml: documents(configurationPolicy([HAVE]), configurationPolicy([ONLY])),
      findings: [{ line: 15, field: 'spec.object-templates[0].complianceType' }],
    },
  },
});
