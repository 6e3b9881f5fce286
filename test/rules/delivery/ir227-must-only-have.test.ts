import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { configurationPolicy, policy, policyGenerator, policyGenTemplate, template } from './policies';

const ONLY = template('complianceType: mustonlyhave');
const FILE = 'path: source-crs/image-registry/ImageRegistryConfig.yaml';
const SOURCE = 'fileName: image-registry/ImageRegistryConfig.yaml';
const rawPolicy = (type: string) =>
  configurationPolicy([]).replace(
    /object-templates:[^]*/,
    `object-templates-raw: |
    - complianceType: ${type}
      objectDefinition: {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config}
`,
  );
const HAVE = template('complianceType: musthave');
const PRUNER = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: ImagePruner';

testRule('IR227', {
  accept: {
    'a policy that only informs': configurationPolicy([ONLY]).replace('enforce', 'inform'),
    'a policy inside of one that only informs': policy(configurationPolicy([ONLY])).replace(
      /^spec:\n/m,
      'spec:\n  remediationAction: InformOnly\n',
    ),
    'a generator of policies that only inform': policyGenerator(
      ', complianceType: mustonlyhave, remediationAction: inform',
      '',
      FILE,
    ),
    'generators that merge': documents(
      policyGenerator(', complianceType: mustonlyhave', ', complianceType: musthave', FILE),
      policyGenTemplate(', complianceType: mustonlyhave', `complianceType: musthave, ${SOURCE}`),
    ),
    'generators of something else': documents(
      policyGenerator(', complianceType: mustonlyhave', '', 'path: other.yaml, patches: [{kind: Config}]'),
      policyGenTemplate(', complianceType: mustonlyhave', 'fileName: image-registry/ImageRegistryPV.yaml'),
    ),
    'a text of templates that merge': rawPolicy('musthave'),
    'fields that are merged': configurationPolicy([HAVE]),
    'a Config that must not be there': configurationPolicy([template('complianceType: mustnothave')]),
    'no type': configurationPolicy([template('recordDiff: None')]),
    'a type that is not text': configurationPolicy([template('complianceType: [mustonlyhave]')]),
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
    'a policy inside of one that enforces': {
      yaml: policy(configurationPolicy([ONLY]))
        .replace('enforce', 'inform')
        .replace(/^spec:\n/m, 'spec:\n  remediationAction: enforce\n'),
      findings: [
        { line: 14, field: 'spec.policy-templates[0].objectDefinition.spec.object-templates[0].complianceType' },
      ],
    },
    'a generator whose defaults take fields away': {
      yaml: policyGenerator(', complianceType: mustonlyhave', '', FILE),
      findings: [{ line: 4, field: 'policyDefaults.complianceType', object: 'PolicyGenerator/image-registry' }],
    },
    'a policy of a generator': {
      yaml: policyGenerator(
        '',
        ', complianceType: mustonlyhave',
        'path: a.yaml, patches: [{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config}]',
      ),
      findings: [{ line: 6, field: 'policies[0].complianceType' }],
    },
    'a manifest of a generator': {
      yaml: policyGenerator('', '', `${FILE}, complianceType: MustOnlyHave`),
      findings: [{ line: 6, field: 'policies[0].manifests[0].complianceType' }],
    },
    'a file of a template of ZTP': {
      yaml: policyGenTemplate('', `${SOURCE}, complianceType: mustonlyhave`),
      findings: [{ line: 4, field: 'spec.sourceFiles[0].complianceType', object: 'PolicyGenTemplate/image-registry' }],
    },
    'all files of a template of ZTP': {
      yaml: policyGenTemplate(', complianceType: mustonlyhave', SOURCE),
      findings: [{ line: 4, field: 'spec.complianceType' }],
    },
    'a text of templates': {
      yaml: rawPolicy('mustonlyhave'),
      findings: [{ line: 6, field: 'spec.object-templates-raw[0].complianceType' }],
    },
    'all fields but those of the policy taken away': {
      yaml: configurationPolicy([ONLY]),
      findings: [
        {
          line: 7,
          field: 'spec.object-templates[0].complianceType',
          object: 'ConfigurationPolicy/image-registry',
          found: 'mustonlyhave for the Config',
          expected: 'musthave, because mustonlyhave removes the fields that the Operator writes',
          fix: 'set complianceType to musthave here',
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
