import { valueAt } from '../../../core/field-path';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { setInConfig, setInPruner } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc621 = messageCause({
  id: 'IRC621',
  title: 'Memory limit is too low to start the container',
  why: 'CRI-O starts no container with less memory than its runtime needs. Often the unit is wrong: in a quantity of Kubernetes, 512m is half a byte, and 512Mi is 512 mebibytes.',
  decides: 'The value and the unit of resources.limits.memory in the Config or the ImagePruner.',
  source: 'cri-o/cri-o internal/config/cgmgr/cgmgr.go VerifyMemoryIsEnough',
  messages: ['set memory limit', 'too low; should be at least', 'CreateContainerError'],
  depth: 2,
  looksLike: /set memory limit (?<limit>\d+) too low; should be at least (?<least>\d+)/,
  where: { areas: ['rollout', 'pruner'], sources: ['container', 'event'] },
  explain: ({ group, statements: [first] }, dump) => {
    const isPruners = first?.areas.includes('rollout') !== true;
    const set = isPruners ? setInPruner : setInConfig;
    return {
      what: `The memory limit is ${group('limit')} bytes, and a container needs at least ${group('least')} bytes to start.`,
      object: isPruners ? 'ImagePruner/cluster' : THE_CONFIG,
      field: 'spec.resources.limits.memory',
      fix: [
        set('Raise the limit, and write it with the unit Mi or Gi:', {
          resources: { limits: { memory: meant(isPruners ? dump.pruner : dump.config) } },
        }),
      ],
    };
  },
});

/** The limit with the unit that was meant, if only the unit is wrong. */
function meant(object: Dump['config']): string {
  const [, count] =
    /^(\d{3,5})m$/.exec(String(valueAt(object?.manifest, ['spec', 'resources', 'limits', 'memory']))) ?? [];
  return count === undefined || Number(count) < LEAST ? `${LEAST}Mi` : `${count}Mi`;
}

/** The default request of the registry is 256Mi, and a limit must not be lower. */
const LEAST = 512;
