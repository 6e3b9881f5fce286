import { irc601 } from './irc601-anti-affinity';
import { irc602 } from './irc602-taints';
import { irc603 } from './irc603-node-selector';
import { irc604 } from './irc604-topology-spread';
import { irc605 } from './irc605-resources';
import { irc606 } from './irc606-image-pull';
import { irc607 } from './irc607-pod-security';
import { irc608 } from './irc608-out-of-memory';
import { irc609 } from './irc609-probe-fails';
import { irc610 } from './irc610-nodes-unavailable';
import { irc611 } from './irc611-crash';
import { irc612 } from './irc612-evicted';
import { irc613 } from './irc613-runtime-class';
import { irc614 } from './irc614-pod-network';
import { irc615 } from './irc615-resource-quota';
import { irc616 } from './irc616-configuration-error';
import { irc619 } from './irc619-predicted-placement';
import { irc620 } from './irc620-rollout-times-out';
import { irc621 } from './irc621-memory-limit-too-low';
import { irc622 } from './irc622-pods-not-created';
import { irc623 } from './irc623-other-architecture';
import type { Dumps } from '../dumps';

export const PODS_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC601: irc601,
  IRC602: irc602,
  IRC603: irc603,
  IRC604: irc604,
  IRC605: irc605,
  IRC606: irc606,
  IRC607: irc607,
  IRC608: irc608,
  IRC609: irc609,
  IRC610: irc610,
  IRC611: irc611,
  IRC612: irc612,
  IRC613: irc613,
  IRC614: irc614,
  IRC615: irc615,
  IRC616: irc616,
  IRC619: irc619,
  IRC620: irc620,
  IRC621: irc621,
  IRC622: irc622,
  IRC623: irc623,
};
