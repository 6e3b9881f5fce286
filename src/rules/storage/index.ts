import type { Rule } from '../engine/rule';
import { ir108 } from './ir108-storage-values';
import { ir124 } from './ir124-azure-cloud-name';
import { ir201 } from './ir201-several-backends';
import { ir202 } from './ir202-no-backend';
import { ir203 } from './ir203-read-write-once-replicas';
import { ir204 } from './ir204-read-write-once-rollout';
import { ir205 } from './ir205-claim-access-mode';
import { ir206 } from './ir206-unshared-replicas';
import { ir210 } from './ir210-claim-namespace';
import { ir213 } from './ir213-project-without-region';
import { ir221 } from './ir221-default-claim';
import { ir222 } from './ir222-block-volume';
import { ir230 } from './ir230-storage-change';
import { ir233 } from './ir233-shared-block-device';
import { ir234 } from './ir234-claim-going';
import { ir236 } from './ir236-operator-stops';
import { ir309 } from './ir309-default-class';
import { ir310 } from './ir310-class-of-disks';
import { ir312 } from './ir312-private-redirect';
import { ir325 } from './ir325-filled-in-storage';
import { ir331 } from './ir331-shared-storage';
import { ir335 } from './ir335-removed-without-storage';
import { ir337 } from './ir337-pending-claim';
import { ir341 } from './ir341-volume-deleted-with-claim';
import { ir345 } from './ir345-unmatched-volume';
import { ir349 } from './ir349-reset-by-service';
import { ir350 } from './ir350-unused-storage';
import { ir351 } from './ir351-gcs-location';
import { ir402 } from './ir402-backend-without-driver';
import { ir403 } from './ir403-forbidden-on-platform';
import { ir404 } from './ir404-azure-cloud';
import { ir409 } from './ir409-ibmcos-off-ibm';
import { ir501 } from './ir501-removed-with-data';
import { ir502 } from './ir502-ephemeral-storage';
import { ir503 } from './ir503-user-storage-managed';
import { ir506 } from './ir506-account-with-its-container';
import { ir514 } from './ir514-owned-claim';
import { ir515 } from './ir515-config-going';
import { ir516 } from './ir516-images-left-behind';

/** Rules on storage backends, claims and data loss. Those on S3 alone have a subject of their own. */
export const STORAGE_RULES: readonly Rule[] = [
  ir108,
  ir124,
  ir201,
  ir202,
  ir203,
  ir204,
  ir205,
  ir206,
  ir210,
  ir213,
  ir221,
  ir222,
  ir230,
  ir233,
  ir234,
  ir236,
  ir309,
  ir310,
  ir312,
  ir325,
  ir331,
  ir335,
  ir337,
  ir341,
  ir345,
  ir349,
  ir350,
  ir351,
  ir402,
  ir403,
  ir404,
  ir409,
  ir501,
  ir502,
  ir503,
  ir506,
  ir514,
  ir515,
  ir516,
];
