import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';

/** A setting, and where it stands. */
export interface Setting {
  readonly value: unknown;
  readonly path: FieldPath;
}

/** One of the manifests that a generator turns into policies. */
export interface GeneratedManifest {
  readonly path: FieldPath;
  /** A setting of the manifest, else of its policy, else the default of all. */
  readonly setting: (name: string) => Setting;
}

/** The manifests of a PolicyGenerator. */
export function generatedManifests(generator: Manifest): GeneratedManifest[] {
  return listAt(generator, ['policies']).flatMap((_, policy) =>
    listAt(generator, ['policies', policy, 'manifests']).map((__, index) => {
      const path = ['policies', policy, 'manifests', index];
      return { path, setting: settingOf(generator, [path, ['policies', policy], ['policyDefaults']]) };
    }),
  );
}

/** The files of a PolicyGenTemplate. */
export function generatedSources(template: Manifest): GeneratedManifest[] {
  return listAt(template, ['spec', 'sourceFiles']).map((_, index) => {
    const path = ['spec', 'sourceFiles', index];
    return { path, setting: settingOf(template, [path, ['spec']]) };
  });
}

/** A setting at the first of several places that has it. */
function settingOf(manifest: Manifest, places: readonly FieldPath[]): (name: string) => Setting {
  return (name) => {
    const settings = places.map((place) => ({ path: [...place, name], value: valueAt(manifest, [...place, name]) }));
    return (
      settings.find(({ value }) => value !== undefined) ?? { value: undefined, path: [...(places[0] ?? []), name] }
    );
  };
}
