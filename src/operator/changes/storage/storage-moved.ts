import { referenceTo } from '../../../core/manifest';
import { operatorSource } from '../../../core/source';
import { configIn } from '../../../schema/kinds/kinds';
import { acknowledgedReason } from '../../../core/acknowledgement';
import { writtenBackends } from '../../../storage';
import { moveInWords, runsBeforeConfig, storageMoves } from '../../cluster/storage-move';
import type { Change, ChangeLevel, Edit } from '../base/change';
import { isManaged } from '../base/object-after';
import { backendIn, differingNames } from './storage-in-words';

/** The Job of a StorageChange takes the old type out of the live Config, which an apply cannot do for what others wrote. */
export function* storageMoved({ old, now }: Edit): Iterable<Change> {
  const found = writtenBackends(configIn(old));
  for (const move of storageMoves(old, now)) {
    const { job, from, to } = move;
    if (found.length > 0 && !found.some(({ backend }) => backend === from)) continue;
    yield {
      level: 'change',
      subject: referenceTo(job),
      what: `${runsBeforeConfig(job) ? 'before the Config is applied, ' : ''}the Job ${moveInWords(move)}`,
      why: `an apply leaves spec.storage.${from.field} in the live Config if another field manager wrote it, and with two storage types the Operator stops`,
      old: from.field,
      new: to.backend.field,
      source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
    };
  }
}

/** A loss of the images in the storage that the registry leaves; what remains of it if IR516 of the Job is acknowledged. */
export function lossUnlessCopied(edit: Edit, remains: ChangeLevel): Pick<Change, 'level' | 'acknowledged'> {
  const acknowledged = acknowledgedCopy(edit);
  return acknowledged === undefined ? { level: 'loss' } : { level: remains, acknowledged };
}

/** The reason holds for the storage that the Job sets, not for another one, and only if the registry uses it. */
function acknowledgedCopy({ before, after, old, now }: Edit): string | undefined {
  const [was, is] = [backendIn(before), backendIn(after)];
  if (was === undefined || is === undefined || !isManaged(after)) return undefined;
  const move = storageMoves(old, now).find(
    ({ from, to }) => from === was.backend && to.backend === is.backend && differingNames(to, is).length === 0,
  );
  return move && acknowledgedReason(move.job, 'IR516');
}
