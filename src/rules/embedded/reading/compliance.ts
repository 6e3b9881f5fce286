import type { Applied, LoadedObject } from './carrier';

/** How RHACM enforces an object, by its `complianceType`, which is read in any case; undefined if it must not be there. */
export function enforcedBy(complianceType: unknown): Pick<LoadedObject, 'applied' | 'partial'> | undefined {
  const type = String(complianceType).toLowerCase();
  if (type === 'mustnothave') return undefined;
  const applied: Applied = type === 'mustonlyhave' ? 'replaced' : 'merged';
  return { applied, partial: applied === 'merged' };
}
