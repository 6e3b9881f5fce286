import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONSTRUCT_METADATA_FILE } from '../../core/names';
import { metadataName, type ConstructMetadata } from '../../report/construct-metadata';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { chartFiles } from './chart-files';
import { outputOf } from './output-context';
import { afterSynth } from './once-per-synth';
import { plainJson } from './wire-object';

const OBSERVED = new WeakSet<IConstruct>();

/** After each synth, adds the path of every construct to the construct metadata of cdk8s, under unique names. */
export function recordConstructPaths(root: IConstruct): void {
  if (!(root instanceof App) || OBSERVED.has(root)) return;
  OBSERVED.add(root);
  afterSynth(root, () => {
    addPaths(root);
  });
}

function addPaths(root: App): void {
  const file = join(root.outdir, CONSTRUCT_METADATA_FILE);
  if (!existsSync(file)) return;
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as ConstructMetadata;
  const resources = { ...recorded.resources, ...pathsIn(root) };
  writeFileSync(file, JSON.stringify({ ...recorded, resources }));
}

function pathsIn(app: App): ConstructMetadata['resources'] {
  const files = chartFiles(app);
  const charts = app.node.findAll().filter((construct): construct is Chart => Chart.isChart(construct));
  const objects = app.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  return Object.fromEntries([
    ...objects.flatMap((object) => embeddedEntries(files, object)),
    ...charts.flatMap((chart) => wrappers(chart).flatMap((wrapper) => entries(files, chart, wrapper, chart.node.path))),
    ...objects.flatMap((object) => entries(files, Chart.of(object), plainJson(object), object.node.path)),
  ]);
}

/** The manifests that wrap the objects of a chart; their construct is the chart. */
function wrappers(chart: Chart): Manifest[] {
  return outputOf(chart)?.wrap === undefined ? [] : (chart.toJson() as Manifest[]);
}

/** Embedded objects have the path of the outer object, unless they are objects of the chart with their own path. */
function embeddedEntries(files: ChartFiles, object: ApiObject): Entry[] {
  return embeddedObjects(plainJson(object)).flatMap(({ manifest }) =>
    entries(files, Chart.of(object), manifest, object.node.path),
  );
}

type ChartFiles = ReturnType<typeof chartFiles>;
type Entry = [string, { readonly path: string }];

/** Empty if each object of the chart has its own file. */
function entries(files: ChartFiles, chart: Chart, manifest: Manifest, path: string): Entry[] {
  const file = files.get(chart);
  return file === undefined ? [] : [[metadataName(file, referenceTo(manifest)), { path }]];
}
