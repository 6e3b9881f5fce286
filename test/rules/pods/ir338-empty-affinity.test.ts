import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const wanted = (kind: string, term: string) => `affinity: {${kind}: {${REQUIRED}: [${term}]}}`;
const wished = (kind: string, term: string) =>
  `affinity: {${kind}: {${PREFERRED}: [{weight: 100, podAffinityTerm: ${term}}]}}`;
const config = (affinity: string) => configYaml(`replicas: 2\n${affinity}`);
const BARE = '{topologyKey: kubernetes.io/hostname, namespaces: [openshift-image-registry]}';

testRule('IR338', {
  accept: {
    'a term that selects pods': config(
      wanted('podAntiAffinity', '{topologyKey: a, labelSelector: {matchLabels: {a: b}}}'),
    ),
    'a term that selects all pods': config(wished('podAntiAffinity', '{topologyKey: a, labelSelector: {}}')),
    'a selector that is none, which the schema refuses': config(
      wanted('podAntiAffinity', '{topologyKey: a, labelSelector: all}'),
    ),
    'a term that is none': config(wanted('podAntiAffinity', 'a')),
    'an affinity to nodes': config('affinity: {nodeAffinity: {}}'),
    'no affinity': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'the term of the documentation': {
      yaml: config(wished('podAntiAffinity', BARE)),
      findings: [
        {
          line: 7,
          field: `spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.labelSelector`,
          object: 'Config/cluster',
          found: 'no labelSelector, which matches no pod',
          expected: 'the labels of the intended pods',
          fix: 'add labelSelector: {matchLabels: {docker-registry: default}} to this term, which selects the registry pods',
        },
      ],
    },
    'a term that is required': {
      yaml: config(wanted('podAffinity', BARE)),
      findings: [{ line: 7, field: `spec.affinity.podAffinity.${REQUIRED}[0].labelSelector` }],
    },
    'a selector that is blank': {
      yaml: config(wanted('podAntiAffinity', '{topologyKey: a, labelSelector: }')),
      findings: [{ line: 7, field: `spec.affinity.podAntiAffinity.${REQUIRED}[0].labelSelector` }],
    },
    'the pruner': {
      yaml: prunerYaml(wanted('podAntiAffinity', BARE)),
      findings: [{ line: 6, field: `spec.affinity.podAntiAffinity.${REQUIRED}[0].labelSelector` }],
    },
  },
});
