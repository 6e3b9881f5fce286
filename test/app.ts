import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { RegistryChart, type RegistryChartProps } from '../src/constructs/chart/registry-chart';
import type { Manifest } from '../src/core/manifest';

/** A chart called `test` in an app of its own that writes nothing to disk. */
export function newChart(props: RegistryChartProps = {}): RegistryChart {
  return new RegistryChart(new App(), 'test', props);
}

/** The same, of cdk8s itself. */
export function plainChart(): Chart {
  return new Chart(new App(), 'test');
}

/** The YAML of the app of a construct, judged as at any synth. */
export function textOf(construct: IConstruct): string {
  return App.of(construct).synthYaml();
}

/** What a reader of YAML 1.1, as kubectl is one, takes from that text. */
export function written(construct: IConstruct): Manifest[] {
  return parseAllDocuments(textOf(construct), { version: '1.1' }).map((document) => document.toJS() as Manifest);
}

/** The spec of the one object of a kind in what is written. */
export function specOf(construct: IConstruct, kind: string): Record<string, any> {
  const found = written(construct).filter((manifest) => manifest.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} objects of kind ${kind}`);
  return found[0]!['spec'] as Record<string, any>;
}

/** The message of what `act` throws. */
export function errorOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

/** The first line of each message in what `act` throws: id, place, what was found and expected. */
export function errorLinesOf(act: () => unknown): string[] {
  return errorOf(act)
    .split('\n')
    .filter((line) => /^(?:\s*\[[^\]]*\] )?IR\d{3} /.test(line))
    .map((line) => line.trim());
}

/** What `synth()` writes to disk, by name of the file; the folder is removed at once. */
export function synthesize(app: (outdir: string) => App): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'image-registry-'));
  try {
    app(outdir).synth();
    return Object.fromEntries(readdirSync(outdir).map((name) => [name, readFileSync(join(outdir, name), 'utf8')]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
