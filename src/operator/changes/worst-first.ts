import { CHANGE_LEVELS, type Change } from './base/change';

/** Worst first: by level, and of the losses those of the storage, with every image in it, before those by the pruner. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The smaller, the worse. */
export function rankOf(change: Change): number {
  return CHANGE_LEVELS.indexOf(change.level) + (isLossByPruner(change) ? 0.5 : 0);
}

/** Whether the pruner deletes images; the registry keeps all others. */
export function isLossByPruner({ level, subject }: Change): boolean {
  return level === 'loss' && 'kind' in subject && subject.kind === 'ImagePruner';
}
