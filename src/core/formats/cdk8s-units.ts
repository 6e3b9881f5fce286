import type { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { formatGoDuration } from './go-duration';

/** Formats a cdk8s Duration as a Go duration, which the Operator reads; cdk8s itself only prints ISO 8601. */
export function toGoDuration(duration: Pick<Duration, 'toMilliseconds'>): string {
  return formatGoDuration(BigInt(Math.round(duration.toMilliseconds({ integral: false }) * 1e6)));
}

/** The size in MiB, not rounded. */
export function toMebibytes(size: Pick<Size, 'toMebibytes'>): number {
  return size.toMebibytes({ rounding: UNROUNDED });
}

/** The numeric value of `SizeRoundingBehavior.NONE`; the compiler checks it against the enum. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- for the enum a command would load all of cdk8s, which doubles its start
const UNROUNDED: SizeRoundingBehavior.NONE = 2;
