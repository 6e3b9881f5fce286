/** Whether a text is a time in Go: gopkg.in/yaml.v2 resolve.go parseTimestamp, as liberal as `time.Parse`. */
export function isTime(text: string): boolean {
  const { year, month, day, mark, hour, minute, second, zone, zoneHour, zoneMinute } = TIME.exec(text)?.groups ?? {};
  if (year === undefined) return false;
  // After a T a zone is required, after a space it is forbidden.
  if (mark !== undefined && /[Tt]/.test(mark) !== (zone !== undefined)) return false;
  const clock = atMost(hour, 23) && atMost(minute, 59) && atMost(second, 59);
  return exists(Number(year), Number(month), Number(day)) && clock && atMost(zoneHour, 24) && atMost(zoneMinute, 60);
}

const TIME =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?<mark>[Tt]| +)(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,]\d+)?(?<zone>Z|[-+](?<zoneHour>\d\d):(?<zoneMinute>\d\d))?)?$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function atMost(text: string | undefined, limit: number): boolean {
  return Number(text ?? 0) <= limit;
}
