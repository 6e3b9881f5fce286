import { RELEASES, type Release } from '../src/core/release';
import type { JsonSchema } from '../src/schema/json-schema';
import { atRelease } from '../src/schema/versioned-schema';
import { mapSchema } from '../src/schema/map-schema';
import { readOurCrds, withSchema, type Crd } from './read-crds';
import { versionedSchemas } from './versioned-schemas';

/** The definitions of crds/ as they are in each release, by kind. */
export function crdsByRelease(): ReadonlyMap<Release, Readonly<Record<string, Crd>>> {
  const crds = readOurCrds();
  const schemas = versionedSchemas();
  return new Map(RELEASES.map((release) => [release, Object.fromEntries([...crds].flatMap(at(release)))]));

  function at(release: Release) {
    return ([kind, crd]: [string, Crd]): [string, Crd][] => {
      const schema = schemas.get(kind);
      return schema ? [[kind, withSchema(crd, withoutAbsent(atRelease(schema, release)))]] : [];
    };
  }
}

/** `absent` is no keyword of a definition. */
function withoutAbsent(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (each) => ({ ...each, absent: undefined }));
}
