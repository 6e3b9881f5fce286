import type { JudgedObject } from '../engine/cluster';

/** Nobody means a lower age in nanoseconds: the default is one hour. */
const MINUTE = 60e9;

/** Whether the age in nanoseconds is so small that the user probably meant another unit. */
export function isAgeInAnotherUnit({ valid }: JudgedObject<'ImagePruner'>): boolean {
  const { keepYoungerThan, keepYoungerThanDuration } = valid.spec ?? {};
  return keepYoungerThan !== undefined && keepYoungerThanDuration === undefined && keepYoungerThan < MINUTE;
}
