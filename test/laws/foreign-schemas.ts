import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../src/core/manifest';

const ROOT = join(__dirname, '../..');

/** What the facts in crds/foreign/ have against an object; unknown fields too. Undefined: no facts about the kind. */
export function schemaErrorsOf(manifest: Manifest): string[] | undefined {
  const validate = validatorOf(manifest);
  if (validate === undefined) return undefined;
  return validate(manifest)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

const FOLDER = join(ROOT, 'crds/foreign');
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;
const AJV = new Ajv({ strict: false, allErrors: true, formats: { byte: BASE64 } });

/** The facts of an API group stand in a file of their own; what is compiled is kept. */
const VALIDATORS = new Map<string, ValidateFunction | undefined>();

function validatorOf(manifest: Manifest): ValidateFunction | undefined {
  const type = typeOf(manifest);
  if (!VALIDATORS.has(type)) {
    const schema = schemasIn(`${type.split('/')[0] ?? ''}.yaml`).get(type);
    VALIDATORS.set(type, schema && AJV.compile(closed(schema)));
  }
  return VALIDATORS.get(type);
}

function schemasIn(file: string): Map<string, Schema> {
  if (!readdirSync(FOLDER).includes(file)) return new Map();
  const crds = parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')).map((document) => document.toJS() as Crd);
  return new Map(
    crds.map(({ spec: { group, names, versions } }) => [
      `${group}/${versions[0].name} ${names.kind}`,
      versions[0].schema.openAPIV3Schema,
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
