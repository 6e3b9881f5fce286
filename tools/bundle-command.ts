import { build, type Plugin } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '..', 'src');

/**
 * Bundles the command into a folder, which is emptied first: loading hundreds of small files takes longer than a check. What the
 * sources load late is a file of its own, and so is what several files share: nothing is there twice, and a command loads
 * little that it does not run.
 */
export async function bundleCommand(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const common = { outdir: folder, platform: 'node', target: 'node20', logLevel: 'warning' } as const;
  await build({
    ...common,
    // Only between modules of the language does esbuild share code.
    format: 'esm',
    bundle: true,
    splitting: true,
    chunkNames: 'shared-[hash]',
    entryPoints: [...CALLED, ...loadedLate()].map((file) => ({ in: file, out: outputOf(file) })),
    external: INSTALLED,
    plugins: [LATE, QUIET],
  });
  const files = readdirSync(folder).map((name) => join(folder, name));
  const { outputFiles } = await build({ ...common, format: 'cjs', entryPoints: files, write: false });
  for (const { path, text } of outputFiles) writeFileSync(path, withPlainExports(text));
}

/**
 * Exports values instead of getters of getters, which V8 runs at each use. Files that load each other are one file, so that nobody
 * asks for a value before the file has come to its end.
 */
function withPlainExports(text: string): string {
  const [getters = '', listed = ''] = GETTERS.exec(text) ?? [];
  if (listed === '') return text;
  const values = listed.replace(/^( {2}\w+): \(\) => /gm, '$1: ');
  return `${text.replace(getters, () => '')}module.exports = {\n${values}};\n`;
}

const GETTERS = /^__export\(\w+, \{\n((?: {2}\w+: \(\) => .*\n)*)\}\);\nmodule\.exports = __toCommonJS\(\w+\);\n/m;

/** What npm runs, and what benches and comparisons of builds call in their own process. */
const CALLED = ['main.ts', 'run.ts', 'compiling.ts'].map((name) => join(SRC, 'cli', name));

/** What npm installs, and few runs need. */
const INSTALLED = ['cdk8s', 'cdk8s-plus-28', 'constructs', 'tar'];

/** Leaves what is loaded late to the process that needs it. */
const LATE: Plugin = {
  name: 'late',
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'require-call' && resolveDir.startsWith(SRC)
        ? { path: `./${outputOf(fileOf(resolveDir, path))}.js`, external: true }
        : undefined,
    );
  },
};

/** Takes a look at the environment out of the parser of YAML, which it takes at each token: a sixth of the time of a large file. */
const QUIET: Plugin = {
  name: 'quiet',
  setup: (esbuild) => {
    esbuild.onLoad({ filter: /[\\/]yaml[\\/]dist[\\/]parse[\\/]parser\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace('node_process.env.LOG_TOKENS', 'false');
      if (contents === text) throw new Error(`${path} has changed: there is no look at the environment to take out`);
      return { contents };
    });
  },
};

/** The files of src/ that others load late. */
function loadedLate(): Set<string> {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Set(
    sources.sort().flatMap((name) => {
      const file = join(SRC, name);
      return [...readFileSync(file, 'utf8').matchAll(LATE_CALL)].map(([, path = '']) => fileOf(join(file, '..'), path));
    }),
  );
}

const LATE_CALL = /\brequire\('(\.[^']+)'\)/g;

function fileOf(folder: string, path: string): string {
  const file = `${join(folder, path)}.ts`;
  return existsSync(file) ? file : join(folder, path, 'index.ts');
}

/** `main`, and for a file of another folder `report-check-formats-check-text`. */
function outputOf(file: string): string {
  return relative(SRC, file)
    .replace(/\.ts$/, '')
    .split(sep)
    .join('-')
    .replace(/^cli-(?!.*-)/, '');
}
