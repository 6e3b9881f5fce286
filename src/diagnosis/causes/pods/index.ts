import type { Cause } from '../../engine/cause';
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

/** Causes in where and how the pods run. */
export const PODS_CAUSES: readonly Cause[] = [
  irc601,
  irc602,
  irc603,
  irc604,
  irc605,
  irc606,
  irc607,
  irc608,
  irc609,
  irc610,
  irc611,
  irc612,
  irc613,
  irc614,
  irc615,
  irc616,
  irc619,
  irc620,
  irc621,
  irc622,
  irc623,
];
