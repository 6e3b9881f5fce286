import { remove, rename, safe, suggested, type RuleEdit } from '../../core/edit';
import { suggest, type Diagnostic } from '../../core/diagnostic';
import { checkLabelKey } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { nearest } from '../../core/nearest';
import { compareQuantities } from '../../core/formats/quantity';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { asRecord, fieldOf, isRecord } from '../../core/record';
import { isExtended, isHugePages, isInteger, isNative, isWholePages } from '../../operator/api-server/resource-errors';
import { configYaml } from '../examples/example-yaml';
import { podFieldViolations, type PodErrors } from './pod-errors';
import type { Rule } from '../engine/rule';

const NATIVE = ['cpu', 'memory', 'ephemeral-storage'];
const SIDES = ['requests', 'limits'];

export const ir118: Rule = {
  id: 'IR118',
  severity: Severity.ERROR,
  title: 'Invalid container resources',
  why: 'The API server accepts a misspelled resource, a negative amount, a fraction of a device or an unknown resource claim in the Config, but rejects the Deployment or CronJob with it.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateContainerResourceRequirements'),
  leadsTo: /\.resources\.(?:limits|requests|claims)/,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith('mem'), passing: exampleWith('memory') },
  check: (cluster) => podFieldViolations(cluster, 'resources', resourcesErrors),
};

function* resourcesErrors(resources: unknown): PodErrors {
  for (const side of SIDES) {
    const amounts = fieldOf(resources, side);
    for (const [name, amount] of isRecord(amounts) ? Object.entries(amounts) : []) {
      const diagnostic = checkName(name) ?? checkAmount(name, amount) ?? checkPair(name, side, amount, resources);
      if (diagnostic !== undefined)
        yield { path: [side, name], ...diagnostic, edit: renamedTo(diagnostic, side, name) };
    }
  }
  yield* lonelyPages(resources);
  const claims = fieldOf(resources, 'claims');
  if (Array.isArray(claims) && claims.length > 0) {
    const fix = 'remove claims: the pods have no resourceClaims, and the Config cannot set them';
    yield {
      path: ['claims'],
      found: 'claims',
      expected: 'none, since the pod has none',
      fix,
      edit: safe(remove(['spec', 'resources', 'claims'])),
    };
  }
}

/** Only a wrong name has a suggestion. */
function renamedTo({ suggestion }: Diagnostic, side: string, name: string): RuleEdit | undefined {
  return suggestion === undefined ? undefined : suggested(rename(['spec', 'resources', side, name], suggestion));
}

function checkName(name: string): Diagnostic | undefined {
  const diagnostic = checkLabelKey(name);
  if (diagnostic !== undefined) return diagnostic;
  if (NATIVE.includes(name) || isHugePages(name)) return undefined;
  if (name.includes('/'))
    return isNative(name) || isExtended(name) ? undefined : { found: quoted(name), expected: EXTENDED };
  const meant = nearest(name, NATIVE) ?? NATIVE.find((each) => each.startsWith(name));
  const expected = `${NATIVE.join(', ')}, hugepages-… or an extended resource such as example.com/device`;
  return { found: quoted(name), expected, ...suggest(meant) };
}

const EXTENDED = 'the name of a device, which does not begin with "requests."';

function checkAmount(name: string, amount: unknown): Diagnostic | undefined {
  if (!isAmount(amount) || compareQuantities(amount, 0) === undefined) return undefined;
  const found = String(amount);
  if ((compareQuantities(amount, 0) ?? 0) < 0) return { found, expected: '0 or more' };
  if (isExtended(name) && !isInteger(found)) return { found, expected: 'a whole number of devices' };
  return isWholePages(name, found)
    ? undefined
    : { found, expected: `a multiple of ${name.slice('hugepages-'.length)}` };
}

/** Huge pages and extended resources cannot be overcommitted. Another rule reports requests above limits. */
function checkPair(name: string, side: string, amount: unknown, resources: unknown): Diagnostic | undefined {
  if ((isNative(name) && !isHugePages(name)) || side !== 'requests') return undefined;
  const limit = fieldOf(fieldOf(resources, 'limits'), name);
  if (limit === undefined) return { found: 'a request without a limit', expected: 'a limit of the same amount' };
  if (!isAmount(amount) || !isAmount(limit) || (compareQuantities(amount, limit) ?? 0) >= 0) return undefined;
  return { found: `${amount} with a limit of ${limit}`, expected: String(limit) };
}

/** Huge pages are part of the memory of a pod that also asks for CPU or memory. */
function* lonelyPages(resources: unknown): PodErrors {
  const places = SIDES.flatMap((side) => Object.keys(asRecord(fieldOf(resources, side))).map((name) => [side, name]));
  const path = places.find(([, name = '']) => isHugePages(name));
  if (path === undefined || places.some(([, name]) => name === 'cpu' || name === 'memory')) return;
  yield { path, found: 'huge pages without cpu or memory', expected: 'cpu or memory as well' };
}

function isAmount(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function exampleWith(name: string): string {
  return configYaml(`replicas: 1\nresources:\n  limits:\n    ${name}: 1Gi`);
}
