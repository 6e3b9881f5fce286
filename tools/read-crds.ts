import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { JsonSchema } from '../src/schema/json-schema';
import { mapSchema } from '../src/schema/map-schema';

export interface Crd {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly [{ readonly schema: { readonly openAPIV3Schema: JsonSchema } }];
  };
}

/** One entry of crds/releases.yaml. */
export interface Change {
  readonly kind: string | readonly string[];
  readonly path: string | readonly string[];
  readonly keywords?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly value?: unknown;
}

export interface Releases {
  readonly changes: readonly Change[];
}

export const CRDS = join(__dirname, '..', 'crds');
const OUR_FILES = ['imageregistry.operator.openshift.io.yaml', 'config.openshift.io.yaml'].map((file) =>
  join(CRDS, file),
);
const OTHER_FEATURE_SET = /-(?!Default)\w+\.crd\.yaml$/;

/** The CustomResourceDefinitions of a file by kind, without descriptions and annotations. */
export function readCrds(file: string): ReadonlyMap<string, Crd> {
  return new Map([...readWhole(file)].map(([kind, crd]) => [kind, bare(crd)]));
}

function readWhole(file: string): ReadonlyMap<string, Crd> {
  const crds = parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as Crd);
  return new Map(crds.map((crd) => [crd.spec.names.kind, crd]));
}

/** What a release publishes in a folder. Patches are left out: see crds/releases.yaml. */
export function readPublishedCrds(folder: string): ReadonlyMap<string, Crd> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && !OTHER_FEATURE_SET.test(file));
  return new Map(files.flatMap((file) => [...readCrds(join(folder, file))]));
}

export function readOurCrds(): ReadonlyMap<string, Crd> {
  return new Map(OUR_FILES.flatMap((file) => [...readCrds(file)]));
}

/** The descriptions in crds/ by kind and by the place of the field. */
export function readDescriptions(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(OUR_FILES.flatMap((file) => [...readWhole(file)].map(([kind, crd]) => [kind, descriptionsOf(crd)])));
}

function descriptionsOf(crd: Crd): Record<string, string> {
  const descriptions: Record<string, string> = {};
  mapSchema(schemaOf(crd), (part, path) => {
    if (part.description !== undefined) descriptions[path] = part.description;
    return part;
  });
  return descriptions;
}

export function readReleases(): Releases {
  return parse(readFileSync(join(CRDS, 'releases.yaml'), 'utf8')) as Releases;
}

export function schemaOf(crd: Crd): JsonSchema {
  return crd.spec.versions[0].schema.openAPIV3Schema;
}

/** The same definition with another schema. */
export function withSchema(crd: Crd, schema: JsonSchema): Crd {
  const [version] = crd.spec.versions;
  return { ...crd, spec: { ...crd.spec, versions: [{ ...version, schema: { openAPIV3Schema: schema } }] } };
}

function bare(crd: Crd): Crd {
  return {
    ...withSchema(
      crd,
      mapSchema(schemaOf(crd), (part) => ({ ...part, description: undefined })),
    ),
    metadata: { name: crd.metadata.name },
  };
}
