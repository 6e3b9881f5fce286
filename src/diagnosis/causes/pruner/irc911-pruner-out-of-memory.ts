import { operatorSource } from '../../../core/source';
import { valueAt } from '../../../core/field-path';
import { largerThan } from '../../forms/larger';
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
  explain: (_, { pruner }) => ({
    what: 'The pruner is killed because it uses more memory than its limit or than the node has.',
    object: 'ImagePruner/cluster',
    field: 'spec.resources.limits.memory',
    fix: [
      pruner !== undefined && valueAt(pruner.manifest, LIMIT) === undefined
        ? setInPruner('The ImagePruner sets no limit, so the node has too little memory. Request more:', {
            resources: { requests: { cpu: '100m', memory: '1Gi' } },
          })
        : setInPruner(pruner === undefined ? 'If the ImagePruner sets a limit, raise it:' : 'Raise the limit:', {
            resources: { limits: { memory: largerThan(pruner, LIMIT) } },
          }),
    ],
  }),
});

const LIMIT = ['spec', 'resources', 'limits', 'memory'];
