import type { Diagnostic } from '../diagnostic';
import { CRON_FIELDS, DESCRIBED, DESCRIPTORS, EVERY, isTimeZone, readCronField, textsOfFields } from './cron-field';
import type { CronValues } from './cron-field';
import { checkGoDuration, parseGoDuration } from './go-duration';
import { nearest } from '../nearest';
import { quoted } from '../quoted';
import { memoize } from '../caching/memoize';
import { isAtLeast, NEWEST_RELEASE, Release } from '../release';

/**
 * Checks `spec.schedule` of a CronJob like the API server: robfig/cron v3 ParseStandard, without a time zone since
 * Kubernetes 1.29.
 */
export function checkCron(text: string, release: Release = NEWEST_RELEASE): Diagnostic | undefined {
  if (text === '') return { found: 'an empty text', expected: FIVE_FIELDS };
  if (text.includes('TZ')) return isAtLeast(release, Release.V4_16) ? TIME_ZONE : checkZoned(text);
  if (text.startsWith('@')) return checkDescriptor(text);
  const fields = readFields(text);
  return Array.isArray(fields) ? undefined : fields;
}

/** Whether a valid schedule never fires, because it selects only days that do not exist, such as February 31. */
export function neverRuns(text: string): boolean {
  const fields = checkCron(text) === undefined && !text.startsWith('@') ? readFields(text) : undefined;
  if (!Array.isArray(fields)) return false;
  const [minutes, hours, days, months, weekdays] = fields;
  if (minutes.values.size === 0 || hours.values.size === 0 || months.values.size === 0) return true;
  const dayComes = [...months.values].some((month) => [...days.values].some((day) => day <= longest(month)));
  // Every date falls on every day of the week in some year.
  const weekdayComes = weekdays.values.size > 0;
  return days.star || weekdays.star ? !(dayComes && weekdayComes) : !(dayComes || weekdayComes);
}

/** Whether two valid schedules select the same times, however they are written. */
export function isSameSchedule(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => readFields(DESCRIBED[text] ?? text));
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  const isSame = a.every(({ values }, index) => isSameSet(values, b[index]?.values));
  // Which days are meant does not depend on how they are joined if every day is.
  const isEach = [a[2], a[4]].every(({ values }, index) => values.size === [31, 7][index]);
  return isSame && (isEach || areBothNeeded(a) === areBothNeeded(b));
}

/** Whether the day of month and the day of week must both match. */
function areBothNeeded([, , days, , weekdays]: Schedule): boolean {
  return days.star || weekdays.star;
}

function isSameSet(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): boolean {
  return one.size === other?.size && [...one].every((value) => other.has(value));
}

/** How many times an hour a valid schedule fires in the hours in which it does; undefined if it is not valid. */
export function timesAnHour(text: string): number | undefined {
  const schedule = text.replace(/^(?:CRON_)?TZ=[^ ]* +/, '');
  if (checkCron(schedule) !== undefined) return undefined;
  if (schedule.startsWith(EVERY)) {
    // Like robfig/cron: at least a second.
    const seconds = Number(parseGoDuration(schedule.slice(EVERY.length)) ?? 0n) / 1e9;
    return 3600 / Math.max(seconds, 1);
  }
  const fields = schedule.startsWith('@') ? undefined : readFields(schedule);
  return Array.isArray(fields) ? fields[0].values.size : 1;
}

const FIVE_FIELDS = `5 fields: ${CRON_FIELDS.map((field) => field.name).join(', ')}`;
const TIME_ZONE: Diagnostic = {
  found: 'a time zone in the schedule',
  expected: 'a schedule without TZ and CRON_TZ, which a CronJob of Kubernetes 1.29 and later rejects',
  fix: 'remove the time zone and write the times in UTC, the time zone of the control plane',
};

/** Checks the time zone, then the schedule after it. */
function checkZoned(text: string): Diagnostic | undefined {
  const [, zone, schedule = ''] = /^(?:CRON_)?TZ=([^ ]*) (.*)$/s.exec(text) ?? [];
  if (zone === undefined || schedule.includes('TZ')) return TIME_ZONE;
  return isTimeZone(zone)
    ? checkCron(schedule.trim())
    : {
        found: `the time zone ${quoted(zone)}`,
        expected: 'a name of the IANA time zone database, such as Europe/Berlin',
      };
}

type Schedule = [CronValues, CronValues, CronValues, CronValues, CronValues];

const readFields = memoize((text): Schedule | Diagnostic => {
  const texts = textsOfFields(text);
  if (texts.length !== CRON_FIELDS.length) return wrongCount(texts.length);
  const fields = CRON_FIELDS.map((field, index) => readCronField(texts[index] ?? '', field));
  return fields.find((field) => 'found' in field) ?? (fields as Schedule);
});

function wrongCount(count: number): Diagnostic {
  const diagnostic = { found: count === 1 ? '1 field' : `${count} fields`, expected: FIVE_FIELDS };
  return count === 6 ? { ...diagnostic, fix: 'remove the seconds: a CronJob counts in minutes' } : diagnostic;
}

function checkDescriptor(text: string): Diagnostic | undefined {
  if (DESCRIPTORS.includes(text)) return undefined;
  if (text.startsWith(EVERY)) return checkGoDuration(text.slice(EVERY.length));
  const meant = nearest(text, DESCRIPTORS);
  const diagnostic = { found: quoted(text), expected: `${DESCRIPTORS.join(', ')} or ${EVERY}1h30m` };
  return meant === undefined ? diagnostic : { ...diagnostic, suggestion: meant, fix: `write "${meant}"` };
}

function longest(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
