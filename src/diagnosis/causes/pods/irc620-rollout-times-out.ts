import { operatorSource } from '../../../core/source';
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
  looksLike: /ProgressDeadlineExceeded|timed out progressing/,
  explain: () => ({
    certainty: 'possible',
    what: 'New pods of the registry do not become ready.',
    object: 'Deployment/image-registry',
    field: 'status.conditions',
    fix: [
      inRegistry(
        'See the state of the pods, and in their events why they wait:',
        'describe pods -l docker-registry=default',
      ),
      inRegistry('Read the logs of all these pods:', 'logs -l docker-registry=default --prefix --tail=100'),
    ],
  }),
});
