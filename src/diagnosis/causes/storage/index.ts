import type { Cause } from '../../engine/cause';
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

/** Causes in how the Config describes storage and replicas. */
export const STORAGE_CAUSES: readonly Cause[] = [
  irc101,
  irc102,
  irc103,
  irc104,
  irc105,
  irc106,
  irc107,
  irc108,
  irc109,
  irc110,
  irc111,
  irc112,
  irc113,
  irc114,
  irc115,
  irc116,
  irc117,
  irc118,
  irc119,
  irc190,
];
