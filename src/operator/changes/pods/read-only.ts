import { operatorSource } from '../../../core/source';
import type { Change, Transition } from '../base/change';
import { DEPLOYMENT } from '../../objects';
import { objectAfter } from '../base/object-after';

/** Whether the registry accepts pushes. */
export function* readOnlyChanged({ before, after }: Transition): Iterable<Change> {
  if (objectAfter(before, DEPLOYMENT) === undefined || objectAfter(after, DEPLOYMENT) === undefined) return;
  const [old, now] = [before.spec.readOnly === true, after.spec.readOnly === true];
  if (old === now) return;
  yield {
    level: now ? 'disruption' : 'change',
    subject: DEPLOYMENT,
    what: now ? 'the registry rejects every push: builds fail' : 'the registry accepts pushes again',
    why: 'spec.readOnly changed',
    old: String(old),
    new: String(now),
    source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  };
}
