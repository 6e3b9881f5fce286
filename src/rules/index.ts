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
import { ir114 } from './ir114-tolerations';
import { ir115 } from './ir115-affinity';
import { ir116 } from './ir116-topology-spread';
import { ir117 } from './ir117-node-selector';
import { ir118 } from './ir118-resources';
import { ir119 } from './ir119-override-shape';
import { ir120 } from './ir120-observed-tls';
import { ir121 } from './ir121-nanoseconds';
import { ir122 } from './ir122-registry-hosts';
import { ir123 } from './ir123-route-certificate';
import { ir124 } from './ir124-azure-cloud-name';
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
import { ir215 } from './ir215-idle-state';
import { ir216 } from './ir216-secret-namespace';
import { ir217 } from './ir217-unread-credentials';
import { ir218 } from './ir218-empty-credentials';
import { ir219 } from './ir219-account-key-alone';
import { ir220 } from './ir220-swift-auth-url';
import { ir221 } from './ir221-default-claim';
import { ir222 } from './ir222-block-volume';
import { ir223 } from './ir223-route-host-taken';
import { ir224 } from './ir224-cloudfront-key';
import { ir225 } from './ir225-unknown-group';
import { ir226 } from './ir226-insecure-registry';
import { ir227 } from './ir227-must-only-have';
import { ir230 } from './ir230-storage-change';
import { ir231 } from './ir231-named-secret-namespace';
import { ir232 } from './ir232-work-not-applied';
import { ir301 } from './ir301-certificate-validity';
import { ir302 } from './ir302-certificate-authority';
import { ir303 } from './ir303-spread-dropped';
import { ir304 } from './ir304-private-endpoint-names';
import { ir305 } from './ir305-job-history';
import { ir306 } from './ir306-dropped-values';
import { ir307 } from './ir307-operators-fields';
import { ir308 } from './ir308-successors';
import { ir309 } from './ir309-default-class';
import { ir310 } from './ir310-class-of-disks';
import { ir311 } from './ir311-idle-kms-key';
import { ir312 } from './ir312-private-redirect';
import { ir313 } from './ir313-pruner-at-work';
import { ir314 } from './ir314-invalid-references';
import { ir315 } from './ir315-never-runs';
import { ir316 } from './ir316-no-revisions';
import { ir317 } from './ir317-half-a-guard';
import { ir318 } from './ir318-cut-off';
import { ir319 } from './ir319-endpoint-ca';
import { ir320 } from './ir320-cluster-scope';
import { ir321 } from './ir321-external-secret-version';
import { ir322 } from './ir322-external-secret-drift';
import { ir323 } from './ir323-idle-wait';
import { ir324 } from './ir324-gateway-port';
import { ir325 } from './ir325-filled-in-storage';
import { ir401 } from './ir401-field-of-another-release';
import { ir402 } from './ir402-backend-without-driver';
import { ir403 } from './ir403-forbidden-on-platform';
import { ir404 } from './ir404-azure-cloud';
import { ir406 } from './ir406-partition-without-dual-stack';
import { ir407 } from './ir407-suspend-unset';
import { ir408 } from './ir408-region-off-aws';
import { ir409 } from './ir409-ibmcos-off-ibm';
import { ir501 } from './ir501-removed-with-data';
import { ir502 } from './ir502-ephemeral-storage';
import { ir503 } from './ir503-user-storage-managed';
import { ir504 } from './ir504-secret-in-git';
import { ir505 } from './ir505-secret-in-config';
import { ir506 } from './ir506-account-with-its-container';
import { ir507 } from './ir507-replaced-by-sync';
import { ir508 } from './ir508-manifest-work';
import { ir509 } from './ir509-deleting-policy';
import { ir510 } from './ir510-own-host-ca';
import { ir511 } from './ir511-locked-out';
import { ir512 } from './ir512-deleted-by-application';
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
  ir114,
  ir115,
  ir116,
  ir117,
  ir118,
  ir119,
  ir120,
  ir121,
  ir122,
  ir123,
  ir124,
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
  ir215,
  ir216,
  ir217,
  ir218,
  ir219,
  ir220,
  ir221,
  ir222,
  ir223,
  ir224,
  ir225,
  ir226,
  ir227,
  ir230,
  ir231,
  ir232,
  ir301,
  ir302,
  ir303,
  ir304,
  ir305,
  ir306,
  ir307,
  ir308,
  ir309,
  ir310,
  ir311,
  ir312,
  ir313,
  ir314,
  ir315,
  ir316,
  ir317,
  ir318,
  ir319,
  ir320,
  ir321,
  ir322,
  ir323,
  ir324,
  ir325,
  ir401,
  ir402,
  ir403,
  ir404,
  ir406,
  ir407,
  ir408,
  ir409,
  ir501,
  ir502,
  ir503,
  ir504,
  ir505,
  ir506,
  ir507,
  ir508,
  ir509,
  ir510,
  ir511,
  ir512,
];
