import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';

export interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  readonly path: FieldPath;
}

/** The annotations that say on an object which risks are taken and why; undefined where none is. */
export function acknowledgementAnnotations(
  reasons: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const entries = Object.entries(reasons);
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([id, reason]) => [`${PREFIX}${id}`, reason]));
}

/** What is acknowledged on an object, rightly or not. */
export function acknowledgements(manifest: Manifest): Acknowledgement[] {
  return Object.entries<unknown>({ ...manifest.metadata.annotations })
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, reason]) => ({
      id: key.slice(PREFIX.length),
      reason: typeof reason === 'string' ? reason : '',
      path: ['metadata', 'annotations', key],
    }));
}

/** The reason given on the object for rule `id`; undefined where there is none or it is blank. */
export function acknowledgedReason(manifest: Manifest, id: string): string | undefined {
  return acknowledgements(manifest).find((each) => each.id === id && each.reason.trim() !== '')?.reason;
}
