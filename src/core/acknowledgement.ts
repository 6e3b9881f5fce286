import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';

interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  readonly path: FieldPath;
}

/** The annotations that record acknowledged risks and their reasons on an object; undefined if there are none. */
export function acknowledgementAnnotations(
  reasons: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const entries = Object.entries(reasons);
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([id, reason]) => [`${PREFIX}${id}`, reason]));
}

/** All acknowledgements on an object, including invalid ones. */
export function acknowledgements(manifest: Manifest): Acknowledgement[] {
  return Object.entries<unknown>({ ...manifest.metadata.annotations })
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, reason]) => ({
      id: key.slice(PREFIX.length),
      reason: typeof reason === 'string' ? reason : '',
      path: ['metadata', 'annotations', key],
    }));
}

/** The acknowledged reason for rule `id`; undefined if it is missing or blank. */
export function acknowledgedReason(manifest: Manifest, id: string): string | undefined {
  return acknowledgements(manifest).find((each) => each.id === id && each.reason.trim() !== '')?.reason;
}
