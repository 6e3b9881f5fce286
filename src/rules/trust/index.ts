import type { Rule } from '../engine/rule';
import { ir110 } from './ir110-ca-certificates';
import { ir122 } from './ir122-registry-hosts';
import { ir209 } from './ir209-ca-config-map';
import { ir226 } from './ir226-insecure-registry';
import { ir301 } from './ir301-certificate-validity';
import { ir302 } from './ir302-certificate-authority';
import { ir314 } from './ir314-invalid-references';
import { ir319 } from './ir319-endpoint-ca';
import { ir330 } from './ir330-default-port';
import { ir336 } from './ir336-file-name';
import { ir339 } from './ir339-build-cas';
import { ir510 } from './ir510-own-host-ca';
import { ir511 } from './ir511-locked-out';

/** Rules on certificates and on allowed registries. */
export const TRUST_RULES: readonly Rule[] = [
  ir110,
  ir122,
  ir209,
  ir226,
  ir301,
  ir302,
  ir314,
  ir319,
  ir330,
  ir336,
  ir339,
  ir510,
  ir511,
];
