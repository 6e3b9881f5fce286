import type { Diagnostic } from '../../core/diagnostic';
import { countOf } from '../../core/formats/count-of';
import { inOneChoice } from '../../core/formats/in-one-list';
import { checkDnsLabel, checkDnsSubdomain, checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import type { Problem } from '../../operator/api-server/problem';

/** A problem in the words of findings. */
export function problemWords(problem: Problem, value: unknown): Diagnostic {
  switch (problem.is) {
    case 'no label key':
      return checkLabelKey(problem.value) ?? { found: quoted(problem.value), expected: 'the key of a label' };
    case 'no label value':
      return checkLabelValue(problem.value) ?? { found: quoted(problem.value), expected: 'the value of a label' };
    case 'no namespace':
      return checkDnsLabel(problem.value) ?? { found: quoted(problem.value), expected: 'the name of a namespace' };
    case 'no node name':
      return checkDnsSubdomain(problem.value) ?? { found: quoted(problem.value), expected: 'the name of a node' };
    case 'unsupported':
      return { found: quoted(String(problem.value)), expected: inOneChoice(problem.supported) };
    case 'no operator':
      return { found: quoted(problem.value), expected: inOneChoice(problem.operators) };
    case 'count of values':
      return {
        found: `${countOf(problem.count, 'value')} with operator ${problem.operator}`,
        expected: { some: 'at least one value', none: 'no values', one: 'exactly one value' }[problem.wanted],
        ...(problem.wanted === 'none' ? { fix: 'remove values' } : {}),
      };
    case 'out of range': {
      const { least, most } = problem;
      return { found: String(value), expected: most === undefined ? `${least} or more` : `${least} to ${most}` };
    }
    case 'no term':
      return { found: 'an empty list', expected: 'at least one term' };
    case 'no topology key':
      return { found: 'an empty text', expected: 'the key of a label' };
    case 'no field of nodes':
      return {
        found: quoted(problem.value),
        expected: 'metadata.name, the only field of a node that can be matched',
      };
    case 'keys without a selector':
      return {
        found: `${problem.field} without a labelSelector`,
        expected: 'a labelSelector as well',
        fix: `add a labelSelector, or remove ${problem.field}`,
      };
    case 'key of both lists':
      return {
        found: `${quoted(problem.value)} in matchLabelKeys and in mismatchLabelKeys`,
        expected: 'each key in one of the two lists only',
        fix: 'remove the key from one of the two lists',
      };
    case 'key of the selector':
      return {
        found: `${quoted(problem.value)} in labelSelector, too`,
        expected: 'a key that labelSelector does not have',
        fix: 'remove the key here, or from labelSelector',
      };
    case 'no key':
      return {
        found: 'neither a key nor operator Exists',
        expected: 'one of them',
        fix: 'add a key, or set operator to Exists, which tolerates every taint',
      };
    case 'value with Exists':
      return {
        found: `${quoted(problem.value)} with operator Exists`,
        expected: 'no value',
        fix: 'remove value, or set operator to Equal',
      };
    case 'seconds':
      return {
        found: `${problem.effect || 'no effect'} with tolerationSeconds`,
        expected: 'NoExecute, the only effect with which tolerationSeconds is allowed',
        fix: 'remove tolerationSeconds, or set effect to NoExecute',
      };
    case 'repeated':
      return {
        found: `${quoted(problem.topologyKey)} with ${quoted(problem.action)} a second time`,
        expected: 'one constraint for each pair of topologyKey and whenUnsatisfiable',
        fix: 'remove one of the two constraints',
      };
    case 'domains':
      return {
        found: `minDomains with ${problem.action}`,
        expected: 'no minDomains, or whenUnsatisfiable DoNotSchedule',
        fix: 'remove minDomains, or set whenUnsatisfiable to DoNotSchedule',
      };
    case 'no resource':
      return resourceWords(problem.name);
    case 'no whole number':
      return { found: String(value), expected: 'a whole number of devices' };
    case 'no limit':
      return {
        found: 'a request without a limit',
        expected: 'a limit of the same amount',
        fix: 'set the same amount in limits, too',
      };
    case 'below the limit':
      return {
        found: `${String(value)} with a limit of ${problem.limit}`,
        expected: `the same amount as the limit, ${problem.limit}`,
      };
    case 'above the limit':
      return {
        found: `${String(value)} with a limit of ${problem.limit}`,
        expected: `at most ${problem.limit}`,
        fix: `lower this request to ${problem.limit} or less, or raise the limit`,
      };
    case 'pages alone':
      return {
        found: 'huge pages without cpu or memory',
        expected: 'cpu or memory as well',
        fix: 'set cpu or memory in requests or limits, too',
      };
    case 'no whole pages':
      return { found: String(value), expected: `a multiple of ${problem.size}` };
    case 'claims':
      return {
        found: 'claims',
        expected: 'no claims, because the pods have no resourceClaims',
        fix: 'remove spec.resources.claims',
      };
  }
}

function resourceWords(name: string): Diagnostic {
  const diagnostic = checkLabelKey(name);
  if (diagnostic !== undefined) return diagnostic;
  if (name.includes('/')) return { found: quoted(name), expected: EXTENDED };
  const meant = nearest(name, NATIVE) ?? NATIVE.find((each) => each.startsWith(name));
  const expected = `${NATIVE.join(', ')}, hugepages-… or an extended resource such as example.com/device`;
  return {
    found: quoted(name),
    expected,
    ...(meant === undefined ? {} : { suggestion: meant, fix: `rename it to ${meant}` }),
  };
}

const NATIVE = ['cpu', 'memory', 'ephemeral-storage'];
const EXTENDED = 'the name of a device, which does not begin with "requests."';
