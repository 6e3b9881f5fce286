import type { Manifest } from '../core/manifest';

type Annotations = Readonly<Record<string, string>>;

/** Adds annotations that the object lacks; existing values stay. If nothing is added, the same object is returned. */
export function annotate(manifest: Manifest, added: Annotations): Manifest {
  const own: Annotations = manifest.metadata.annotations ?? {};
  if (Object.keys(added).every((key) => Object.hasOwn(own, key))) return manifest;
  return withAnnotations(manifest, { ...added, ...own });
}

/** Replaces all annotations of the object. */
export function withAnnotations(manifest: Manifest, annotations: Annotations): Manifest {
  const sorted = Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...manifest, metadata: { ...manifest.metadata, annotations: Object.fromEntries(sorted) } };
}
