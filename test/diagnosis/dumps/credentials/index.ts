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
import type { Dumps } from '../dumps';

export const CREDENTIALS_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC301: irc301,
  IRC302: irc302,
  IRC303: irc303,
  IRC304: irc304,
  IRC306: irc306,
  IRC307: irc307,
  IRC308: irc308,
  IRC309: irc309,
  IRC310: irc310,
  IRC311: irc311,
  IRC312: irc312,
  IRC313: irc313,
  IRC314: irc314,
  IRC315: irc315,
  IRC316: irc316,
  IRC317: irc317,
  IRC318: irc318,
};
