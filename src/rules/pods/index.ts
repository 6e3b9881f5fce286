import type { Rule } from '../engine/rule';
import { ir106 } from './ir106-zero-replicas';
import { ir107 } from './ir107-request-above-limit';
import { ir114 } from './ir114-tolerations';
import { ir115 } from './ir115-affinity';
import { ir116 } from './ir116-topology-spread';
import { ir117 } from './ir117-node-selector';
import { ir118 } from './ir118-resources';
import { ir119 } from './ir119-override-shape';
import { ir120 } from './ir120-observed-tls';
import { ir235 } from './ir235-impossible-resources';
import { ir303 } from './ir303-spread-dropped';
import { ir318 } from './ir318-cut-off';
import { ir338 } from './ir338-empty-affinity';
import { ir346 } from './ir346-single-node';
import { ir347 } from './ir347-zone-labels';
import { ir348 } from './ir348-closed-port';

/** Rules on the pods of the registry and the pruner. */
export const PODS_RULES: readonly Rule[] = [
  ir106,
  ir107,
  ir114,
  ir115,
  ir116,
  ir117,
  ir118,
  ir119,
  ir120,
  ir235,
  ir303,
  ir318,
  ir338,
  ir346,
  ir347,
  ir348,
];
