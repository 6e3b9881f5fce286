import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

export const irc914 = messageCause({
  id: 'IRC914',
  title: 'CronJob of the pruner does not exist',
  why: 'The Operator has not created the CronJob. An error stops the Operator before this step, or the controller of the pruner does not run.',
  decides: 'The condition Degraded of ImagePruner/cluster, and the log of the Operator.',
  source: operatorSource('pkg/operator/status.go', 'syncPrunerStatus'),
  messages: ['Pruner CronJob does not exist'],
  depth: 0,
  looksLike: /Pruner CronJob does not exist/,
  explain: ({ statements }, dump) => ({
    certainty: 'possible',
    what: 'The CronJob of the pruner does not exist.',
    object: 'CronJob/image-pruner',
    field: 'metadata.name',
    evidence: [...statements, ...dump.statements.filter(({ text }) => /SyncError/.test(text))],
    fix: [
      inRegistry(
        'See in the log of the Operator why it did not create the CronJob:',
        'logs deployment/cluster-image-registry-operator --tail=200',
      ),
    ],
  }),
});
