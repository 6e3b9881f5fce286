import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc114 = messageCause({
  id: 'IRC114',
  title: 'Negative request limits',
  why: 'The Operator writes the request limits into the Deployment. With a negative limit, it creates no Deployment.',
  decides: 'Whether a number in spec.requests of Config/cluster is negative.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ['Requests.Read.MaxRunning must be positive number'],
  looksLike: /Requests\.(?<kind>Read|Write)\.(?<limit>MaxRunning|MaxInQueue) must be positive/,
  explain: ({ group }) => {
    const [kind, limit] = [group('kind').toLowerCase(), group('limit').replace(/^M/, 'm')];
    return {
      what: `The limit spec.requests.${kind}.${limit} is negative.`,
      object: THE_CONFIG,
      field: `spec.requests.${kind}.${limit}`,
      fix: [
        setInConfig('Set the limit to a positive number, or to 0 for no limit:', {
          requests: { [kind]: { [limit]: 0 } },
        }),
      ],
    };
  },
});
