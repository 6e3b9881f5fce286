import type { Rule } from '../engine/rule';
import { ir103 } from './ir103-schedule';
import { ir305 } from './ir305-job-history';
import { ir313 } from './ir313-pruner-at-work';
import { ir315 } from './ir315-never-runs';
import { ir316 } from './ir316-no-revisions';
import { ir333 } from './ir333-every-minute';
import { ir334 } from './ir334-no-age';

/** Rules on when and what the pruner prunes. */
export const PRUNER_RULES: readonly Rule[] = [ir103, ir305, ir313, ir315, ir316, ir333, ir334];
