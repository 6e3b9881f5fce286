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
import type { Dumps } from '../dumps';

export const CLOUD_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC401: irc401,
  IRC402: irc402,
  IRC403: irc403,
  IRC404: irc404,
  IRC405: irc405,
  IRC406: irc406,
  IRC407: irc407,
  IRC408: irc408,
  IRC410: irc410,
  IRC411: irc411,
  IRC413: irc413,
  IRC414: irc414,
  IRC415: irc415,
  IRC416: irc416,
  IRC417: irc417,
  IRC418: irc418,
  IRC419: irc419,
  IRC421: irc421,
  IRC423: irc423,
  IRC424: irc424,
  IRC425: irc425,
  IRC426: irc426,
  IRC427: irc427,
};
