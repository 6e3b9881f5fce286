import type { Manifest } from '../core/manifest';

type Annotations = Readonly<Record<string, string>>;

/** The object with annotations added. What it says itself stays as it is; one that has them all is given back. */
export function annotate(manifest: Manifest, added: Annotations): Manifest {
  const own: Annotations = manifest.metadata.annotations ?? {};
  if (Object.keys(added).every((key) => Object.hasOwn(own, key))) return manifest;
  return withAnnotations(manifest, { ...added, ...own });
}

/** The object with these annotations and no other. */
export function withAnnotations(manifest: Manifest, annotations: Annotations): Manifest {
  const sorted = Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...manifest, metadata: { ...manifest.metadata, annotations: Object.fromEntries(sorted) } };
}
