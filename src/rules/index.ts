import { ir101 } from './ir101-schema';
import { ir102 } from './ir102-go-duration';
import { ir103 } from './ir103-schedule';
import { ir104 } from './ir104-negative-counts';
import { ir105 } from './ir105-route-names';
import { ir106 } from './ir106-zero-replicas';
import { ir107 } from './ir107-request-above-limit';
import { ir108 } from './ir108-storage-values';
import { ir109 } from './ir109-route-host';
import { ir110 } from './ir110-ca-certificates';
import { ir111 } from './ir111-acknowledgement';
import { ir201 } from './ir201-several-backends';
import { ir202 } from './ir202-no-backend';
import { ir203 } from './ir203-read-write-once-replicas';
import { ir204 } from './ir204-read-write-once-rollout';
import { ir205 } from './ir205-claim-access-mode';
import { ir206 } from './ir206-unshared-replicas';
import { ir207 } from './ir207-duplicates';
import { ir208 } from './ir208-credential-keys';
import { ir209 } from './ir209-ca-config-map';
import { ir210 } from './ir210-claim-namespace';
import { ir211 } from './ir211-route-secret';
import { ir212 } from './ir212-endpoint-without-region';
import { ir213 } from './ir213-project-without-region';
import { ir214 } from './ir214-singleton-name';
import { ir301 } from './ir301-certificate-validity';
import { ir302 } from './ir302-certificate-authority';
import { ir303 } from './ir303-spread-dropped';
import { ir304 } from './ir304-private-endpoint-names';
import { ir305 } from './ir305-job-history';
import { ir401 } from './ir401-field-of-another-release';
import { ir402 } from './ir402-backend-without-driver';
import { ir403 } from './ir403-forbidden-on-platform';
import { ir404 } from './ir404-azure-cloud';
import { ir501 } from './ir501-removed-with-data';
import { ir502 } from './ir502-ephemeral-storage';
import { ir503 } from './ir503-user-storage-managed';
import { ir504 } from './ir504-secret-in-git';
import type { Rule } from './rule';

/** Every rule, in the order of the ids. */
export const RULES: readonly Rule[] = [
  ir101,
  ir102,
  ir103,
  ir104,
  ir105,
  ir106,
  ir107,
  ir108,
  ir109,
  ir110,
  ir111,
  ir201,
  ir202,
  ir203,
  ir204,
  ir205,
  ir206,
  ir207,
  ir208,
  ir209,
  ir210,
  ir211,
  ir212,
  ir213,
  ir214,
  ir301,
  ir302,
  ir303,
  ir304,
  ir305,
  ir401,
  ir402,
  ir403,
  ir404,
  ir501,
  ir502,
  ir503,
  ir504,
];
