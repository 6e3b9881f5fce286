import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../src/core/manifest';

const ROOT = join(__dirname, '../..');

/** The packages with models of an API group, whose schemas are what its project published. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'argoproj.io/v1alpha1': 'argo-cd',
  'bitnami.com/v1alpha1': 'sealed-secrets',
  'cert-manager.io/v1': 'cert-manager',
  'external-secrets.io/v1': 'external-secrets',
  'kustomize.toolkit.fluxcd.io/v1': 'flux-cd',
  'monitoring.coreos.com/v1': 'prometheus-operator',
};

export function isPublished({ apiVersion }: Manifest): boolean {
  return PUBLISHED[apiVersion] !== undefined;
}

/**
 * What the published schemas have against objects, one answer each, empty where nothing. Some of the packages are ES
 * modules, which the test runner does not load: a process of its own does.
 */
export function publishedFlaws(manifests: readonly Manifest[]): string[] {
  const questions = manifests.map((manifest) => ({
    path: `@kubernetes-models/${PUBLISHED[manifest.apiVersion] ?? ''}/${manifest.apiVersion}/${manifest.kind}`,
    manifest,
  }));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: ROOT,
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const PROGRAM = `
import { readFileSync } from 'node:fs';
const answers = [];
for (const { path, manifest } of JSON.parse(readFileSync(0, 'utf8'))) {
  const { [manifest.kind]: Model } = await import(path);
  try {
    new Model(manifest).validate();
    answers.push('');
  } catch ({ message }) {
    answers.push(message);
  }
}
process.stdout.write(JSON.stringify(answers));
`;

/** What our own facts in crds/foreign/ have against an object; unknown fields too. Undefined: no facts about the kind. */
export function factFlaws(manifest: Manifest): string[] | undefined {
  const validate = FACTS.get(typeOf(manifest));
  if (validate === undefined) return undefined;
  return validate(manifest)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

const FACTS: ReadonlyMap<string, ValidateFunction> = readFacts();

function readFacts(): Map<string, ValidateFunction> {
  const folder = join(ROOT, 'crds/foreign');
  const ajv = new Ajv({ strict: false, allErrors: true });
  const crds = readdirSync(folder).flatMap((file) =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS() as Crd),
  );
  return new Map(
    crds.map(({ spec: { group, names, versions } }) => [
      `${group}/${versions[0].name} ${names.kind}`,
      ajv.compile(closed(versions[0].schema.openAPIV3Schema)),
    ]),
  );
}

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly [{ readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }];
  };
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}

/** A field that the schema does not name is refused, as by a strict apply. */
function closed(schema: Schema): Schema {
  const { properties, additionalProperties, items } = schema;
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || properties === undefined;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, closed(each)])),
    }),
    ...(additionalProperties ? { additionalProperties: closed(additionalProperties) } : {}),
    ...(items && { items: closed(items) }),
    ...(open ? {} : { additionalProperties: false as unknown as Schema }),
  };
}

export function typeOf({ apiVersion, kind }: Manifest): string {
  return `${apiVersion} ${kind}`;
}
