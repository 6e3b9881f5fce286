/**
 * Whether the API server accepts a string as `format: date-time`.
 *
 * @see kubernetes/kube-openapi pkg/validation/strfmt/time.go IsDateTime
 */
export function isDateTime(text: string): boolean {
  const [, date = '', hour = '', minute = '', second = ''] = DATE_TIME.exec(text) ?? [];
  return isDate(date) && hour <= '23' && minute <= '59' && second <= '59';
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)t(\d\d):(\d\d):(\d\d)(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/i;

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse turns February 30 into March 2.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
