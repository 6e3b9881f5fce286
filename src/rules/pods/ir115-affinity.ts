import { checkDnsLabel, checkLabelKey } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { fieldOf } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { FIELD_OPERATORS, labelSelectorFlaws, NODE_OPERATORS, requirementFlaws } from './label-selector-errors';
import { below, eachItem, podFieldViolations, type PodFlaw } from './pod-errors';
import type { Rule } from '../engine/rule';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export const ir115: Rule = {
  id: 'IR115',
  severity: Severity.ERROR,
  title: 'An affinity that no pod may have',
  why: 'Operators, weights, topology keys and label selectors are checked in the Deployment or CronJob only, which the API server then refuses: the Operator retries forever, and the old pods stay.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateAffinity'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 10, failing: exampleWith(0), passing: exampleWith(100) },
  check: (cluster) => podFieldViolations(cluster, 'affinity', affinityFlaws),
};

function* affinityFlaws(affinity: unknown): Iterable<PodFlaw> {
  yield* below(['nodeAffinity'], nodeAffinityFlaws(fieldOf(affinity, 'nodeAffinity')));
  for (const field of ['podAffinity', 'podAntiAffinity']) {
    const rules = fieldOf(affinity, field);
    yield* below([field, REQUIRED], eachItem(fieldOf(rules, REQUIRED), podTermFlaws));
    const wishes = eachItem(fieldOf(rules, PREFERRED), (wish) => weightedFlaws(wish, 'podAffinityTerm', podTermFlaws));
    yield* below([field, PREFERRED], wishes);
  }
}

function* nodeAffinityFlaws(rules: unknown): Iterable<PodFlaw> {
  const terms = fieldOf(fieldOf(rules, REQUIRED), 'nodeSelectorTerms');
  if (Array.isArray(terms) && terms.length === 0) {
    yield { path: [REQUIRED, 'nodeSelectorTerms'], found: 'an empty list', expected: 'at least one term' };
  }
  yield* below([REQUIRED, 'nodeSelectorTerms'], eachItem(terms, nodeTermFlaws));
  const wishes = eachItem(fieldOf(rules, PREFERRED), (wish) => weightedFlaws(wish, 'preference', nodeTermFlaws));
  yield* below([PREFERRED], wishes);
}

function* weightedFlaws(
  wish: unknown,
  field: string,
  flawsOf: (term: unknown) => Iterable<PodFlaw>,
): Iterable<PodFlaw> {
  const weight = fieldOf(wish, 'weight');
  if (typeof weight === 'number' && (weight < 1 || weight > 100)) {
    yield { path: ['weight'], found: String(weight), expected: '1 to 100' };
  }
  yield* below([field], flawsOf(fieldOf(wish, field)));
}

function* nodeTermFlaws(term: unknown): Iterable<PodFlaw> {
  for (const [field, operators] of [
    ['matchExpressions', NODE_OPERATORS],
    ['matchFields', FIELD_OPERATORS],
  ] as const) {
    yield* below(
      [field],
      eachItem(fieldOf(term, field), (item) => requirementFlaws(item, operators)),
    );
  }
}

function* podTermFlaws(term: unknown): Iterable<PodFlaw> {
  const topologyKey = fieldOf(term, 'topologyKey');
  const inKey = typeof topologyKey === 'string' ? checkLabelKey(topologyKey) : undefined;
  if (inKey !== undefined) yield { path: ['topologyKey'], ...inKey };
  for (const field of ['labelSelector', 'namespaceSelector']) {
    yield* below([field], labelSelectorFlaws(fieldOf(term, field)));
  }
  yield* below(['namespaces'], eachItem(fieldOf(term, 'namespaces'), namespaceFlaws));
}

function* namespaceFlaws(name: unknown): Iterable<PodFlaw> {
  const diagnostic = typeof name === 'string' ? checkDnsLabel(name) : undefined;
  if (diagnostic !== undefined) yield { path: [], ...diagnostic };
}

function exampleWith(weight: number): string {
  return configYaml(
    `replicas: 2\naffinity:\n  podAntiAffinity:\n    ${PREFERRED}:\n    - weight: ${weight}\n      podAffinityTerm:\n        topologyKey: kubernetes.io/hostname\n        labelSelector:\n          matchLabels:\n            docker-registry: default`,
  );
}
