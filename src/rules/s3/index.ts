import type { Rule } from '../engine/rule';
import { ir126 } from './ir126-aws-region';
import { ir127 } from './ir127-kms-arn';
import { ir128 } from './ir128-cloudfront-secret';
import { ir212 } from './ir212-endpoint-without-region';
import { ir311 } from './ir311-idle-kms-key';
import { ir324 } from './ir324-gateway-port';
import { ir328 } from './ir328-bucket-in-endpoint';
import { ir329 } from './ir329-unresolvable-redirect';
import { ir342 } from './ir342-unknown-aws-region';
import { ir343 } from './ir343-gateway-host';
import { ir408 } from './ir408-region-off-aws';

/** Rules on Amazon S3 and on stores with its protocol. */
export const S3_RULES: readonly Rule[] = [ir126, ir127, ir128, ir212, ir311, ir324, ir328, ir329, ir342, ir343, ir408];
