import { isLive } from '../../../core/live-object';
import { operatorSource } from '../../../core/source';
import { configIn } from '../../../schema/kinds/kinds';
import { writtenBackends } from '../../../storage';
import { ownersOf } from '../../cluster/field-owners';
import { CONFIG } from '../../objects';
import type { Change, Edit } from '../base/change';

/** A storage type of the live Config that stays beside the one that the edit sets, and who wrote it. */
export function* storageKept({ old, now }: Edit): Iterable<Change> {
  const [live, config] = [old, now].map(configIn);
  if (live === undefined || config === undefined || !isLive(live)) return;
  const [before = [], after = []] = [live, config].map((each) =>
    writtenBackends(each).map(({ backend }) => backend.field),
  );
  const added = after.filter((field) => !before.includes(field));
  if (added.length === 0) return;
  for (const field of after.filter((each) => before.includes(each))) {
    const managers = ownersOf(live, ['spec', 'storage', field]).map(({ manager }) => manager);
    const owner = managers.length === 0 ? 'another field manager' : [...new Set(managers)].join(', ');
    yield {
      level: 'change',
      subject: CONFIG,
      what: `spec.storage.${field} stays beside ${added.join(', ')}, and with two storage types the Operator stops: before NEW is applied, set ${field} to null and ${added.join(', ')} to its value in one merge patch of the live Config, as the construct StorageChange does`,
      why: `${owner} wrote it, and an apply removes only the fields that its own field manager wrote`,
      old: before.join(', '),
      new: after.join(', '),
      source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
    };
  }
}
