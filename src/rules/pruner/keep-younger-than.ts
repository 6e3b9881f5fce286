import type { JudgedObject } from '../engine/cluster';

/** Below this no age was meant in nanoseconds: the default is an hour. */
const MINUTE = 60e9;

/** Whether the age is given in nanoseconds, and in such a number that another unit was meant. */
export function isAgeInAnotherUnit({ valid }: JudgedObject<'ImagePruner'>): boolean {
  const { keepYoungerThan, keepYoungerThanDuration } = valid.spec ?? {};
  return keepYoungerThan !== undefined && keepYoungerThanDuration === undefined && keepYoungerThan < MINUTE;
}
