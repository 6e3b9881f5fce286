import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';

type Engine = typeof import('../../src/engine');

/** What a browser has besides the language. */
const OF_BROWSERS = { TextEncoder, TextDecoder, atob, btoa, URL };

/** Throws unless the engine of a package loads where nothing of Node is, and answers there as it does with Node. */
export function throwIfNodeMatters(library: string): void {
  const engine = join(library, 'lib', 'src', 'engine', 'index.js');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a path that is known at run time only
  const withNode = require(engine) as Engine;
  const withoutNode = loaderIn(library)(engine) as Engine;
  for (const path of SAMPLES) {
    const texts = { [path]: readFileSync(path, 'utf8') };
    const [here, there] = [withNode, withoutNode].map(({ adopt, check, fix, preview }) =>
      JSON.stringify([check(texts), preview(texts), fix(texts), adopt(texts)]),
    );
    if (here !== there) throw new Error(`the engine says something else of ${path} without Node`);
  }
}

/** Certificates, Secrets, and every kind of the registry. */
const SAMPLES = ['aws', 'private-cas', 'vsphere', 'openstack-swift'].map(
  (name) => `dist/${name}/image-registry.k8s.yaml`,
);

/** Loads files as CommonJS in a world of their own, which has the language and nothing of Node. */
function loaderIn(library: string): (file: string) => unknown {
  const world = createContext({ ...OF_BROWSERS });
  const loaded = new Map<string, { exports: unknown }>();
  return function load(file: string): unknown {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const text = readFileSync(file, 'utf8');
    // What packages have for browsers is written as modules of the language.
    const code = file.includes(join('node_modules', 'yaml')) ? ts.transpileModule(text, COMMON_JS).outputText : text;
    const run = runInContext(`(function (exports, require, module) {${code}\n})`, world, { filename: file }) as (
      ...given: readonly unknown[]
    ) => void;
    run(module.exports, (specifier: string) => load(resolved(specifier, file, library)), module);
    return module.exports;
  };
}

const COMMON_JS: ts.TranspileOptions = {
  compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
};

function resolved(specifier: string, from: string, library: string): string {
  const packages = [join(library, 'node_modules'), join(library, '..')];
  const inPackage: Readonly<Record<string, string>> = {
    yaml: join('yaml', 'browser', 'index.js'),
    'picomatch/posix': join('picomatch', 'posix.js'),
  };
  const entry = inPackage[specifier];
  if (entry === undefined && !specifier.startsWith('.')) throw new Error(`${from} needs ${specifier}`);
  const paths = entry === undefined ? [join(dirname(from), specifier)] : packages.map((each) => join(each, entry));
  const file = paths
    .flatMap((path) => [path, `${path}.js`, join(path, 'index.js')])
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (file === undefined) throw new Error(`${from} needs ${specifier}, which is not there`);
  return file;
}
