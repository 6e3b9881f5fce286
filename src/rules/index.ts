import { CREDENTIALS_RULES } from './credentials';
import { DELIVERY_RULES } from './delivery';
import type { Rule } from './engine/rule';
import { PODS_RULES } from './pods';
import { PRUNER_RULES } from './pruner';
import { ROUTES_RULES } from './routes';
import { S3_RULES } from './s3';
import { SCHEMA_RULES } from './schema';
import { STORAGE_RULES } from './storage';
import { TRUST_RULES } from './trust';

/** All rules, sorted by id. Each subject has its own list. */
export const RULES: readonly Rule[] = [
  ...SCHEMA_RULES,
  ...STORAGE_RULES,
  ...S3_RULES,
  ...CREDENTIALS_RULES,
  ...TRUST_RULES,
  ...PODS_RULES,
  ...ROUTES_RULES,
  ...PRUNER_RULES,
  ...DELIVERY_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));
