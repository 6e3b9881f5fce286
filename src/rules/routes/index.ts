import type { Rule } from '../engine/rule';
import { ir105 } from './ir105-route-names';
import { ir109 } from './ir109-route-host';
import { ir123 } from './ir123-route-certificate';
import { ir211 } from './ir211-route-secret';
import { ir223 } from './ir223-route-host-taken';
import { ir304 } from './ir304-private-endpoint-names';

/** Rules on routes and their certificates. */
export const ROUTES_RULES: readonly Rule[] = [ir105, ir109, ir123, ir211, ir223, ir304];
