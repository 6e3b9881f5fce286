import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInPruner } from '../../forms/steps';

export const irc911 = messageCause({
  id: 'IRC911',
  title: 'Pruner is killed: out of memory',
  why: 'The pruner keeps all images and image streams in memory. In large clusters it needs more memory than its limit.',
  decides: 'Whether the container ended with OOMKilled, and the limit in spec.resources of ImagePruner/cluster.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected resources'),
  messages: ['OOMKilled', 'exit code 137'],
  depth: 2,
  looksLike: /OOMKilled|exit code 137/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'The pruner is killed because it uses more memory than its limit or than the node has.',
    object: 'ImagePruner/cluster',
    field: 'spec.resources.limits.memory',
    fix: [
      setInPruner('Raise the limit:', {
        resources: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '4Gi' } },
      }),
    ],
  }),
});
