import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../src/core/manifest';
import { kindOf } from '../../src/schema/kinds/kinds';
import { schemaErrorsOf, typeOf } from './foreign-schemas';

const DIST = join(__dirname, '../../dist');

interface Written {
  readonly file: string;
  readonly manifest: Manifest;
}

/** Kinds of Kubernetes itself, of which the API server is asked elsewhere. */
const BUILT_IN = /^(v1|batch\/v1|apps\/v1|rbac\.authorization\.k8s\.io\/v1) /;
/** What a tool reads from a file and no API server knows. */
const FILE_FORMAT = /^(kustomize\.config\.k8s\.io\/v1beta1|viaduct\.ai\/v1) /;

const foreign = writtenBelow(DIST).filter(
  ({ manifest }) =>
    kindOf(manifest) === undefined && !BUILT_IN.test(typeOf(manifest)) && !FILE_FORMAT.test(typeOf(manifest)),
);

test('every foreign object in dist/ is of a kind of which the facts are known, and has no field beyond them', () => {
  const errors = foreign.flatMap(({ file, manifest }) =>
    (schemaErrorsOf(manifest) ?? ['of an unknown kind']).map((error) => `${file} ${typeOf(manifest)}: ${error}`),
  );
  expect(errors).toEqual([]);
  expect(foreign.length).toBeGreaterThan(0);
});

describe('the facts tell', () => {
  const application: Manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'registry' },
    spec: { project: 'default', destination: { name: 'prod' }, source: { repoURL: 'https://git.example.com/a' } },
  };

  test('what is right', () => {
    expect(schemaErrorsOf(application)).toEqual([]);
  });

  test('a field that is missing, one of another type and one that does not exist', () => {
    const spec = { destination: { name: 'prod' }, source: { repoURL: 5 }, prune: false };
    const wrong: Manifest = { ...application, spec };
    expect(schemaErrorsOf(wrong)?.map((error) => error.split(' {')[0])).toEqual([
      "/spec must have required property 'project'",
      '/spec must NOT have additional properties',
      '/spec/source/repoURL must be string',
    ]);
  });

  test('a value out of bounds, and one choice too many', () => {
    const store = (provider: object): Manifest => ({
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: { name: 'vault' },
      spec: { provider },
    });
    expect(schemaErrorsOf(store({ kubernetes: { server: { caBundle: 'YWI=' } } }))).toEqual([]);
    expect(schemaErrorsOf(store({ kubernetes: { server: { caBundle: 'ab' } } }))).toEqual([
      expect.stringContaining('/spec/provider/kubernetes/server/caBundle must match format "byte"'),
    ]);
    expect(schemaErrorsOf(store({ kubernetes: {}, vault: {} }))).toEqual([
      expect.stringContaining('/spec/provider must NOT have more than 1 properties'),
    ]);
  });
});

function writtenBelow(folder: string): Written[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8'))
        .map((document) => document.toJS() as Manifest | null)
        .filter((manifest): manifest is Manifest => typeof manifest?.apiVersion === 'string')
        .map((manifest) => ({ file, manifest })),
    );
}
