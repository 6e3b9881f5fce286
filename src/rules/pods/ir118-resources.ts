import { suggest, type Diagnostic } from '../../core/diagnostic';
import { checkLabelKey } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { nearest } from '../../core/nearest';
import { compareQuantities } from '../../core/formats/quantity';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { fieldOf, isRecord } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations, type PodErrors } from './pod-errors';
import type { Rule } from '../engine/rule';

const NATIVE = ['cpu', 'memory', 'ephemeral-storage'];
const SIDES = ['requests', 'limits'];

export const ir118: Rule = {
  id: 'IR118',
  severity: Severity.ERROR,
  title: 'Resources that no container may have',
  why: 'A misspelt resource, a negative amount or a claim that the pod does not make passes in the Config, and the API server refuses the Deployment or CronJob that gets it.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateContainerResourceRequirements'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith('mem'), passing: exampleWith('memory') },
  check: (cluster) => podFieldViolations(cluster, 'resources', resourcesErrors),
};

function* resourcesErrors(resources: unknown): PodErrors {
  for (const side of SIDES) {
    const amounts = fieldOf(resources, side);
    for (const [name, amount] of isRecord(amounts) ? Object.entries(amounts) : []) {
      const diagnostic = checkName(name) ?? checkAmount(amount) ?? checkPair(name, side, amount, resources);
      if (diagnostic !== undefined) yield { path: [side, name], ...diagnostic };
    }
  }
  const claims = fieldOf(resources, 'claims');
  if (Array.isArray(claims) && claims.length > 0) {
    const fix = 'leave claims out: the pods have no resourceClaims, and nothing can give them any';
    yield { path: ['claims'], found: 'claims', expected: 'none, since the pod makes none', fix };
  }
}

function checkName(name: string): Diagnostic | undefined {
  if (NATIVE.includes(name) || name.startsWith('hugepages-')) return undefined;
  const diagnostic = checkLabelKey(name);
  if (diagnostic !== undefined || name.includes('/')) return diagnostic;
  const meant = nearest(name, NATIVE) ?? NATIVE.find((each) => each.startsWith(name));
  const expected = `${NATIVE.join(', ')}, hugepages-… or an extended resource such as example.com/device`;
  return { found: quoted(name), expected, ...suggest(meant) };
}

function checkAmount(amount: unknown): Diagnostic | undefined {
  return isAmount(amount) && (compareQuantities(amount, 0) ?? 0) < 0
    ? { found: String(amount), expected: '0 or more' }
    : undefined;
}

/** Huge pages and extended resources cannot be overcommitted. Another rule reports requests above limits. */
function checkPair(name: string, side: string, amount: unknown, resources: unknown): Diagnostic | undefined {
  if (NATIVE.includes(name) || side !== 'requests') return undefined;
  const limit = fieldOf(fieldOf(resources, 'limits'), name);
  if (limit === undefined) return { found: 'a request without a limit', expected: 'a limit of the same amount' };
  if (!isAmount(amount) || !isAmount(limit) || (compareQuantities(amount, limit) ?? 0) >= 0) return undefined;
  return { found: `${amount} with a limit of ${limit}`, expected: String(limit) };
}

function isAmount(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function exampleWith(name: string): string {
  return configYaml(`replicas: 1\nresources:\n  limits:\n    ${name}: 1Gi`);
}
