import type { Cause } from '../../engine/cause';
import { irc301 } from './irc301-credentials-missing';
import { irc302 } from './irc302-credentials-key-missing';
import { irc303 } from './irc303-cluster-credentials-malformed';
import { irc304 } from './irc304-azure-account-key-empty';
import { irc306 } from './irc306-s3-access-key-unknown';
import { irc307 } from './irc307-s3-secret-key-wrong';
import { irc308 } from './irc308-s3-token-expired';
import { irc309 } from './irc309-role-cannot-be-assumed';
import { irc310 } from './irc310-no-credential-provider';
import { irc311 } from './irc311-gcs-key-invalid';
import { irc312 } from './irc312-azure-client-secret';
import { irc313 } from './irc313-azure-account-key-wrong';
import { irc314 } from './irc314-openstack-authentication';
import { irc315 } from './irc315-ibm-api-key';
import { irc316 } from './irc316-ibm-resource-key';
import { irc317 } from './irc317-private-secret-missing';
import { irc318 } from './irc318-cloudfront-secret-missing';

/** Causes in the credentials of the storage. */
export const CREDENTIALS_CAUSES: readonly Cause[] = [
  irc301,
  irc302,
  irc303,
  irc304,
  irc306,
  irc307,
  irc308,
  irc309,
  irc310,
  irc311,
  irc312,
  irc313,
  irc314,
  irc315,
  irc316,
  irc317,
  irc318,
];
