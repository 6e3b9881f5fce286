import { operatorSource } from '../../../core/source';
import type { Statement } from '../../evidence/statement';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, pruneNow } from '../../forms/steps';

export const irc909 = messageCause({
  id: 'IRC909',
  title: 'Pruner failed',
  why: 'The last Job of the pruner failed. ImagePruner and ClusterOperator are Degraded until a later Job succeeds or the failed Job is deleted. The Operator looks at the last Job of the namespace, also if it is not a Job of the pruner.',
  decides: 'The log of the pod of the Job, which gives the reason.',
  source: operatorSource('pkg/operator/status.go', 'syncPrunerStatus'),
  messages: [
    'ImagePrunerDegraded: Job has reached the specified backoff limit',
    'ImagePrunerJobFailed',
    'BackoffLimitExceeded',
    'Job openshift-image-registry/image-pruner-28000000 failed to complete',
  ],
  depth: 0,
  looksLike:
    /BackoffLimitExceeded|reached the specified backoff limit|\(?(?:ImagePruner)?JobFailed\)?|Failed=True|image-pruner-\S+ failed to complete/,
  where: { areas: ['pruner'] },
  explain: ({ certainty }, { statements }) => {
    const ran = !statements.some(isNoStart);
    return {
      certainty: certainty === 'certain' ? 'likely' : certainty,
      what: `The last Job of the pruner failed. ${ran ? 'Its log shows the reason.' : 'Its pod did not start.'}`,
      object: 'ImagePruner/cluster',
      field: 'status.conditions',
      fix: [
        ran
          ? inRegistry('Read the log of the pruner:', 'logs -l job-name --prefix --tail=100')
          : inRegistry('See why the pod does not start:', 'describe pods -l job-name'),
        pruneNow('When the reason is gone, run the pruner again. If the run succeeds, the conditions are cleared:'),
        inRegistry(
          'If they stay, a Job of the namespace failed later. See which Jobs failed:',
          'get jobs -o custom-columns=NAME:.metadata.name,FAILED:.status.failed',
        ),
        inRegistry('Delete each Job that failed and is not needed (JOB is its name):', 'delete job JOB'),
      ],
    };
  },
});

/** A pod that never ran has no log. */
function isNoStart({ areas, text }: Statement): boolean {
  return areas.includes('pruner') && /PodScheduled=False|FailedScheduling|FailedCreate/.test(text);
}
