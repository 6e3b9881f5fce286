import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc108 = messageCause({
  id: 'IRC108',
  title: 'Negative replicas',
  why: 'The Operator verifies the Config before it applies any object. A negative number of replicas fails this check.',
  decides: 'Whether spec.replicas of Config/cluster is negative.',
  source: operatorSource('pkg/operator/complete.go', 'verifyResource'),
  messages: ['replicas must be greater than or equal to 0', 'VerificationFailed'],
  looksLike: /replicas must be greater than or equal to 0/,
  explain: () => ({
    what: 'The field spec.replicas is negative.',
    object: THE_CONFIG,
    field: 'spec.replicas',
    fix: [setInConfig('Set the number of replicas that you want:', { replicas: 1 })],
  }),
});
