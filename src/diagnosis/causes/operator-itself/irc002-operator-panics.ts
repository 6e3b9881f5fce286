import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc002 = messageCause({
  id: 'IRC002',
  title: 'Operator panics',
  why: 'The Operator panics after each restart, because of a value in Config or ImagePruner. Known reasons: Removed together with another storage, networkAccess Internal without its network on Azure, an ImagePruner without suspend on 4.12.',
  decides: 'The first lines of the panic in the log: the name of the function shows the reason.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: ['panic: runtime error: invalid memory address or nil pointer dereference', 'Observed a panic'],
  depth: 2.5,
  looksLike: /panic: runtime error|Observed a panic|nil pointer dereference|SIGSEGV/,
  where: { areas: ['operator'], sources: ['container', 'log'] },
  explain: ({ statements }) => {
    const [, where = ''] = /pkg\/([\w/]+)/.exec(statements.map(({ text }) => text).join(' ')) ?? [];
    const field = /azure/.test(where)
      ? 'spec.storage.azure.networkAccess'
      : /pruner/i.test(where)
        ? 'spec.suspend'
        : /storage|finalizer/.test(where)
          ? 'spec.storage'
          : 'spec';
    return {
      what: `The Operator panics${where === '' ? '' : ` in ${where}`}.`,
      object: /pruner/i.test(where) ? 'ImagePruner/cluster' : THE_CONFIG,
      field,
      explains: ['sync', 'rollout', 'removal'],
      fix: [
        inRegistry('Read the panic:', 'logs deployment/cluster-image-registry-operator --previous | grep -A30 panic'),
        step(
          'Undo the last edit of Config or ImagePruner. With Removed, first restore the storage that status.storage names, then make one change at a time.',
        ),
      ],
    };
  },
});
