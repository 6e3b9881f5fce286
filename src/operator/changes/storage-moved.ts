import { referenceTo } from '../../core/manifest';
import { operatorSource } from '../../core/source';
import { asRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';
import { isHook, moveInWords, storageMoves } from '../cluster/storage-move';
import type { Change, Edit } from './change';

/** The Job of a StorageChange takes the old type out of the live Config, which an apply cannot do for what others wrote. */
export function* storageMoved({ old, now }: Edit): Iterable<Change> {
  const config = old.find((each) => kindOf(each) === 'Config');
  const found = configuredBackends(asRecord(asRecord(config?.['spec'])['storage']));
  for (const move of storageMoves(old, now)) {
    const { job, from, to } = move;
    if (found.length > 0 && !found.some(({ backend }) => backend === from)) continue;
    yield {
      level: 'change',
      subject: referenceTo(job),
      what: `${isHook(job) ? 'before the Config is applied, ' : ''}the Job ${moveInWords(move)}`,
      why: `an apply leaves ${from.field} in the Config if another field manager wrote it, and with two types the Operator stops`,
      old: from.field,
      new: to.backend.field,
      source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
    };
  }
}
