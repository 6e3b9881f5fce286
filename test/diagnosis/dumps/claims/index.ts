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
import type { Dumps } from '../dumps';

export const CLAIMS_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC201: irc201,
  IRC202: irc202,
  IRC203: irc203,
  IRC204: irc204,
  IRC205: irc205,
  IRC206: irc206,
  IRC207: irc207,
  IRC208: irc208,
  IRC209: irc209,
  IRC210: irc210,
  IRC211: irc211,
  IRC212: irc212,
  IRC213: irc213,
  IRC214: irc214,
  IRC215: irc215,
  IRC216: irc216,
  IRC217: irc217,
  IRC218: irc218,
  IRC219: irc219,
  IRC220: irc220,
};
