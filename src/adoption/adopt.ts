import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import type { SourceObject } from '../yaml/source-object';
import { adoptCluster } from './adopt-cluster';
import type { AdoptedCluster } from './adopt-objects';
import type { AppFile } from './code/app-file';
import type { Dropped } from './objects/dropped';
import { oneWrapperEach } from './delivery/one-wrapper-each';
import { factsOf } from './cluster-facts';
import { TYPESCRIPT } from './language';
import { keptText } from './print/kept-text';
import { includedText } from '../yaml/write/included-text';
import { keptFiles } from './print/kept-files';
import { placedComments } from './print/comments';
import { printChart } from './print/print-chart';
import { printMain } from './print/print-main';
import { uniqueNames } from './unique-names';

/** The objects of one cluster. */
export interface AdoptionInput {
  /** In words of a path: it becomes the name of files and classes where there are several. */
  readonly name: string;
  readonly objects: readonly SourceObject[];
  /** Objects of the cluster that the app does not create as they are in their file. @default - none */
  readonly leftOut?: readonly Dropped[];
  /** @default - what the objects show */
  readonly release: Release | undefined;
  /** @default - what the objects show */
  readonly platform: Platform | undefined;
}

export interface AdoptionOptions {
  /** The time at which the validity of certificates is measured. */
  readonly now: Date;
  /** The texts of the files, by name, for their comments. @default - comments are lost */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface Adoption {
  /** What `fleet` is called with. @default - it is an app */
  readonly fleet?: { readonly inventory: string; readonly folder: string; readonly isDeliveredByArgoCd: boolean };
  readonly files: readonly AppFile[];
  readonly clusters: readonly (AdoptedCluster & {
    readonly name: string;
    readonly keptIn: ReadonlyMap<unknown, string>;
  })[];
}

/** The app that makes the same objects: one chart a cluster. A pure function. */
export function adopt(given: readonly AdoptionInput[], options: AdoptionOptions): Adoption {
  const inputs = given.flatMap(oneWrapperEach);
  const isOne = inputs.length === 1;
  const names = uniqueNames(inputs.map(({ name }) => name));
  let pems: ReadonlyMap<string, string> = new Map();
  const charts = inputs.map((input, index) => {
    const name = isOne ? 'registry' : (names[index] ?? 'registry');
    const { now } = options;
    const id = isOne ? 'image-registry' : name;
    const facts = factsOf(input);
    const adopted = adoptCluster(input.objects, { facts, now, language: TYPESCRIPT, name, chart: id, pems });
    pems = adopted.pems;
    const kept = keptFiles(adopted.kept, isOne ? 'manifests' : `manifests/${name}`, options.texts ?? new Map());
    const className = isOne ? 'ClusterRegistry' : classNameOf(name);
    const { text, hasOthers } = printChart({
      className,
      adopted,
      included: kept.included,
      apart: kept.apart,
      comments: placedComments(adopted.sources, options.texts ?? new Map()),
    });
    return {
      chart: { className, file: name, id, hasOthers },
      files: [{ path: `${name}.ts`, text }, ...encryptedFiles(adopted, options.texts ?? new Map()), ...kept.files],
      cluster: { name: inputs[index]?.name ?? name, keptIn: kept.byObject, ...withLeftOut(adopted, input) },
    };
  });
  // A cluster of which everything is left out needs no chart.
  const printed = charts.filter(({ cluster }) => isOne || cluster.sources.length + cluster.kept.length > 0);
  return {
    files: [
      { path: 'main.ts', text: printMain(printed.map(({ chart }) => chart)) },
      ...printed.flatMap(({ files }) => files),
      ...[...pems].map(([path, text]) => ({ path, text })),
    ],
    clusters: charts.map(({ cluster }) => cluster),
  };
}

/** The report lists first what no app creates. */
export function withLeftOut(adopted: AdoptedCluster, { leftOut = [] }: AdoptionInput): AdoptedCluster {
  return { ...adopted, dropped: [...leftOut, ...adopted.dropped] };
}

/** The file of credentials that SOPS encrypted, as it was. */
function encryptedFiles(
  { decisions: { credentials }, sources }: AdoptedCluster,
  texts: ReadonlyMap<string, string>,
): AppFile[] {
  const source = sources.find(({ construct }) => construct === 'credentials')?.source;
  if (credentials?.file === undefined || source === undefined) return [];
  const text = keptText(texts, source, source.manifest) ?? includedText(source.manifest);
  return [{ path: credentials.file, text }];
}

function classNameOf(name: string): string {
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${/^\d/.test(name) ? 'Cluster' : ''}${words.join('')}Registry`;
}
