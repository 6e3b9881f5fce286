import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

/** A manifest without values that contain a template, because they are unknown until it is rendered. */
export function knownPart(manifest: Manifest): Manifest | undefined {
  if ([manifest.apiVersion, manifest.kind].some(isTemplate)) return undefined;
  return hasTemplate(manifest) ? { ...(known(manifest) as Manifest), ...secretData(manifest) } : manifest;
}

/** The keys of a Secret are known. Template values stay as placeholders, which rules on values ignore. */
function secretData(manifest: Manifest): Record<string, unknown> {
  if (manifest.kind !== 'Secret') return {};
  const maps = ['data', 'stringData'].filter((field) => isRecord(manifest[field]));
  return Object.fromEntries(
    maps.map((field) => {
      const entries = Object.entries(manifest[field] as object).filter(([key]) => !isTemplate(key));
      return [field, Object.fromEntries(entries.map(([key, value]) => [key, isTemplate(value) ? '{{…}}' : value]))];
    }),
  );
}

function known(value: unknown): unknown {
  // Omit the whole list if one entry is unknown, because list indexes must match the file.
  if (Array.isArray(value)) return value.some(isTemplate) ? undefined : value.map(known);
  if (typeof value !== 'object' || value === null) return isTemplate(value) ? undefined : value;
  const entries = Object.entries(value).map(([key, each]) => [key, isTemplate(key) ? undefined : known(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}

function hasTemplate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isTemplate(value);
  return Object.entries(value).some(([key, each]) => isTemplate(key) || hasTemplate(each));
}
