/** When a line of a log was written, in milliseconds. Times of different forms are not compared. */
interface LogTime {
  readonly form: 'full' | 'klog';
  readonly at: number;
}

function timeOfLine(line: string): LogTime | undefined {
  const [full] = FULL.exec(line.slice(0, FIRST)) ?? [];
  if (full !== undefined) {
    const at = Date.parse(full.replace(' ', 'T').replace(/Z?$/, 'Z'));
    return Number.isNaN(at) ? undefined : { form: 'full', at };
  }
  const [, month, day, hours, minutes, seconds] = KLOG.exec(line) ?? [];
  if (month === undefined) return undefined;
  const at = Date.UTC(LEAP_YEAR, Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  return { form: 'klog', at };
}

/**
 * What a log says of its own line by going on without it. The Operator tries again within 17 minutes, so what it does not
 * repeat is over. Others write only when they are asked for something.
 */
export function pastOf(line: string, end: LogTime | undefined): 'over' | 'long ago' | undefined {
  const time = timeOfLine(line);
  if (time === undefined || end === undefined || time.form !== end.form) return undefined;
  const age = end.at - time.at;
  if (CONTROLLER.test(line)) return age > HOUR ? 'over' : undefined;
  return age > 12 * HOUR ? 'long ago' : undefined;
}

/** The time of the last line that has one. */
export function endOf(lines: readonly string[]): LogTime | undefined {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - MOST_LINES); index -= 1) {
    const time = timeOfLine(lines[index] ?? '');
    if (time !== undefined) return time;
  }
  return undefined;
}

const FULL = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const KLOG = /\b[IWEF](\d\d)(\d\d) (\d\d):(\d\d):(\d\d)\.\d+ /;
const CONTROLLER = /\b[WEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S*(?:kubelet|kuberuntime|remote_image|pod_workers))/;
const LEAP_YEAR = 2024;
const HOUR = 3_600_000;
const FIRST = 300;
const MOST_LINES = 100;
