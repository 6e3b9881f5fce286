import { formatFieldPath } from '../../core/field-path';
import { operatorSource } from '../../core/source';
import { kindOf } from '../../schema/kinds/kinds';
import { CONFIG } from '../objects';
import type { Prediction } from '../prediction';
import type { Change, ChangeFinder, Edit } from './base/change';
import { editedObjects } from './base/changed-objects';
import { credentialsChanged } from './storage/credentials';
import { networkAccessChanged } from './storage/network-access';
import { isManaged } from './base/object-after';
import { podsRestarted } from './pods/pods-restarted';
import { storageChanged } from './storage/storage-changed';
import { unknownStorageCa } from './storage/storage-ca';
import { ownerChanged } from './storage/storage-owner';

/** Edits of a storage that is set up: the Operator reads some fields only then, and others say what it has settled already. */
export function* settledStorage(edit: Edit): Iterable<Change> {
  const { before, after, old, now } = edit;
  // Of a storage that OLD leaves to the live Config nobody knows whether it is the same.
  if (before.state.leftToLive.includes('storage')) return;
  if (!isSettled(before) || !isSettled(after) || EFFECTS.some((find) => [...find(edit)].length > 0)) return;
  if (unknownStorageCa(edit).length > 0) return;
  for (const { after: config, paths } of editedObjects(old, now)) {
    const fields = paths.filter(([part, field]) => part === 'spec' && field === 'storage');
    if (kindOf(config) !== 'Config' || config.metadata.name !== CONFIG.name || fields.length === 0) continue;
    yield {
      level: 'change',
      subject: CONFIG,
      what: 'no effect: the fields describe the same storage, and no pod is replaced',
      why: `${fields.map(formatFieldPath).join(', ')} changed`,
      old: 'set up',
      new: 'set up',
      source: operatorSource('pkg/resource/generator.go', 'syncStorage'),
    };
  }
}

function isSettled(prediction: Prediction): boolean {
  return isManaged(prediction) && prediction.sync.error === undefined && prediction.sync.panic === undefined;
}

const EFFECTS: readonly ChangeFinder[] = [
  storageChanged,
  ownerChanged,
  networkAccessChanged,
  podsRestarted,
  credentialsChanged,
];
