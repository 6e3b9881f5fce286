import { CLAIMS_CAUSES } from './causes/claims';
import { CLOUD_CAUSES } from './causes/cloud';
import { CREDENTIALS_CAUSES } from './causes/credentials';
import { OPERATOR_CAUSES } from './causes/operator-itself';
import { PODS_CAUSES } from './causes/pods';
import { PRUNER_CAUSES } from './causes/pruner';
import { REFUSED_CAUSES } from './causes/refused';
import { ROUTES_CAUSES } from './causes/routes';
import { STORAGE_CAUSES } from './causes/storage';
import { TRUST_CAUSES } from './causes/trust';
import type { Cause } from './engine/cause';

/** All causes, sorted by id. Each subject has its own list. */
export const CAUSES: readonly Cause[] = [
  ...OPERATOR_CAUSES,
  ...STORAGE_CAUSES,
  ...CLAIMS_CAUSES,
  ...CREDENTIALS_CAUSES,
  ...CLOUD_CAUSES,
  ...TRUST_CAUSES,
  ...PODS_CAUSES,
  ...REFUSED_CAUSES,
  ...ROUTES_CAUSES,
  ...PRUNER_CAUSES,
].sort((a, b) => (a.id < b.id ? -1 : 1));
