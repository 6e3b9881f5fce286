import { irc101 } from './irc101-storage-not-configured';
import { irc102 } from './irc102-several-storage-types';
import { irc103 } from './irc103-read-write-once-replicas';
import { irc104 } from './irc104-read-write-once-rollout';
import { irc105 } from './irc105-claim-access-modes';
import { irc106 } from './irc106-foreign-default-claim';
import { irc107 } from './irc107-no-replicas';
import { irc108 } from './irc108-negative-replicas';
import { irc109 } from './irc109-swift-auth-url';
import { irc110 } from './irc110-azure-account-unnamed';
import { irc111 } from './irc111-azure-cloud-name';
import { irc112 } from './irc112-ibm-location';
import { irc113 } from './irc113-s3-region-invalid';
import { irc114 } from './irc114-request-limits';
import { irc115 } from './irc115-config-overrides';
import { irc116 } from './irc116-removal-fails';
import { irc117 } from './irc117-backend-without-driver';
import { irc118 } from './irc118-cloudfront-key';
import { irc119 } from './irc119-removed-with-several-types';
import { irc190 } from './irc190-mistake-that-check-finds';
import type { Dumps } from '../dumps';

export const STORAGE_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC101: irc101,
  IRC102: irc102,
  IRC103: irc103,
  IRC104: irc104,
  IRC105: irc105,
  IRC106: irc106,
  IRC107: irc107,
  IRC108: irc108,
  IRC109: irc109,
  IRC110: irc110,
  IRC111: irc111,
  IRC112: irc112,
  IRC113: irc113,
  IRC114: irc114,
  IRC115: irc115,
  IRC116: irc116,
  IRC117: irc117,
  IRC118: irc118,
  IRC119: irc119,
  IRC190: irc190,
};
