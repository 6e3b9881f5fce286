import { CHECK_IDS } from './check-ids';
import { CONFIGURATION_IDS } from './configuration-ids';
import { CONSTRUCTOR_IDS } from './constructor-ids';
import { FLEET_IDS } from './fleet-ids';
import type { OtherId } from './other-id';

/** Every id of a message that is no rule. */
export const OTHER_IDS: readonly OtherId[] = [...CONSTRUCTOR_IDS, ...FLEET_IDS, ...CONFIGURATION_IDS, ...CHECK_IDS];
