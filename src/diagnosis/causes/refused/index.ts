import type { Cause } from '../../engine/cause';
import { irc701 } from './irc701-affinity';
import { irc702 } from './irc702-node-selector';
import { irc703 } from './irc703-tolerations';
import { irc704 } from './irc704-topology-spread';
import { irc705 } from './irc705-resources';
import { irc706 } from './irc706-runtime-class';
import { irc707 } from './irc707-replicas';
import { irc708 } from './irc708-annotations';
import { irc709 } from './irc709-deployment-refused';
import { irc710 } from './irc710-admission-webhook';
import { irc711 } from './irc711-pull-secret-missing';
import { irc712 } from './irc712-object-forbidden';

/** Causes for which the API server rejects what the Operator makes. */
export const REFUSED_CAUSES: readonly Cause[] = [
  irc701,
  irc702,
  irc703,
  irc704,
  irc705,
  irc706,
  irc707,
  irc708,
  irc709,
  irc710,
  irc711,
  irc712,
];
