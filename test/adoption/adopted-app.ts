import childProcess from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import ts from 'typescript';
import { adopt, type Adoption } from '../../src/adoption/adopt';
import type { AppFile } from '../../src/adoption/code/app-file';
import type { Manifest } from '../../src/core/manifest';
import { clustersIn } from '../../src/inputs/clusters';
import { readPaths } from '../../src/files/read-paths';
import type { Release } from '../../src/core/release';
import type { Platform } from '../../src/platforms/platform';
import { readYaml } from '../../src/yaml/read-yaml';

interface Asked {
  readonly release?: Release;
  readonly platform?: Platform;
}

/** Adopts the texts of the files of one cluster, by name. */
export function adoptTexts(files: Readonly<Record<string, string>>, asked: Asked = {}): Adoption {
  const texts = new Map(Object.entries(files));
  const objects = [...texts].flatMap(([file, text]) => [...readYaml(file, text).objects]);
  return adopt([{ name: 'cluster', objects, ...ASKED, ...asked }], { now: NOW, texts });
}

const ASKED = { release: undefined, platform: undefined };
const NOW = new Date('2026-06-01');

/** Adopts what is at a path, as the command does. */
export function adoptPath(path: string, asked: Asked = {}): Adoption & { readonly there: readonly Manifest[] } {
  const { files } = readPaths([path], () => '');
  const clusters = clustersIn(files, 'auto').map(({ path: name, objects }) => ({ name, objects, ...ASKED, ...asked }));
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const there = clusters.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
  return { ...adopt(clusters, { now: NOW, texts }), there };
}

/** Runs the app as Node does, in this process, and reads what it writes. */
export function synthesized(files: readonly AppFile[]): Manifest[] {
  const folder = mkdtempSync(join(tmpdir(), 'adopted-'));
  const before = { cwd: process.cwd(), outdir: process.env['CDK8S_OUTDIR'] };
  const { execFileSync } = childProcess;
  childProcess.execFileSync = readIncluded as typeof execFileSync;
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (!path.endsWith('.ts')) writeFileSync(join(folder, path), text);
    }
    process.chdir(folder);
    process.env['CDK8S_OUTDIR'] = join(folder, 'dist');
    runModule('main', new Map(files.map(({ path, text }) => [path, text])));
    return readdirSync('dist')
      .sort()
      .flatMap((name) =>
        readYaml(name, readFileSync(join('dist', name), 'utf8')).objects.map(({ manifest }) => manifest),
      );
  } finally {
    childProcess.execFileSync = execFileSync;
    process.chdir(before.cwd);
    if (before.outdir === undefined) delete process.env['CDK8S_OUTDIR'];
    else process.env['CDK8S_OUTDIR'] = before.outdir;
    rmSync(folder, { recursive: true });
  }
}

/** What cdk8s starts a process for, for each file that an app includes: `test/examples.test.ts` has it do so. */
function readIncluded(_program: string, args: unknown): string {
  const [script, path] = args as readonly string[];
  if (script?.endsWith('_loadurl.mjs') !== true) throw new Error(`cdk8s starts ${String(script)}`);
  return readFileSync(path ?? '', 'utf8');
}

function runModule(name: string, files: ReadonlyMap<string, string>): unknown {
  const { code } = transformSync(files.get(`${name}.ts`) ?? '', {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const module: { exports: unknown } = { exports: {} };
  const load = (wanted: string): unknown =>
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Node does
    wanted.startsWith('./') ? runModule(wanted.slice(2), files) : require(wanted);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the app is ours
  new Function('require', 'module', 'exports', code)(load, module, module.exports);
  return module.exports;
}

const ROOT = join(__dirname, '../..');

/** What the compiler says of apps in strict mode, all in one program. */
export function compilerErrors(apps: Readonly<Record<string, readonly AppFile[]>>): string[] {
  const texts = new Map(
    Object.entries(apps).flatMap(([name, files]) =>
      files
        .filter(({ path }) => path.endsWith('.ts'))
        .map(({ path, text }) => [join(ROOT, '.adopted', name, path), text]),
    ),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noUnusedLocals: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    skipLibCheck: true,
    types: ['node'],
    lib: ['lib.es2022.d.ts'],
    paths: { 'cdk8s-openshift-image-registry': [join(ROOT, 'src/index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  const { directoryExists } = host;
  host.directoryExists = (path) => path.includes('.adopted') || directoryExists?.call(host, path) === true;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
