import type { Cause } from '../../engine/cause';
import { irc401 } from './irc401-s3-access-denied';
import { irc402 } from './irc402-s3-bucket-missing';
import { irc403 } from './irc403-s3-bucket-of-others';
import { irc404 } from './irc404-s3-region-wrong';
import { irc405 } from './irc405-s3-kms';
import { irc406 } from './irc406-gcs-permission';
import { irc407 } from './irc407-gcs-bucket-missing';
import { irc408 } from './irc408-account-or-billing';
import { irc410 } from './irc410-azure-account-missing';
import { irc411 } from './irc411-azure-authorization';
import { irc413 } from './irc413-azure-network-rules';
import { irc414 } from './irc414-azure-name-taken';
import { irc415 } from './irc415-azure-keys-disabled';
import { irc416 } from './irc416-azure-network-discovery';
import { irc417 } from './irc417-swift-not-in-catalog';
import { irc418 } from './irc418-swift-forbidden';
import { irc419 } from './irc419-swift-container-missing';
import { irc421 } from './irc421-ibm-instance';
import { irc423 } from './irc423-storage-throttles';
import { irc424 } from './irc424-s3-incompatible';
import { irc425 } from './irc425-bucket-quota';
import { irc426 } from './irc426-azure-path-fix';
import { irc427 } from './irc427-azure-subnet-policies';

/** Causes in the answers of object storage, by its error codes. */
export const CLOUD_CAUSES: readonly Cause[] = [
  irc401,
  irc402,
  irc403,
  irc404,
  irc405,
  irc406,
  irc407,
  irc408,
  irc410,
  irc411,
  irc413,
  irc414,
  irc415,
  irc416,
  irc417,
  irc418,
  irc419,
  irc421,
  irc423,
  irc424,
  irc425,
  irc426,
  irc427,
];
