import { parseGoDuration } from '../../core/formats/go-duration';
import { operatorSource } from '../../core/source';
import type { ImagePrunerSpec } from '../../schema/kinds/image-pruner';
import { DEFAULT_PRUNER, everRuns, keptRevisions, scheduleOf } from '../pruner/default-pruner';
import type { Prediction } from '../prediction';
import { keepYoungerThan, prunesRegistry } from '../pruner/pruner-cron-job';
import type { Change, ChangeLevel, Transition } from './base/change';
import { asText } from '../../core/formats/json-text';
import { isSameData } from '../../core/data/same-data';
import { CRON_JOB, IMAGE_PRUNER } from '../objects';
import { effectOn } from './base/object-after';
import { isRunUnknown } from './base/unmanaged-run';

/** What the pruner deletes, when it runs, and whether it runs at all. */
export function* prunerChanged({ before, after }: Transition): Iterable<Change> {
  if (effectOn(after, CRON_JOB)?.action !== 'apply') return;
  const [old, now] = [specOf(before), specOf(after)];
  const recreated = before.state.pruner !== undefined && after.state.pruner === undefined;
  const why = (field: string): string =>
    recreated ? 'NEW has no ImagePruner, and the Operator creates one with its defaults' : `spec.${field} changed`;
  const [wasOn, isOn] = [everRuns(old), everRuns(now)];
  const [oldSchedule, newSchedule] = [scheduleOf(old), scheduleOf(now)];
  const isBySchedule = wasOn !== isOn && (old.suspend === true) === (now.suspend === true);
  if (wasOn !== isOn) {
    const what = isOn
      ? 'the pruner runs again, and deletes images that were kept so far'
      : isBySchedule
        ? 'from now on the pruner never runs: the storage grows'
        : 'the pruner no longer runs: the storage grows';
    const because = isOn || !isBySchedule ? why(isBySchedule ? 'schedule' : 'suspend') : NO_SUCH_TIME;
    const oldAndNew = isBySchedule ? ([oldSchedule, newSchedule] as const) : ([inWords(old), inWords(now)] as const);
    yield change(isOn ? 'loss' : 'change', what, because, ...oldAndNew);
  }
  if (!isOn) {
    if (!wasOn && !isSameData(old, now)) {
      const [what, because] =
        now.suspend === true
          ? [
              'no effect now: the pruner is suspended, and the edit takes effect when it runs again',
              'spec.suspend is true',
            ]
          : [
              'no effect now: the pruner never runs, and the edit takes effect when spec.schedule is corrected',
              NO_SUCH_TIME,
            ];
      yield change('change', what, because, asText(old), asText(now));
    }
    return;
  }
  for (const { field, shown, value } of KEEPS) {
    const [a, b] = [value(old), value(now)];
    if (a === b) continue;
    const oldAndNew = [`${field} ${shown(old)}`, `${field} ${shown(now)}`] as const;
    if (b < 0n) yield change('disruption', 'the pruner fails: oc rejects a negative number', why(field), ...oldAndNew);
    else if (a < 0n) yield change('change', 'the pruner no longer fails, and deletes images', why(field), ...oldAndNew);
    else if (b < a) yield change('loss', 'the pruner deletes images that were kept so far', why(field), ...oldAndNew);
    else yield change('change', 'the pruner keeps more images', why(field), ...oldAndNew);
  }
  const [passes, passed] = [now, old].map(({ ignoreInvalidImageReferences = false }) => ignoreInvalidImageReferences);
  if (passes !== passed) {
    const what = passes
      ? 'the pruner skips invalid image references'
      : 'the pruner fails as soon as it finds an invalid image reference, and prunes nothing';
    const field = 'ignoreInvalidImageReferences';
    yield change('change', what, why(field), String(passed), String(passes));
  }
  if (oldSchedule !== newSchedule && !isBySchedule) {
    yield change('change', 'the pruner runs at another time', why('schedule'), oldSchedule, newSchedule);
  }
  const [prunes = false, pruned = false] = [after, before].map(({ generated }) => prunesRegistry(generated.objects));
  // The pruner also deletes from a registry that runs without the Operator.
  if (prunes !== pruned && !isRunUnknown(before)) {
    const what = prunes
      ? 'the pruner also deletes layers from the storage of the registry'
      : 'the pruner no longer deletes from the storage of the registry, only image objects';
    yield change(
      'change',
      what,
      `Service/openshift-image-registry/image-registry ${prunes ? 'exists' : 'is gone'}`,
      flag(pruned),
      flag(prunes),
    );
  }
}

const NO_SUCH_TIME = 'spec.schedule selects no date that exists';

const KEEPS = [
  {
    field: 'keepTagRevisions',
    value: (spec: ImagePrunerSpec): bigint => BigInt(keptRevisions(spec)),
    shown: (spec: ImagePrunerSpec): string => String(keptRevisions(spec)),
  },
  {
    field: 'keepYoungerThanDuration',
    value: (spec: ImagePrunerSpec): bigint => parseGoDuration(keepYoungerThan(spec)) ?? 0n,
    shown: keepYoungerThan,
  },
];

function specOf({ state }: Prediction): ImagePrunerSpec {
  return state.pruner === undefined ? DEFAULT_PRUNER.spec : (state.pruner.spec ?? {});
}

function inWords({ suspend = false }: ImagePrunerSpec): string {
  return suspend ? 'suspended' : 'on';
}

function flag(prunes: boolean): string {
  return `--prune-registry=${String(prunes)}`;
}

function change(level: ChangeLevel, what: string, why: string, old: string, now: string): Change {
  const source = operatorSource('pkg/resource/prunercronjob.go', 'expected');
  return { level, subject: IMAGE_PRUNER, what, why, old, new: now, source };
}
