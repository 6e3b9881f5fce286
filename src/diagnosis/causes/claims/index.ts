import type { Cause } from '../../engine/cause';
import { irc201 } from './irc201-claim-missing';
import { irc202 } from './irc202-claim-pending';
import { irc203 } from './irc203-no-storage-class';
import { irc204 } from './irc204-storage-class-missing';
import { irc205 } from './irc205-class-without-shared-access';
import { irc206 } from './irc206-provisioning-failed';
import { irc207 } from './irc207-storage-quota';
import { irc208 } from './irc208-provisioner-not-running';
import { irc209 } from './irc209-claim-terminating';
import { irc210 } from './irc210-volume-full';
import { irc211 } from './irc211-multi-attach';
import { irc212 } from './irc212-mount-failed';
import { irc213 } from './irc213-volume-permissions';
import { irc214 } from './irc214-volume-read-only';
import { irc215 } from './irc215-volume-lost';
import { irc216 } from './irc216-volume-in-other-zone';
import { irc217 } from './irc217-volume-limit';
import { irc218 } from './irc218-no-matching-volume';
import { irc219 } from './irc219-waits-for-consumer';
import { irc220 } from './irc220-nfs-access-denied';

/** Causes in the claim of the registry and its volume. */
export const CLAIMS_CAUSES: readonly Cause[] = [
  irc201,
  irc202,
  irc203,
  irc204,
  irc205,
  irc206,
  irc207,
  irc208,
  irc209,
  irc210,
  irc211,
  irc212,
  irc213,
  irc214,
  irc215,
  irc216,
  irc217,
  irc218,
  irc219,
  irc220,
];
