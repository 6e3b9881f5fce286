import { messageCause } from '../../forms/message-cause';
import { setInConfig, setInPruner } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc004 = messageCause({
  id: 'IRC004',
  title: 'Operator cannot decode the Config or the ImagePruner',
  why: 'The CRD accepts values that the Operator cannot decode, such as durations in days. The Operator can no longer read objects of this kind, and no condition names this cause.',
  decides:
    'Whether a duration in Config (maxWaitInQueue, cloudFront.duration) or ImagePruner (keepYoungerThanDuration) has another unit than ns, us, ms, s, m, h.',
  source: 'golang/go src/time/format.go ParseDuration',
  messages: ['time: unknown unit "d" in duration', 'failed to list *v1.Config', 'failed to list *v1.ImagePruner'],
  depth: 3,
  looksLike:
    /time: (?:unknown unit|missing unit|invalid duration)|failed to list \*v1\.(?:Config|ImagePruner)|cannot unmarshal \w+ into Go struct field (?:ImageRegistrySpec|ImagePrunerSpec)/,
  explain: ({ statements }) => {
    const texts = statements.map(({ text }) => text).join(' ');
    const [isPruner, isConfig] = [/ImagePruner/, /v1\.Config\b|ImageRegistrySpec/].map((kind) => kind.test(texts));
    return {
      what: 'The Operator cannot decode an object: a duration has a unit that Go does not know.',
      object: isPruner === true ? 'ImagePruner/cluster' : THE_CONFIG,
      field: isPruner === true ? 'spec.keepYoungerThanDuration' : 'spec.requests',
      explains: ['operator', 'sync', 'rollout'],
      fix: [
        ...(isConfig === true && isPruner !== true
          ? []
          : [setInPruner('In the ImagePruner, write days as hours:', { keepYoungerThanDuration: '168h' })]),
        ...(isPruner === true && isConfig !== true
          ? []
          : [
              setInConfig('In the Config, write the durations that are set as hours, for example:', {
                requests: { read: { maxWaitInQueue: '1h' } },
              }),
            ]),
      ],
    };
  },
});
