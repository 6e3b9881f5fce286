import type { Construct } from 'constructs';
import { formatFieldPath } from '../../core/field-path';
import { rememberAcknowledgeProp } from '../../constructs/warnings/finding-text';

/** A construct whose props are the overrides of a cluster, or those below some keys of them. */
export function fromOverrides<Made extends Construct>(construct: Made, ...keys: readonly string[]): Made {
  const prop = formatFieldPath(['overrides', ...keys, 'acknowledge']);
  rememberAcknowledgeProp(construct, `${prop} of this cluster`);
  return construct;
}
