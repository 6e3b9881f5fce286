/** When a line of a log was written, in milliseconds. Times of different forms are not compared. */
export interface LogTime {
  readonly form: 'full' | 'klog';
  readonly at: number;
}

export function timeOfLine(line: string): LogTime | undefined {
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

/** Whether a line is older than another: by their times, or else by their places in the log. */
export function isBefore(one: TimedLine, other: TimedLine): boolean {
  const [first, second] = [one.time, other.time];
  if (first === undefined || second === undefined || first.form !== second.form || first.at === second.at)
    return one.index < other.index;
  return first.at < second.at;
}

interface TimedLine {
  readonly index: number;
  readonly time: LogTime | undefined;
}

/** The last time of each writer of a text. */
type Ends = ReadonlyMap<string, LogTime>;

/**
 * What a log says of its own line by going on without it. The Operator tries again within 17 minutes, so what it does not
 * repeat is over. Others write only when they are asked for something.
 */
export function pastOf(line: string, ends: Ends): 'over' | 'long ago' | undefined {
  const time = timeOfLine(line);
  const end = ends.get(writerOf(line));
  if (time === undefined || end === undefined || time.form !== end.form) return undefined;
  const age = end.at - time.at;
  if (CONTROLLER.test(line)) return age > HOUR ? 'over' : undefined;
  return age > 12 * HOUR ? 'long ago' : undefined;
}

/** The time of the last line of each writer that has one: several logs may be in one text. */
export function endsOf(lines: readonly string[]): Ends {
  return new Map(
    lines.flatMap((line) => {
      const time = timeOfLine(line);
      return time === undefined ? [] : [[writerOf(line), time] as const];
    }),
  );
}

/** The workload of a line of `oc logs --prefix`, or the program of a journal; a controller in a container is process 1. */
function writerOf(line: string): string {
  const start = line.slice(0, FIRST);
  const { pod, program } = WRITER.exec(start)?.groups ?? {};
  if (pod !== undefined) return pod.replace(/-[a-z\d]{5,10}-[a-z\d]{5}$/, '');
  return program ?? (OF_NODE.test(start) ? 'a program of a node' : '');
}

const WRITER = /\[pod\/(?<pod>[a-z\d.-]+)\/|^\w{3} [ \d]\d \d\d:\d\d:\d\d \S+ (?<program>[\w.-]+)(?:\[\d+\])?: /;
const OF_NODE = /\b[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +(?:[2-9]|\d{2,}) /;
const FULL = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const KLOG = /\b[IWEF](\d\d)(\d\d) (\d\d):(\d\d):(\d\d)\.\d+ /;
const CONTROLLER = /\b[WEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S*(?:kubelet|kuberuntime|remote_image|pod_workers))/;
const LEAP_YEAR = 2024;
const HOUR = 3_600_000;
const FIRST = 300;
