import { asRecord, fieldOf, isRecord } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import type { FixStep } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { editConfig, removeRuntimeClass, setOverrides } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc115 = messageCause({
  id: 'IRC115',
  title: 'unsupportedConfigOverrides has a wrong type',
  why: 'The Operator reads annotations and a runtime class from spec.unsupportedConfigOverrides.deployment. If a value has the wrong type, the Operator creates no Deployment.',
  decides:
    'Whether spec.unsupportedConfigOverrides of Config/cluster has a value of the wrong type; the message names the field.',
  source: operatorSource('pkg/resource/deployment.go', 'expected'),
  messages: ['invalid unsupportedConfigOverrides: json: cannot unmarshal'],
  rule: 'IR119',
  looksLike: /invalid unsupportedConfigOverrides: (?<why>.*)/,
  explain: ({ group }, { config }) => {
    const [, below = ''] = /(?:Config|Deployment)Overrides\.([\w.]+)/.exec(group('why')) ?? [];
    const field = `spec.unsupportedConfigOverrides${below === '' ? '' : `.${below}`}`;
    return {
      what: typeProblem(field, group('why')),
      object: THE_CONFIG,
      field,
      fix: [correctionOf(below, fieldOf(config?.manifest['spec'], 'unsupportedConfigOverrides'))],
    };
  },
});

/** What the JSON decoder of Go expects and finds. */
function typeProblem(field: string, why: string): string {
  const [, found = '', type = ''] = /cannot unmarshal (\w+) .*of type (\S+)/.exec(why) ?? [];
  if (type === '')
    return 'The overrides do not have the structure { deployment: { annotations: {…}, runtimeClassName: … } }.';
  const subject = type === 'string' && field.endsWith('.annotations') ? `A value in ${field}` : `The value of ${field}`;
  const withArticle = (name: string): string => (/^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`);
  return `${subject} must be ${type === 'string' ? 'a string' : 'an object'}, but is ${withArticle(found === 'bool' ? 'boolean' : found)}.`;
}

/** Only what has the wrong type is changed: other overrides may be needed. */
function correctionOf(below: string, overrides: unknown): FixStep {
  if (below === 'deployment.runtimeClassName') return removeRuntimeClass();
  if (below === 'deployment')
    return setOverrides('Remove spec.unsupportedConfigOverrides.deployment, also in Git:', null);
  const annotations = asRecord(fieldOf(fieldOf(overrides, 'deployment'), 'annotations'));
  const wrong = Object.entries(annotations).filter(([, value]) => typeof value !== 'string');
  if (wrong.length > 0) {
    const texts = wrong.map(([key, value]) => [key, isRecord(value) || Array.isArray(value) ? null : String(value)]);
    return setOverrides('Write the values of annotations as texts:', {
      annotations: Object.fromEntries(texts) as object,
    });
  }
  return editConfig('Correct the types of the overrides, or remove what you do not need:');
}
