import type { Duration } from 'cdk8s';
import { formatGoDuration } from './go-duration';

/** A cdk8s Duration as the Operator's Go decoder reads it; cdk8s itself prints ISO 8601 only. */
export function toGoDuration(duration: Duration): string {
  return formatGoDuration(BigInt(Math.round(duration.toMilliseconds({ integral: false }) * 1e6)));
}
