import type { Release } from '../../../src/../src/core/release';
import type { Platform } from '../../../src/../src/platforms/platform';

/** Two dumps that tell a cause from others. */
export interface Dumps {
  /** The smallest input that shows it. */
  readonly shows: () => string;
  /** An input that looks alike and is something else. */
  readonly alike: () => string;
  readonly platform?: Platform;
  readonly release?: Release;
}
