import type { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { formatGoDuration } from './go-duration';

/** A cdk8s Duration as the Operator's Go decoder reads it; cdk8s itself prints ISO 8601 only. */
export function toGoDuration(duration: Duration): string {
  return formatGoDuration(BigInt(Math.round(duration.toMilliseconds({ integral: false }) * 1e6)));
}

/** MiB, with a fraction where there is one. */
export function toMebibytes(size: Size): number {
  return size.toMebibytes({ rounding: UNROUNDED });
}

/** By its value, which the compiler holds against the enum. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- for the enum a command would load all of cdk8s, which doubles its start
const UNROUNDED: SizeRoundingBehavior.NONE = 2;
