import { timesAnHour } from '../../core/formats/cron';
import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { textOrEmpty, timeOf } from './condition';

/** Whether a CronJob has made no job although its time came since it was created. */
export function neverRan({ manifest }: SourceObject, now: number | undefined): boolean {
  const created = timeOf(fieldOf(manifest.metadata, 'creationTimestamp'));
  const { spec, status } = manifest;
  if (created === undefined || now === undefined || fieldOf(spec, 'suspend') === true) return false;
  if (fieldOf(status, 'lastScheduleTime') !== undefined || fieldOf(status, 'active') !== undefined) return false;
  const longest = longestWait(textOrEmpty(fieldOf(spec, 'schedule')));
  return longest !== undefined && now - created > longest + DEADLINE;
}

/** A job may begin so late; see startingDeadlineSeconds in pkg/resource/prunercronjob.go. */
const DEADLINE = 3_600_000;
const DAY = 24 * DEADLINE;

/** No pause between two runs is longer; undefined where the schedule is invalid. */
function longestWait(schedule: string): number | undefined {
  if (timesAnHour(schedule) === undefined) return undefined;
  if (/^(?:\S+ +){2}\* +\* +\*$|^@(?:hourly|daily|midnight)$/.test(schedule)) return DAY;
  if (/^(?:\S+ +){2}\* +\* +\S+$|^@weekly$/.test(schedule)) return 7 * DAY;
  return /^(?:\S+ +){3}\* +\S+$|^@monthly$/.test(schedule) ? 32 * DAY : undefined;
}
