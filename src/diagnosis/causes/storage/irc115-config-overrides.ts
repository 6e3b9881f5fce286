import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
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
  explain: ({ group }) => {
    const [, below = ''] = /ConfigOverrides\.([\w.]+)/.exec(group('why')) ?? [];
    return {
      what: 'The overrides do not have the structure { deployment: { annotations: {…}, runtimeClassName: … } }.',
      object: THE_CONFIG,
      field: `spec.unsupportedConfigOverrides${below === '' ? '' : `.${below}`}`,
      fix: [setInConfig('Remove the overrides, or correct their types:', { unsupportedConfigOverrides: null })],
    };
  },
});
