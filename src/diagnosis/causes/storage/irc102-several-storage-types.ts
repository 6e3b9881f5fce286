import { operatorSource } from '../../../core/source';
import { isRecord } from '../../../core/record';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { BACKENDS } from '../../../storage';
import { asRecord, fieldOf } from '../../../core/record';

export const irc102 = messageCause({
  id: 'IRC102',
  title: 'Two storage types',
  why: 'The Operator accepts only one storage type. A merge patch that adds a second type does not remove the first type. With two types, nothing is deployed, and with Removed nothing is removed.',
  decides: 'Whether spec.storage of Config/cluster names more than one storage type.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  messages: ['exactly one storage type should be configured at the same time, got 2'],
  rule: 'IR201',
  looksLike: /exactly one storage type should be configured at the same time, got \d+: \[(?<types>[^\]]*)\]/,
  explain: ({ group }, { config }) => {
    const named = group('types').toLowerCase().split(' ');
    const storage = asRecord(fieldOf(config?.manifest['spec'], 'storage'));
    const has = (field: string): boolean =>
      config === undefined ? named.includes(field.toLowerCase()) : isRecord(storage[field]);
    const types = BACKENDS.map(({ field }) => field).filter(has);
    const used = asRecord(fieldOf(config?.manifest['status'], 'storage'));
    const inUse = types.filter((field) => isRecord(used[field]));
    const [kept = ''] = inUse.length === 1 ? inUse : types;
    const removed = types.filter((field) => field !== kept);
    return {
      ...(types.length < 2 ? { certainty: 'possible' } : {}),
      what: `The Config ${types.length < 2 ? 'named' : 'names'} several storage types (${group('types').replace(/ /g, ', ')}), but the Operator accepts only one.`,
      object: THE_CONFIG,
      field: 'spec.storage',
      explains: ['rollout', 'removal', 'certificates'],
      fix: [
        types.length < 2
          ? step(
              'The Config of the input names only one type, so the message is older: wait for the next sync of the Operator, and collect again.',
            )
          : setInConfig(
              inUse.length === 1
                ? `Keep ${kept}, the storage in use (status.storage names it), and remove ${removed.join(' and ')}:`
                : `Keep the storage type that has your images. For example, to keep ${kept} and remove ${removed.join(' and ')}:`,
              {
                storage: Object.fromEntries(removed.map((field) => [field, null])),
              },
            ),
      ],
    };
  },
});
