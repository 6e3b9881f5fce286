import { operatorSource } from '../../../core/source';
import { READY, dumpOf, dumpedConfig, dumpedPruner } from '../../examples/dump-yaml';
import { JOB_FAILED, failedPruner } from '../../examples/dumped-jobs';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

export const irc909 = messageCause({
  id: 'IRC909',
  title: 'Pruner failed',
  why: 'The last job of the pruner failed, and ImagePruner and ClusterOperator are Degraded until one succeeds or the job is deleted. A job of any other kind in the namespace counts, too.',
  decides: 'The log of the pod of the job.',
  source: operatorSource('pkg/operator/status.go', 'syncPrunerStatus'),
  messages: [
    'ImagePrunerDegraded: Job has reached the specified backoff limit',
    'ImagePrunerJobFailed',
    'BackoffLimitExceeded',
  ],
  depth: 0,
  examples: {
    shows: () => dumpOf(dumpedConfig(READY), dumpedPruner(JOB_FAILED)),
    alike: () =>
      failedPruner(
        'error: images.image.openshift.io is forbidden: User "system:serviceaccount:openshift-image-registry:pruner" cannot list resource "images"',
      ),
  },
  looksLike: /BackoffLimitExceeded|reached the specified backoff limit|\(?(?:ImagePruner)?JobFailed\)?|Failed=True/,
  where: { areas: ['pruner'] },
  explain: ({ certainty }) => ({
    certainty: certainty === 'certain' ? 'likely' : certainty,
    what: 'The last job of the pruner failed; its log says why.',
    object: 'ImagePruner/cluster',
    field: 'status.conditions',
    fix: [
      inRegistry('Read why:', 'logs -l created-by=image-pruner --tail=100'),
      inRegistry(
        'Run it again; when it succeeds, the conditions are well:',
        'create job --from=cronjob/image-pruner image-pruner-now',
      ),
      inRegistry('If it was an accident, delete the failed jobs:', 'delete jobs --field-selector=status.successful=0'),
    ],
  }),
});
