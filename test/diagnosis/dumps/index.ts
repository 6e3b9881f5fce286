import { CLAIMS_DUMPS } from './claims';
import { CLOUD_DUMPS } from './cloud';
import { CREDENTIALS_DUMPS } from './credentials';
import { OPERATOR_DUMPS } from './operator-itself';
import { PODS_DUMPS } from './pods';
import { PRUNER_DUMPS } from './pruner';
import { REFUSED_DUMPS } from './refused';
import { ROUTES_DUMPS } from './routes';
import { STORAGE_DUMPS } from './storage';
import { TRUST_DUMPS } from './trust';
import type { Dumps } from './dumps';

/** The dumps of each cause, by its id. Each subject has its own list, as in src/diagnosis/causes/. */
export const DUMPS: ReadonlyMap<string, Dumps> = new Map(
  Object.entries({
    ...CLAIMS_DUMPS,
    ...CLOUD_DUMPS,
    ...CREDENTIALS_DUMPS,
    ...OPERATOR_DUMPS,
    ...PODS_DUMPS,
    ...PRUNER_DUMPS,
    ...REFUSED_DUMPS,
    ...ROUTES_DUMPS,
    ...STORAGE_DUMPS,
    ...TRUST_DUMPS,
  }),
);

/** Throws for a cause that has none. */
export function dumpsOf(id: string): Dumps {
  const dumps = DUMPS.get(id);
  if (dumps === undefined) throw new Error(`${id} has no dumps in test/diagnosis/dumps/`);
  return dumps;
}
