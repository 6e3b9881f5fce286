import { checkDnsLabel, checkLabelKey } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { fieldOf } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import {
  FIELD_OPERATORS,
  labelKeyErrors,
  labelSelectorErrors,
  NODE_OPERATORS,
  requirementErrors,
} from './label-selector-errors';
import { below, eachItem, podFieldViolations, type PodErrors } from './pod-errors';
import type { Rule } from '../engine/rule';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export const ir115: Rule = {
  id: 'IR115',
  severity: Severity.ERROR,
  title: 'Invalid affinity',
  why: 'The API server checks operators, weights, topology keys and label selectors only in the Deployment or CronJob. It rejects the Deployment or CronJob, the Operator retries forever, and the old pods stay.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateAffinity'),
  leadsTo: /\.affinity\b/,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 10, failing: exampleWith(0), passing: exampleWith(100) },
  check: (cluster) => podFieldViolations(cluster, 'affinity', affinityErrors),
};

function* affinityErrors(affinity: unknown): PodErrors {
  yield* below(['nodeAffinity'], nodeAffinityErrors(fieldOf(affinity, 'nodeAffinity')));
  for (const field of ['podAffinity', 'podAntiAffinity']) {
    const rules = fieldOf(affinity, field);
    yield* below([field, REQUIRED], eachItem(fieldOf(rules, REQUIRED), podTermErrors));
    const wishes = eachItem(fieldOf(rules, PREFERRED), (wish) =>
      weightedErrors(wish, 'podAffinityTerm', podTermErrors),
    );
    yield* below([field, PREFERRED], wishes);
  }
}

function* nodeAffinityErrors(rules: unknown): PodErrors {
  const terms = fieldOf(fieldOf(rules, REQUIRED), 'nodeSelectorTerms');
  if (Array.isArray(terms) && terms.length === 0) {
    yield { path: [REQUIRED, 'nodeSelectorTerms'], found: 'an empty list', expected: 'at least one term' };
  }
  yield* below([REQUIRED, 'nodeSelectorTerms'], eachItem(terms, nodeTermErrors));
  const wishes = eachItem(fieldOf(rules, PREFERRED), (wish) => weightedErrors(wish, 'preference', nodeTermErrors));
  yield* below([PREFERRED], wishes);
}

function* weightedErrors(wish: unknown, field: string, errorsOf: (term: unknown) => PodErrors): PodErrors {
  const weight = fieldOf(wish, 'weight');
  if (typeof weight === 'number' && (weight < 1 || weight > 100)) {
    yield { path: ['weight'], found: String(weight), expected: '1 to 100' };
  }
  yield* below([field], errorsOf(fieldOf(wish, field)));
}

function* nodeTermErrors(term: unknown): PodErrors {
  const expressions = eachItem(fieldOf(term, 'matchExpressions'), (item) => requirementErrors(item, NODE_OPERATORS));
  yield* below(['matchExpressions'], expressions);
  yield* below(['matchFields'], eachItem(fieldOf(term, 'matchFields'), fieldErrors));
}

function* fieldErrors(requirement: unknown): PodErrors {
  yield* requirementErrors(requirement, FIELD_OPERATORS);
  const key = fieldOf(requirement, 'key');
  if (typeof key !== 'string' || key === NODE_NAME || checkLabelKey(key) !== undefined) return;
  yield { path: ['key'], found: quoted(key), expected: `${NODE_NAME}, the only field of a node that can be matched` };
}

const NODE_NAME = 'metadata.name';

function* podTermErrors(term: unknown): PodErrors {
  const topologyKey = fieldOf(term, 'topologyKey');
  const inKey = typeof topologyKey === 'string' ? checkLabelKey(topologyKey) : undefined;
  if (inKey !== undefined) yield { path: ['topologyKey'], ...inKey };
  for (const field of ['labelSelector', 'namespaceSelector']) {
    yield* below([field], labelSelectorErrors(fieldOf(term, field)));
  }
  yield* labelKeyErrors(term);
  yield* below(['namespaces'], eachItem(fieldOf(term, 'namespaces'), namespaceErrors));
}

function* namespaceErrors(name: unknown): PodErrors {
  const diagnostic = typeof name === 'string' ? checkDnsLabel(name) : undefined;
  if (diagnostic !== undefined) yield { path: [], ...diagnostic };
}

function exampleWith(weight: number): string {
  return configYaml(
    `replicas: 2\naffinity:\n  podAntiAffinity:\n    ${PREFERRED}:\n    - weight: ${weight}\n      podAffinityTerm:\n        topologyKey: kubernetes.io/hostname\n        labelSelector:\n          matchLabels:\n            docker-registry: default`,
  );
}
