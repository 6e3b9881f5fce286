import { referenceTo, type Manifest } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import type { Change, Edit } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import type { Meaning, ObjectSetting } from '../tool-reading';
import { TOOL_READINGS } from '../tool-readings';
import { isProtected } from './protected-objects';
import { isRecreated } from './recreated-objects';

/** What an object says to the tool that delivers it: guards, and how it is applied. */
export function* objectSettingsChanged({ old, now }: Edit): Iterable<Change> {
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isProtected(after)) continue;
    for (const { name, writtenOn, isSet, on, off, source } of SETTINGS) {
      const [was, is] = [isSet(before), isSet(after)];
      if (was === is) continue;
      const meaning = is ? on(after) : off(after);
      const values = { old: was ? 'set' : 'not set', new: is ? 'set' : 'not set' };
      yield {
        ...meaning,
        subject: referenceTo(after),
        why: `${writtenOn?.(is ? after : before) ?? name} is ${is ? 'set' : 'removed'}`,
        ...values,
        source,
      };
    }
    const isForced = isRecreated(before) && isRecreated(after);
    if (!isForced || paths.every(([part]) => part === 'metadata')) continue;
    yield {
      ...recreated(after),
      subject: referenceTo(after),
      why: 'its annotation for force or a hook is set, and the object is edited',
      ...{ old: 'exists', new: 'deleted and created again' },
      source: FORCE_SOURCE,
    };
  }
}

const FORCE_SOURCE = operatorSource('pkg/operator/finalizer.go', 'finalizeResources');

const SETTINGS: readonly ObjectSetting[] = [
  ...TOOL_READINGS.flatMap(({ ofObjects }) => ofObjects),
  {
    name: 'its annotation for force or a hook',
    isSet: isRecreated,
    on: recreated,
    off: (): Meaning => ({ level: 'change', what: 'a sync no longer deletes the object and creates it again' }),
    source: FORCE_SOURCE,
  },
];

function recreated(manifest: Manifest): Meaning {
  const what = 'a sync deletes the object and creates it again';
  const loss = lossOnDeletion(manifest);
  if (loss === 'registry') {
    return {
      level: 'loss',
      what: `${what}: this removes the registry, and its storage and images if spec.storage.managementState is Managed`,
    };
  }
  return loss === 'images' ? { level: 'loss', what: `${what}: its images are lost` } : { level: 'disruption', what };
}
