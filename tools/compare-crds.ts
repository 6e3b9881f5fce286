/**
 * Compares crds/ and crds/releases.yaml with the CustomResourceDefinitions that were published:
 *
 *     npx tsx tools/compare-crds.ts FOLDER
 *
 * FOLDER holds one folder a release, named like it. Everything counts but descriptions and the definition's metadata. Of
 * several feature sets the Default one counts. *.crd.yaml-patch files are left out: see crds/releases.yaml.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASES, type Release } from '../src/core/release';
import type { JsonSchema } from '../src/schema/json-schema';
import { atRelease, type VersionedSchema } from '../src/schema/versioned-schema';
import { mapSchema } from './map-schema';
import { readCrds, readOurCrds, withSchema, type Crd } from './read-crds';
import { versionedSchemas } from './versioned-schemas';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: compare-crds.ts FOLDER');
if (!existsSync(folder)) {
  console.log(`skipped: there is no folder ${folder}`);
} else {
  const lines = differencesFrom(folder);
  for (const line of lines) console.log(line);
  console.log(`${lines.length} differences in ${RELEASES.length} releases`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

function differencesFrom(publishedFolder: string): string[] {
  const ours = readOurCrds();
  const schemas = versionedSchemas();
  return RELEASES.flatMap((release) => {
    const published = readPublished(join(publishedFolder, release));
    const kinds = [...new Set([...ours.keys(), ...published.keys()])];
    return kinds.flatMap((kind) => {
      const here = crdAt(release, ours.get(kind), schemas.get(kind));
      return differences(here, published.get(kind), '').map((line) => `${release} ${kind} ${line}`);
    });
  });
}

function crdAt(release: Release, crd: Crd | undefined, schema: VersionedSchema | undefined): Crd | undefined {
  return crd && schema && withSchema(crd, withoutAbsent(atRelease(schema, release)));
}

function readPublished(publishedFolder: string): ReadonlyMap<string, Crd> {
  const files = readdirSync(publishedFolder).filter(
    (file) => file.endsWith('.yaml') && !/-(?!Default)\w+\.crd\.yaml$/.test(file),
  );
  return new Map(files.flatMap((file) => [...readCrds(join(publishedFolder, file))]));
}

/** `absent` is no keyword of a definition. */
function withoutAbsent(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (each) => ({ ...each, absent: undefined }));
}

function differences(here: unknown, there: unknown, path: string): string[] {
  if (isObject(here) && isObject(there)) {
    const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
    return keys.flatMap((key) => differences(here[key], there[key], `${path}/${key}`));
  }
  const [ourText, theirText] = [JSON.stringify(here), JSON.stringify(there)];
  if (Array.isArray(here) && Array.isArray(there) && isObject(here[0]) && here.length === there.length) {
    return here.flatMap((item, index) => differences(item, there[index], `${path}/${index}`));
  }
  return ourText === theirText ? [] : [`${path}: ${shown(ourText)} here, ${shown(theirText)} published`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(text: string | undefined): string {
  if (text === undefined) return 'nothing';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
