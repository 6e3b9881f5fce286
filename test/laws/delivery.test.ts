import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Delivery } from '../../src';
import { describeObject, referenceTo, type Manifest } from '../../src/core/manifest';
import { DELIVERY_TOOLS } from '../../src/delivery';
import { object } from '../operator/clusters';
import { embeddedObjectsIn, type EmbeddedObject } from './embedded-objects';
import { GUARDS, needsGuards, toolsOf } from './delivery-guards';

const DIST = join(__dirname, '../../dist');
const NS = 'openshift-image-registry';

const GUARDED: readonly Manifest[] = [
  object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { replicas: 2 } }),
  object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster', { spec: {} }),
  object('config.openshift.io/v1', 'Image', 'cluster', { spec: {} }),
  object('v1', 'PersistentVolumeClaim', 'layers', { spec: {} }, NS),
  object('objectbucket.io/v1alpha1', 'ObjectBucketClaim', 'layers', { spec: {} }, NS),
];
const OTHERS: readonly Manifest[] = [
  object('external-secrets.io/v1', 'ExternalSecret', 'image-registry-private-configuration-user', { spec: {} }, NS),
  object('v1', 'ConfigMap', 'image-registry-trusted-ca', { data: {} }, 'openshift-config'),
  object('v1', 'ConfigMap', 'other', { data: {} }, 'elsewhere'),
];

test('every tool has its guards here, its factory and its example', () => {
  const names = DELIVERY_TOOLS.map(({ name }) => name).sort();
  expect(Object.keys(GUARDS).sort()).toEqual(names);
  const factories = Object.getOwnPropertyNames(Delivery).filter(
    (name) => typeof (Delivery as any)[name] === 'function',
  );
  expect(factories.sort()).toEqual(names);
  expect(names.filter((name) => !existsSync(join(DIST, kebab(name))))).toEqual([]);
});

describe.each(DELIVERY_TOOLS.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
  test('carries every object, and guards each singleton and each claim', () => {
    const marked = [...GUARDED, ...OTHERS].map((manifest) => tool.mark(manifest));
    const embedded = (tool.wrap?.(marked, { name: 'registry' }) ?? marked).flatMap(embeddedObjectsIn);
    const nameOf = (manifest: Manifest) => describeObject(referenceTo(manifest));
    const names = embedded.map((each) => nameOf(each.object));
    expect(names).toEqual(expect.arrayContaining([...GUARDED, ...OTHERS].map(nameOf)));
    const guarded = embedded.filter((each) => needsGuards(each.object));
    expect(new Set(guarded.map((each) => nameOf(each.object)))).toEqual(new Set(GUARDED.map(nameOf)));
    expect(guarded.flatMap((each) => lacking(each, [name], name))).toEqual([]);
  });

  test('marks with annotations only, and once', () => {
    for (const manifest of [...GUARDED, ...OTHERS]) {
      const marked = tool.mark(manifest);
      expect({ ...marked, metadata: { ...marked.metadata, annotations: undefined } }).toEqual(manifest);
      expect(tool.mark(marked)).toBe(marked);
    }
  });

  test('guards everything in the example that bears its name', () => {
    const guarded = filesBelow(join(DIST, kebab(name))).flatMap(([file, embedded]) =>
      embedded.filter((each) => needsGuards(each.object)).map((each) => [file, each] as const),
    );
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded.flatMap(([file, each]) => lacking(each, [name], file))).toEqual([]);
  });
});

test('a fleet is guarded', () => {
  const guarded = filesBelow(join(DIST, 'fleet')).flatMap(([file, embedded]) =>
    embedded.filter((each) => needsGuards(each.object)).map((each) => [file, each] as const),
  );
  expect(guarded.length).toBeGreaterThan(0);
  expect(guarded.filter(([, each]) => toolsOf(each).length === 0).map(([file]) => file)).toEqual([]);
});

test('no file of dist/ guards one object and leaves another bare', () => {
  const wrong = filesBelow(DIST).flatMap(([file, embedded]) => {
    const tools = [...new Set(embedded.flatMap(toolsOf))];
    return embedded.filter((each) => needsGuards(each.object)).flatMap((each) => lacking(each, tools, file));
  });
  expect(wrong).toEqual([]);
});

/** What an object lacks for the tools that deliver it. */
function lacking(embedded: EmbeddedObject, tools: readonly string[], where: string): string[] {
  const name = describeObject(referenceTo(embedded.object));
  return tools.flatMap((tool) => GUARDS[tool]!(embedded)).map((guard) => `${where}: ${name} lacks ${guard}`);
}

function filesBelow(folder: string): [file: string, embedded: EmbeddedObject[]][] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => {
    const documents = parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
      (each) => each.toJS() as Manifest,
    );
    return [file, documents.filter((each) => typeof each.metadata === 'object').flatMap(embeddedObjectsIn)];
  });
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
