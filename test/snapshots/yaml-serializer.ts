import { stringify } from 'yaml';

/** Prints the objects of a chart as the YAML that people read. */
export const YAML_SERIALIZER: jest.SnapshotSerializerPlugin = {
  test: (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isManifest),
  serialize: (manifests: readonly unknown[]) =>
    manifests
      .map((manifest) => stringify(manifest, { lineWidth: 0, indentSeq: false }))
      .join('---\n')
      .trimEnd(),
};

function isManifest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'apiVersion' in value && 'kind' in value;
}
