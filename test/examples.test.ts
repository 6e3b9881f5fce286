import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { App, type Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { optionsOfChart } from '../src/constructs/base/chart-judgement';
import { formatFieldPath } from '../src/core/field-path';
import { NEWEST_RELEASE, type Release } from '../src/core/release';
import { Platform, RegistryReport } from '../src/index';
import { kindOf } from '../src/schema/kinds/kinds';
import { validateObject } from '../src/schema/validate';

const EXAMPLES = join(__dirname, '../examples');
const DIST = join(__dirname, '../dist');
const NAMES = foldersIn(EXAMPLES);

interface Synthesis {
  /** With the file of each, below the folder of the example. */
  readonly charts: readonly { readonly chart: Chart; readonly file: string }[];
  /** What was written, by path. */
  readonly files: Readonly<Record<string, string>>;
}

const SYNTHESES = new Map<string, Promise<Synthesis>>();

describe('an example writes what dist/ holds', () => {
  test.each(NAMES)('%s', async (name) => {
    const { files } = await synthesisOf(name);
    expect(files).toEqual(filesIn(join(DIST, name)));
  });
});

test('dist/ has a folder for each example and no other', () => {
  expect(foldersIn(DIST)).toEqual(NAMES);
});

test('every platform has an example that bears its name', async () => {
  const platforms: readonly string[] = Object.values(Platform);
  const named = (await allCharts()).filter(({ name, chart }) => name === String(optionsOfChart(chart).platform));
  expect(named.map(({ name }) => name)).toEqual([...platforms].sort());
});

test('every example begins with a comment of at most four lines, and the code follows', () => {
  const wrong = NAMES.filter((name) => !/^(\/\/ \S.*\n){1,4}import /.test(read(EXAMPLES, name, 'main.ts')));
  expect(wrong).toEqual([]);
});

test('no example leaves a finding open', async () => {
  const reports = (await allCharts()).map(({ chart }) => RegistryReport.of(chart));
  const open = reports.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message));
  expect(open).toEqual([]);
});

test('a YAML 1.1 reader finds objects in dist/ that the API server of their release accepts', async () => {
  const problems = (await allCharts()).flatMap(({ name, chart, file: own }) => {
    const file = join(name, own);
    return objectsIn(read(DIST, file)).flatMap((object) => errorsOf(object, releaseOf(chart), file));
  });
  expect(problems).toEqual([]);
});

/** Runs an example in this process, once for all tests. */
function synthesisOf(name: string): Promise<Synthesis> {
  const known = SYNTHESES.get(name);
  if (known !== undefined) return known;
  const synthesis = synthesize(name);
  SYNTHESES.set(name, synthesis);
  return synthesis;
}

async function synthesize(name: string): Promise<Synthesis> {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  const { CDK8S_OUTDIR } = process.env;
  const synth = jest.spyOn(App.prototype, 'synth');
  try {
    process.env.CDK8S_OUTDIR = outdir;
    await import(join(EXAMPLES, name, 'main'));
    const charts = synth.mock.contexts.flatMap((app) => chartsOf(app as App, outdir));
    return { charts, files: filesIn(outdir) };
  } finally {
    synth.mockRestore();
    if (CDK8S_OUTDIR === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = CDK8S_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

function chartsOf({ charts, outdir: own, outputFileExtension }: App, outdir: string): Synthesis['charts'] {
  return charts.map((chart) => ({ chart, file: join(relative(outdir, own), chart.node.id + outputFileExtension) }));
}

async function allCharts(): Promise<({ name: string } & Synthesis['charts'][number])[]> {
  const all: Awaited<ReturnType<typeof allCharts>> = [];
  for (const name of NAMES) {
    const { charts } = await synthesisOf(name);
    all.push(...charts.map((chart) => ({ name, ...chart })));
  }
  return all;
}

function releaseOf(chart: Chart): Release {
  return optionsOfChart(chart).release ?? NEWEST_RELEASE;
}

function objectsIn(text: string): unknown[] {
  const documents = parseAllDocuments(text, { version: '1.1' });
  return documents.map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  });
}

/** Objects of kinds that belong to nobody here, such as an ExternalSecret, are left to their owners. */
function errorsOf(object: unknown, release: Release, file: string): string[] {
  const kind = kindOf(object);
  if (kind === undefined) return [];
  const { errors } = validateObject(kind, object, release);
  return errors.map(({ path, found }) => `${file} ${kind} ${formatFieldPath(path)}: ${found}`);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = entries.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, read(folder, name)]));
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}
