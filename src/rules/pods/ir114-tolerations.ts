import { checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { fieldOf } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { eachItem, podFieldViolations, type PodErrors } from './pod-errors';
import type { Rule } from '../engine/rule';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export const ir114: Rule = {
  id: 'IR114',
  severity: Severity.ERROR,
  title: 'Invalid toleration',
  why: 'The API server accepts any text here, but rejects the Deployment or CronJob that the Operator creates from it: nothing is rolled out, and the old pods stay.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidateTolerations'),
  leadsTo: /\.tolerations\[/,
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 9, failing: exampleWith('Exist'), passing: exampleWith('Exists') },
  check: (cluster) => podFieldViolations(cluster, 'tolerations', (list) => eachItem(list, tolerationErrors)),
};

function* tolerationErrors(toleration: unknown): PodErrors {
  const text = (field: string): string => {
    const value = fieldOf(toleration, field);
    return typeof value === 'string' ? value : '';
  };
  const [key, operator, value, effect] = [text('key'), text('operator'), text('value'), text('effect')];
  const inKey = key === '' ? undefined : checkLabelKey(key);
  if (inKey !== undefined) yield { path: ['key'], ...inKey };

  if (!['', 'Equal', 'Exists'].includes(operator)) {
    yield { path: ['operator'], found: quoted(operator), expected: 'Exists or Equal' };
  } else if (operator !== 'Exists' && key === '') {
    yield {
      path: ['operator'],
      found: 'neither a key nor operator Exists',
      expected: 'one of them',
      fix: 'add a key, or set operator to Exists, which tolerates every taint',
    };
  } else if (operator === 'Exists' && value !== '') {
    yield {
      path: ['value'],
      found: `${quoted(value)} with operator Exists`,
      expected: 'no value',
      fix: 'remove value, or set operator to Equal',
    };
  } else {
    const inValue = checkLabelValue(value);
    if (inValue !== undefined) yield { path: ['value'], ...inValue };
  }

  if (effect !== '' && !EFFECTS.includes(effect)) {
    yield { path: ['effect'], found: quoted(effect), expected: EFFECTS.join(', ') };
  } else if (fieldOf(toleration, 'tolerationSeconds') !== undefined && effect !== 'NoExecute') {
    yield { path: ['effect'], found: `${effect || 'none'} with tolerationSeconds`, expected: 'NoExecute' };
  }
}

function exampleWith(operator: string): string {
  return configYaml(`replicas: 1\ntolerations:\n- key: node-role.kubernetes.io/infra\n  operator: ${operator}`);
}
