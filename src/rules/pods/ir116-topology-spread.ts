import type { Diagnostic } from '../../core/diagnostic';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { labelKeyErrors, labelSelectorErrors } from './label-selector-errors';
import { below, eachItem, podFieldViolations, type PodErrors } from './pod-errors';
import type { Rule } from '../engine/rule';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const POLICIES = ['Honor', 'Ignore'];

export const ir116: Rule = {
  id: 'IR116',
  severity: Severity.ERROR,
  title: 'Invalid topologySpreadConstraints',
  why: 'The API server accepts a maxSkew below 1, a misspelled whenUnsatisfiable, or two constraints with the same topologyKey and whenUnsatisfiable in the Config, but rejects the Deployment that the Operator creates from it: nothing is rolled out.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateTopologySpreadConstraints'),
  leadsTo: /\.topologySpreadConstraints\b/,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 8, failing: exampleWith(0), passing: exampleWith(1) },
  check: (cluster) => podFieldViolations(cluster, 'topologySpreadConstraints', constraintErrors),
};

function* constraintErrors(constraints: unknown): PodErrors {
  const seen = new Set<string>();
  yield* eachItem(constraints, function* (constraint) {
    for (const [field, check] of CHECKS) {
      const value = fieldOf(constraint, field);
      const diagnostic = value === undefined ? undefined : check(value, constraint);
      if (diagnostic !== undefined) yield { path: [field], ...diagnostic };
    }
    yield* below(['labelSelector'], labelSelectorErrors(fieldOf(constraint, 'labelSelector')));
    yield* labelKeyErrors(constraint);
    yield* below(
      ['matchLabelKeys'],
      eachItem(fieldOf(constraint, 'matchLabelKeys'), (key) => selectedErrors(key, constraint)),
    );

    const [topologyKey, action] = ['topologyKey', 'whenUnsatisfiable'].map((field) => fieldOf(constraint, field));
    if (typeof topologyKey !== 'string' || typeof action !== 'string') return;
    const key = JSON.stringify([topologyKey, action]);
    if (seen.has(key)) {
      const found = `${quoted(topologyKey)} with ${quoted(action)} a second time`;
      yield {
        path: ['topologyKey'],
        found,
        expected: 'one constraint for both',
        fix: 'remove one of the two constraints',
      };
    }
    seen.add(key);
  });
}

/** A key of the selector would be matched twice. */
function* selectedErrors(key: unknown, constraint: unknown): PodErrors {
  const selector = fieldOf(constraint, 'labelSelector');
  const expressions = itemsOf(fieldOf(selector, 'matchExpressions')).map((each) => fieldOf(each, 'key'));
  if (
    typeof key !== 'string' ||
    !(Object.hasOwn(asRecord(fieldOf(selector, 'matchLabels')), key) || expressions.includes(key))
  )
    return;
  yield { path: [], found: `${quoted(key)} in labelSelector, too`, expected: 'a key that labelSelector does not have' };
}

type FieldCheck = (value: unknown, constraint: unknown) => Diagnostic | undefined;

const CHECKS: ReadonlyMap<string, FieldCheck> = new Map<string, FieldCheck>([
  ['maxSkew', atLeastOne],
  ['topologyKey', (value) => (value === '' ? { found: 'an empty text', expected: 'the key of a label' } : undefined)],
  ['whenUnsatisfiable', (value) => oneOf(value, ACTIONS)],
  [
    'minDomains',
    (value, constraint) =>
      atLeastOne(value) ??
      (fieldOf(constraint, 'whenUnsatisfiable') === 'ScheduleAnyway'
        ? {
            found: 'minDomains with ScheduleAnyway',
            expected: 'no minDomains, or whenUnsatisfiable DoNotSchedule',
            fix: 'remove minDomains, or set whenUnsatisfiable to DoNotSchedule',
          }
        : undefined),
  ],
  ['nodeAffinityPolicy', (value) => oneOf(value, POLICIES)],
  ['nodeTaintsPolicy', (value) => oneOf(value, POLICIES)],
]);

function atLeastOne(value: unknown): Diagnostic | undefined {
  return typeof value === 'number' && value < 1 ? { found: String(value), expected: '1 or more' } : undefined;
}

function oneOf(value: unknown, allowed: readonly string[]): Diagnostic | undefined {
  if (typeof value !== 'string' || allowed.includes(value)) return undefined;
  return { found: quoted(value), expected: allowed.join(' or ') };
}

function exampleWith(maxSkew: number): string {
  return configYaml(
    `replicas: 2\ntopologySpreadConstraints:\n- maxSkew: ${maxSkew}\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      docker-registry: default`,
  );
}
