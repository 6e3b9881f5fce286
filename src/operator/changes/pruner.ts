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
  const edit = editOf(before, after);
  if (edit.wasOn !== edit.isOn) yield switched(edit);
  else if (!edit.isOn && !isSameData(edit.old, edit.now)) yield whileOff(edit);
  if (!edit.isOn) return;
  yield* keepsChanged(edit);
  yield* invalidReferences(edit);
  yield* timeChanged(edit);
  yield* layersToo(before, after);
}

interface Edit {
  readonly old: ImagePrunerSpec;
  readonly now: ImagePrunerSpec;
  readonly wasOn: boolean;
  readonly isOn: boolean;
  /** Whether a schedule that selects no date is what turns the pruner on or off. */
  readonly isBySchedule: boolean;
  readonly why: (field: keyof ImagePrunerSpec) => string;
}

function editOf(before: Prediction, after: Prediction): Edit {
  const [old, now] = [specOf(before), specOf(after)];
  const [wasOn, isOn] = [everRuns(old), everRuns(now)];
  const recreated = before.state.pruner !== undefined && after.state.pruner === undefined;
  return {
    old,
    now,
    wasOn,
    isOn,
    isBySchedule: wasOn !== isOn && (old.suspend === true) === (now.suspend === true),
    why: (field) =>
      recreated ? 'NEW has no ImagePruner, and the Operator creates one with its defaults' : `spec.${field} changed`,
  };
}

function switched({ old, now, isOn, isBySchedule, why }: Edit): Change {
  const because = why(isBySchedule ? 'schedule' : 'suspend');
  const inWords = isBySchedule ? scheduleOf : suspension;
  const [was, is] = [inWords(old), inWords(now)];
  if (isOn)
    return change({
      level: 'loss',
      what: 'the pruner runs again, and deletes images that were kept so far',
      why: because,
      old: was,
      new: is,
    });
  return isBySchedule
    ? change({
        level: 'change',
        what: 'from now on the pruner never runs: the storage grows',
        why: NO_SUCH_TIME,
        old: was,
        new: is,
      })
    : change({
        level: 'change',
        what: 'the pruner no longer runs: the storage grows',
        why: because,
        old: was,
        new: is,
      });
}

function whileOff({ old, now }: Edit): Change {
  const [what, why] =
    now.suspend === true
      ? ['no effect now: the pruner is suspended, and the edit takes effect when it runs again', 'spec.suspend is true']
      : [
          'no effect now: the pruner never runs, and the edit takes effect when spec.schedule is corrected',
          NO_SUCH_TIME,
        ];
  return change({ level: 'change', what, why, old: asText(old), new: asText(now) });
}

function* keepsChanged({ old, now, why }: Edit): Iterable<Change> {
  for (const { field, shown, value } of KEEPS) {
    const [a, b] = [value(old), value(now)];
    if (a === b) continue;
    const [level, what] = keptMoreOrLess(a, b);
    yield change({ level, what, why: why(field), old: `${field} ${shown(old)}`, new: `${field} ${shown(now)}` });
  }
}

function keptMoreOrLess(old: bigint, now: bigint): readonly [ChangeLevel, string] {
  if (now < 0n) return ['disruption', 'the pruner fails: oc rejects a negative number'];
  if (old < 0n) return ['change', 'the pruner no longer fails, and deletes images'];
  return now < old
    ? ['loss', 'the pruner deletes images that were kept so far']
    : ['change', 'the pruner keeps more images'];
}

function* invalidReferences({ old, now, why }: Edit): Iterable<Change> {
  const field = 'ignoreInvalidImageReferences';
  const [passed = false, passes = false] = [old[field], now[field]];
  if (passes === passed) return;
  const what = passes
    ? 'the pruner skips invalid image references'
    : 'the pruner fails as soon as it finds an invalid image reference, and prunes nothing';
  yield change({ level: 'change', what, why: why(field), old: String(passed), new: String(passes) });
}

function* timeChanged({ old, now, isBySchedule, why }: Edit): Iterable<Change> {
  const [was, is] = [scheduleOf(old), scheduleOf(now)];
  if (was === is || isBySchedule) return;
  yield change({ level: 'change', what: 'the pruner runs at another time', why: why('schedule'), old: was, new: is });
}

/** The pruner also deletes from a registry that runs without the Operator. */
function* layersToo(before: Prediction, after: Prediction): Iterable<Change> {
  const [pruned, prunes] = [prunesRegistry(before.generated.objects), prunesRegistry(after.generated.objects)];
  if (prunes === pruned || isRunUnknown(before)) return;
  const what = prunes
    ? 'the pruner also deletes layers from the storage of the registry'
    : 'the pruner no longer deletes from the storage of the registry, only image objects';
  const why = `Service/openshift-image-registry/image-registry ${prunes ? 'exists' : 'is gone'}`;
  yield change({ level: 'change', what, why, old: flag(pruned), new: flag(prunes) });
}

const NO_SUCH_TIME = 'spec.schedule selects no date that exists';

const KEEPS = [
  {
    field: 'keepTagRevisions' as const,
    value: (spec: ImagePrunerSpec): bigint => BigInt(keptRevisions(spec)),
    shown: (spec: ImagePrunerSpec): string => String(keptRevisions(spec)),
  },
  {
    field: 'keepYoungerThanDuration' as const,
    value: (spec: ImagePrunerSpec): bigint => parseGoDuration(keepYoungerThan(spec)) ?? 0n,
    shown: keepYoungerThan,
  },
];

function specOf({ state }: Prediction): ImagePrunerSpec {
  return state.pruner === undefined ? DEFAULT_PRUNER.spec : (state.pruner.spec ?? {});
}

function suspension({ suspend = false }: ImagePrunerSpec): string {
  return suspend ? 'suspended' : 'on';
}

function flag(prunes: boolean): string {
  return `--prune-registry=${String(prunes)}`;
}

function change(each: Omit<Change, 'subject' | 'source'>): Change {
  return { subject: IMAGE_PRUNER, ...each, source: operatorSource('pkg/resource/prunercronjob.go', 'expected') };
}
