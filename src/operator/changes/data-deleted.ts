import { operatorSource } from '../../core/source';
import type { Effect } from '../effects/effect';
import { describeSubject, holdsImages } from '../effects/subject';
import type { Prediction } from '../prediction';
import { removeRegistry } from '../sync/registry-removal';
import type { Change, Transition } from './change';

/** Storage that the Operator deletes, including every image in it. */
export function* dataDeleted({ before, after }: Transition): Iterable<Change> {
  const already = new Set(storageDeletedBy(before.sync.effects).map(({ subject }) => describeSubject(subject)));
  const isRemoved = before.state.config !== undefined && after.state.config === undefined;
  const effects = isRemoved ? finalized(before) : after.sync.effects;
  for (const { subject, because } of storageDeletedBy(effects)) {
    if (already.has(describeSubject(subject))) continue;
    yield {
      level: 'loss',
      subject,
      what: 'the Operator deletes the storage, and every image in it is lost',
      why: because,
      old: 'in use',
      new: 'deleted',
      source: operatorSource('pkg/resource/generator.go', 'Remove'),
    };
  }
}

function finalized({ spec, state }: Prediction): readonly Effect[] {
  return removeRegistry(spec, state, 'the Config is deleted').effects;
}

/** Only deleted images are lost; the Operator creates every other object again. */
export function storageDeletedBy(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(({ subject, action }) => action === 'delete' && holdsImages(subject));
}
