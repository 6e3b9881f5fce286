import { operatorSource } from '../../../core/source';
import { ON_S3, SOME_PODS, dumpOf, dumpedConfig } from '../../examples/dump-yaml';
import { pendingPod } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

export const irc620 = messageCause({
  id: 'IRC620',
  title: 'Rollout does not end',
  why: 'The new pods of the registry are not ready in time. The input does not show the reason.',
  decides: 'The pods of the newest ReplicaSet, and their events.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  messages: ['ProgressDeadlineExceeded', 'Registry deployment has timed out progressing', 'MinimumAvailability'],
  depth: 0,
  examples: {
    shows: () =>
      dumpOf(
        dumpedConfig([
          ...SOME_PODS.slice(0, 2),
          [
            'Degraded',
            'True',
            'ProgressDeadlineExceeded',
            'Registry deployment has timed out progressing: ReplicaSet has timed out progressing.',
          ],
        ]),
      ),
    alike: () =>
      dumpOf(
        dumpedConfig(SOME_PODS, ON_S3, { replicas: 2 }),
        pendingPod("0/4 nodes are available: 4 node(s) didn't match pod anti-affinity rules."),
      ),
  },
  looksLike: /ProgressDeadlineExceeded|timed out progressing/,
  explain: () => ({
    certainty: 'possible',
    what: 'New pods of the registry do not become ready.',
    object: 'Deployment/image-registry',
    field: 'status.conditions',
    fix: [
      inRegistry('See the pods and why they wait:', 'describe pods -l docker-registry=default'),
      inRegistry('Read their log:', 'logs deployment/image-registry --tail=100'),
    ],
  }),
});
