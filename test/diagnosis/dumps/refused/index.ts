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
import type { Dumps } from '../dumps';

export const REFUSED_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC701: irc701,
  IRC702: irc702,
  IRC703: irc703,
  IRC704: irc704,
  IRC705: irc705,
  IRC706: irc706,
  IRC707: irc707,
  IRC708: irc708,
  IRC709: irc709,
  IRC710: irc710,
  IRC711: irc711,
  IRC712: irc712,
};
