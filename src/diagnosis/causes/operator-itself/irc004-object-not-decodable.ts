import { valueAt } from '../../../core/field-path';
import { checkGoDuration } from '../../../core/formats/go-duration';
import type { FixStep } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { editConfig, setInConfig, setInPruner } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { CONFIG_DURATIONS } from '../../../rules/schema/ir102-go-duration';

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
  explain: ({ statements }, dump) => {
    const texts = statements.map(({ text }) => text).join(' ');
    const [isPruner, isConfig] = [/ImagePruner/, /v1\.Config\b|ImageRegistrySpec/].map((kind) => kind.test(texts));
    const [, wrong = ''] = /duration "([^"]*)"/.exec(texts) ?? [];
    const field = wrongFieldOf(dump);
    return {
      what: `The Operator cannot decode ${isPruner === isConfig ? 'an object' : isPruner === true ? 'ImagePruner/cluster' : THE_CONFIG}: the duration${wrong === '' ? '' : ` ${JSON.stringify(wrong)}`} has a unit that Go does not know.`,
      object: isPruner === true ? 'ImagePruner/cluster' : THE_CONFIG,
      field: isPruner === true ? PRUNER_FIELD.join('.') : field === undefined ? 'spec.requests' : field.join('.'),
      explains: ['operator', 'sync', 'rollout'],
      fix: [
        ...(isConfig === true && isPruner !== true
          ? []
          : [
              setInPruner('In the ImagePruner, write the duration in hours:', {
                keepYoungerThanDuration: inHours(valueAt(dump.pruner?.manifest, PRUNER_FIELD) ?? wrong),
              }),
            ]),
        ...(isPruner === true && isConfig !== true ? [] : [inConfig(field, dump)]),
      ],
    };
  },
});

const PRUNER_FIELD = ['spec', 'keepYoungerThanDuration'];

/** The field of the Config with a duration that Go does not read. */
function wrongFieldOf({ config }: Dump): readonly string[] | undefined {
  return CONFIG_DURATIONS.find((field) => {
    const value = valueAt(config?.manifest, field);
    return typeof value === 'string' && checkGoDuration(value) !== undefined;
  });
}

function inConfig(field: readonly string[] | undefined, { config }: Dump): FixStep {
  if (field === undefined) {
    const names = CONFIG_DURATIONS.map((each) => each.join('.')).join(', ');
    return editConfig(`In the Config, write durations in hours, minutes or seconds, such as 24h for 1d (${names}):`);
  }
  const value: unknown = inHours(valueAt(config?.manifest, field));
  const spec = field.slice(1).reduceRight((below, key) => ({ [key]: below }), value) as object;
  return setInConfig('In the Config, write the duration in hours, minutes or seconds:', spec);
}

function inHours(value: unknown): string {
  return (typeof value === 'string' ? checkGoDuration(value)?.suggestion : undefined) ?? 'HOURSh';
}
