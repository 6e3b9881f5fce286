import type { Rule } from '../engine/rule';
import { ir101 } from './ir101-schema';
import { ir102 } from './ir102-go-duration';
import { ir104 } from './ir104-negative-counts';
import { ir111 } from './ir111-acknowledgement';
import { ir121 } from './ir121-nanoseconds';
import { ir207 } from './ir207-duplicates';
import { ir214 } from './ir214-singleton-name';
import { ir225 } from './ir225-unknown-group';
import { ir306 } from './ir306-dropped-values';
import { ir307 } from './ir307-operators-fields';
import { ir308 } from './ir308-successors';
import { ir326 } from './ir326-part-of-an-object';
import { ir327 } from './ir327-blank-value';
import { ir344 } from './ir344-similar-name';
import { ir401 } from './ir401-field-of-another-release';
import { ir406 } from './ir406-partition-without-dual-stack';
import { ir407 } from './ir407-suspend-unset';

/** Rules on values that the API server or the Operator rejects in any object of the registry. */
export const SCHEMA_RULES: readonly Rule[] = [
  ir101,
  ir102,
  ir104,
  ir111,
  ir121,
  ir207,
  ir214,
  ir225,
  ir306,
  ir307,
  ir308,
  ir326,
  ir327,
  ir344,
  ir401,
  ir406,
  ir407,
];
