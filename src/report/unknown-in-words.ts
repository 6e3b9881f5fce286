import type { Unknown } from '../operator/unknown/unknown';

/** `Config/cluster spec.storage: the manifest leaves it to the live Config`. */
export function unknownInWords({ object, field, why }: Unknown): string {
  return `${field === undefined ? object : `${object} ${field}`}: ${why}`;
}

/** It for machines. */
export type UnknownDocument = Pick<Unknown, 'object' | 'field' | 'why'>;

/** Its fields in JSON, in the order that is promised. */
export function unknownFields({ object, field, why }: Unknown): UnknownDocument {
  return { object, field, why };
}
