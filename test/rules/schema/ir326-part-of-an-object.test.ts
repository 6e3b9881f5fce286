import { workYaml } from '../../../src/rules/embedded/reading/manifest-works';
import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { annotated } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const PART = configYaml('logLevel: Debug');
const withOptions = (options: string, yaml = PART) => annotated(yaml, { 'argocd.argoproj.io/sync-options': options });
const withoutReplicas = (yaml: string) => yaml.replace('replicas: 2', 'logLevel: Debug');

function application(option: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec:
  source: {repoURL: "https://git.example.com/x", path: registry}
  syncPolicy: {syncOptions: ["${option}"]}
`;
}

testRule('IR326', {
  accept: {
    'a Config that can be created': configYaml('replicas: 2'),
    'an ImagePruner and an Image, which need no field of their spec': documents(
      prunerYaml('suspend: true'),
      imageYaml('{}'),
    ),
    'a Config of another name, which nobody makes': PART.replace('name: cluster', 'name: other'),
    'a field that is missing in an item of a list, which apply replaces': configYaml(
      'replicas: 2\nroutes: [{hostname: r.example.com}]',
    ),
    'a misspelt replicas, which IR101 renames': configYaml('replica: 2'),
    'a part that replaces the live Config, which IR101 is about': withOptions('Replace=true'),
    'the same, where the Application asks for it': documents(application('Replace=true'), PART),
    'a part in a work that updates, which replaces': withoutReplicas(workYaml()),
    'a part that a policy merges, and whose rest nobody expects there': withoutReplicas(policyYaml('musthave')),
    'a part that stands for all, which IR101 is about': withoutReplicas(policyYaml('mustonlyhave')),
  },
  reject: {
    'no replicas beside another misspelt field': {
      yaml: configYaml('logLvel: Debug'),
      findings: [{ line: 5, field: 'spec.replicas' }],
    },
    'a Config without replicas': {
      yaml: PART,
      findings: [
        {
          line: 5,
          field: 'spec.replicas',
          object: 'Config/cluster',
          found: 'no replicas',
          expected:
            'a whole number: without it, the API server rejects the manifest, unless Config/cluster already exists in the cluster and has replicas',
          fix: 'add spec.replicas; if Config/cluster in the cluster has it, acknowledge IR326',
        },
      ],
    },
    'a Config without a spec': {
      yaml: configYaml(''),
      findings: [
        {
          line: 5,
          field: 'spec',
          found: 'no spec',
          expected:
            'an object: without it, the API server rejects the manifest, unless Config/cluster already exists in the cluster and has spec',
          fix: 'add spec; if Config/cluster in the cluster has it, acknowledge IR326',
        },
      ],
    },
    'a part that Argo CD applies server-side': {
      yaml: withOptions('ServerSideApply=true'),
      findings: [{ line: 7, field: 'spec.replicas' }],
    },
    'a part that is merged although the rest of its Application replaces': {
      yaml: documents(application('Replace=true'), withOptions('Replace=false')),
      findings: [{ line: 14, field: 'spec.replicas' }],
    },
    'an ImagePruner and an Image without a spec': {
      yaml: documents(prunerYaml(''), imageYaml('')),
      findings: [
        {
          line: 5,
          field: 'spec',
          object: 'ImagePruner/cluster',
          expected:
            'an object: without it, the API server rejects the manifest, unless ImagePruner/cluster already exists in the cluster and has spec',
        },
        { line: 12, field: 'spec', object: 'Image/cluster' },
      ],
    },
    'a part whose rest is known to be live': {
      yaml: annotated(PART, {
        'acknowledge.cdk8s-openshift-image-registry/IR326': 'the Operator makes the Config at installation',
      }),
      findings: [{ line: 7, field: 'spec.replicas', acknowledged: 'the Operator makes the Config at installation' }],
    },
  },
});
