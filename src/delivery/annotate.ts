import type { Manifest } from '../core/manifest';

/** The object with annotations added. What it says itself stays as it is. */
export function annotate(manifest: Manifest, added: Readonly<Record<string, string>>): Manifest {
  if (Object.keys(added).length === 0) return manifest;
  const annotations = { ...added, ...manifest.metadata.annotations };
  const sorted = Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...manifest, metadata: { ...manifest.metadata, annotations: Object.fromEntries(sorted) } };
}
