import type { Construct } from 'constructs';
import { formatFieldPath } from '../../core/field-path';
import { declareAcknowledgeProp } from '../../constructs/warnings/finding-text';

/** A construct whose props are the overrides of a cluster, or those below some keys of them. */
export function fromOverrides<Built extends Construct>(construct: Built, ...keys: readonly string[]): Built {
  const prop = formatFieldPath(['overrides', ...keys, 'acknowledge']);
  declareAcknowledgeProp(construct, `${prop} of this cluster`);
  return construct;
}
