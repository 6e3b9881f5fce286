import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import type { TemplateMark } from './reading/carrier';

/** A manifest without values that contain a template, because they are unknown until it is rendered. */
export function knownPart(manifest: Manifest, mark: TemplateMark = '{{'): Manifest | undefined {
  const isTemplate = (value: unknown) => typeof value === 'string' && value.includes(mark);
  if ([manifest.apiVersion, manifest.kind].some(isTemplate)) return undefined;
  if (!hasTemplate(manifest, isTemplate)) return manifest;
  return { ...(known(manifest, isTemplate) as Manifest), ...secretData(manifest, isTemplate) };
}

type Test = (value: unknown) => boolean;

/** The keys of a Secret are known. Template values stay as placeholders, which rules on values ignore. */
function secretData(manifest: Manifest, isTemplate: Test): Record<string, unknown> {
  if (manifest.kind !== 'Secret') return {};
  const maps = ['data', 'stringData'].filter((field) => isRecord(manifest[field]));
  return Object.fromEntries(
    maps.map((field) => {
      const entries = Object.entries(manifest[field] as object).filter(([key]) => !isTemplate(key));
      return [field, Object.fromEntries(entries.map(([key, value]) => [key, isTemplate(value) ? '{{…}}' : value]))];
    }),
  );
}

function known(value: unknown, isTemplate: Test): unknown {
  // Omit the whole list if one entry is unknown, because list indexes must match the file.
  if (Array.isArray(value)) return value.some(isTemplate) ? undefined : value.map((each) => known(each, isTemplate));
  if (typeof value !== 'object' || value === null) return isTemplate(value) ? undefined : value;
  const entries = Object.entries(value).map(
    ([key, each]) => [key, isTemplate(key) ? undefined : known(each, isTemplate)] as const,
  );
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function hasTemplate(value: unknown, isTemplate: Test): boolean {
  if (typeof value !== 'object' || value === null) return isTemplate(value);
  return Object.entries(value).some(([key, each]) => isTemplate(key) || hasTemplate(each, isTemplate));
}
