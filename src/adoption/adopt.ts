import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import type { SourceObject } from '../yaml/source-object';
import { adoptCluster, type AdoptedCluster } from './adopt-cluster';
import type { AppFile } from './code/app-file';
import { factsOf } from './cluster-facts';
import { keptFiles } from './print/kept-files';
import { commentsOf } from './print/comments';
import { printChart } from './print/print-chart';
import { printMain } from './print/print-main';

/** The objects of one cluster. */
interface AdoptionInput {
  /** In words of a path: it becomes the name of files and classes where there are several. */
  readonly name: string;
  readonly objects: readonly SourceObject[];
  /** @default - what the objects show */
  readonly release: Release | undefined;
  /** @default - what the objects show */
  readonly platform: Platform | undefined;
}

interface AdoptionOptions {
  /** The time at which the validity of certificates is measured. */
  readonly now: Date;
  /** The texts of the files, by name, for their comments. @default - comments are lost */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface Adoption {
  readonly files: readonly AppFile[];
  readonly clusters: readonly (AdoptedCluster & {
    readonly name: string;
    readonly keptIn: ReadonlyMap<unknown, string>;
  })[];
}

/** The app that makes the same objects: one chart a cluster. A pure function. */
export function adopt(inputs: readonly AdoptionInput[], options: AdoptionOptions): Adoption {
  const isOne = inputs.length === 1;
  const names = uniqueNames(inputs.map(({ name }) => name));
  const charts = inputs.map((input, index) => {
    const name = isOne ? 'registry' : (names[index] ?? 'registry');
    const adopted = adoptCluster(input.objects, factsOf(input), options.now);
    const kept = keptFiles(adopted.kept, isOne ? 'manifests' : `manifests/${name}`, options.texts ?? new Map());
    const className = isOne ? 'ClusterRegistry' : classNameOf(name);
    const text = printChart({
      className,
      adopted,
      included: kept.included,
      apart: kept.apart,
      commentsOf: commentsOf(adopted.sources, options.texts ?? new Map()),
    });
    const pems = [...adopted.pems].map(([path, pem]) => ({ path, text: pem }));
    return {
      chart: { className, file: name, id: isOne ? 'image-registry' : name, hasOthers: kept.apart.length > 0 },
      files: [{ path: `${name}.ts`, text }, ...pems, ...kept.files],
      cluster: { name: inputs[index]?.name ?? name, keptIn: kept.byObject, ...adopted },
    };
  });
  return {
    files: [
      { path: 'main.ts', text: printMain(charts.map(({ chart }) => chart)) },
      ...charts.flatMap(({ files }) => files),
    ],
    clusters: charts.map(({ cluster }) => cluster),
  };
}

/** Names of files, from the last steps of the paths. */
function uniqueNames(paths: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return paths.map((path) => {
    const base = path.split(/[/\\]/).at(-1) ?? '';
    const clean = base
      .toLowerCase()
      .replace(/\.(?:ya?ml|json)$/, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    const name = ['', 'main', 'registry'].includes(clean) ? `cluster-${clean}`.replace(/-$/, '') : clean;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

function classNameOf(name: string): string {
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${/^\d/.test(name) ? 'Cluster' : ''}${words.join('')}Registry`;
}
