import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc009 = messageCause({
  id: 'IRC009',
  title: 'Operator cannot apply its resources',
  why: 'The Operator stops at the error in its message, and retries every few minutes. Objects of earlier steps are applied. Objects of later steps are missing or old.',
  decides: 'The error after "Unable to apply resources", and the lines around it in the log of the Operator.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  messages: ['Unable to apply resources', 'unable to sync storage configuration', 'unable to apply objects'],
  depth: 0.1,
  looksLike:
    /Unable to apply resources: (?<why>.*)|controller(?:imagepruner)?\.go:\d+\] (?:\(image pruner\) )?unable to sync: (?<logged>.*?), requeuing/,
  // A conflict of two writers ends by itself.
  where: { but: /Operation cannot be fulfilled|the object has been modified/ },
  explain: ({ group }) => {
    const why = group('why') || group('logged');
    const isStorage = /^unable to sync storage configuration/.test(why);
    return {
      certainty: 'likely',
      what: `The Operator stops at an error${isStorage ? ' of the storage' : ''}: ${why.replace(/^(?:unable to (?:sync storage configuration|apply objects): )+/, '').slice(0, 200)}.`,
      object: THE_CONFIG,
      field: isStorage ? 'spec.storage' : 'spec',
      explains: ['sync', 'rollout'],
      fix: [
        inRegistry('Read the lines around the error:', 'logs deployment/cluster-image-registry-operator --tail=200'),
        step('Fix what the error names. The Operator retries automatically.'),
      ],
    };
  },
});
