import type { Rule } from '../engine/rule';
import { ir125 } from './ir125-unusable-patch';
import { ir215 } from './ir215-idle-state';
import { ir227 } from './ir227-must-only-have';
import { ir232 } from './ir232-work-not-applied';
import { ir317 } from './ir317-half-a-guard';
import { ir320 } from './ir320-cluster-scope';
import { ir323 } from './ir323-idle-wait';
import { ir340 } from './ir340-every-right';
import { ir507 } from './ir507-replaced-by-sync';
import { ir508 } from './ir508-manifest-work';
import { ir509 } from './ir509-deleting-policy';
import { ir512 } from './ir512-deleted-by-application';
import { ir513 } from './ir513-deleted-by-flux';
import { ir517 } from './ir517-deleted-by-hive';

/** Rules on what GitOps tools do to the objects. */
export const DELIVERY_RULES: readonly Rule[] = [
  ir125,
  ir215,
  ir227,
  ir232,
  ir317,
  ir320,
  ir323,
  ir340,
  ir507,
  ir508,
  ir509,
  ir512,
  ir513,
  ir517,
];
