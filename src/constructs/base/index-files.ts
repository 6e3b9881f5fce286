import { App, YamlOutputType, type Chart } from 'cdk8s';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeObject, objectKey, referenceTo } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import type { IndexFile } from '../../delivery/tool';
import { chartFiles, HAVE_CHART_FILES } from './chart-files';
import { objectsOf } from './chart-judgement';
import { deliveryOf } from './output-context';
import { afterSynth, oncePerSynth } from './once-per-synth';
import { plainJson } from './wire-object';
import { yamlOf } from './write-yaml';

const APPS = new WeakSet<App>();

/** Writes the index file of `chart` at each synth of its app; charts with the same index share one file. */
export function declareIndex(chart: Chart, index: IndexFile): void {
  const { root } = chart.node;
  if (!(root instanceof App)) return;
  chart.node.addValidation({ validate: () => fileErrors(root, chart, index) });
  if (APPS.has(root)) return;
  APPS.add(root);
  root.node.addValidation({ validate: oncePerSynth(root, () => duplicateErrors(root)) });
  afterSynth(root, () => {
    writeIndexFiles(root);
  });
}

function writeIndexFiles(app: App): void {
  const files = chartFiles(app);
  for (const [name, members] of membersByIndex(app)) {
    const lists = members.map(({ chart, index }) => Object.entries(index.lists(files.get(chart) ?? '')));
    const content: Record<string, unknown> = { ...members[0]?.index.head };
    for (const [key, entries] of lists.flat()) {
      const all = [...((content[key] ?? []) as string[]), ...entries];
      if (all.length > 0) content[key] = [...new Set(all)];
    }
    writeFileSync(join(app.outdir, name), yamlOf([content]));
  }
}

interface Member {
  readonly chart: Chart;
  readonly index: IndexFile;
}

/** The charts in each index file, by file name, in output order. */
function membersByIndex(app: App): ReadonlyMap<string, readonly Member[]> {
  const members = new Map<string, Member[]>();
  for (const chart of app.charts) {
    const index = deliveryOf(chart)?.index;
    if (index !== undefined) members.set(index.name, [...(members.get(index.name) ?? []), { chart, index }]);
  }
  return members;
}

function fileErrors({ yamlOutputType }: App, { node }: Chart, { name }: IndexFile): string[] {
  if (HAVE_CHART_FILES.includes(yamlOutputType)) return [];
  return [
    formatMessage(node.path, {
      id: 'IR228',
      path: [],
      found: `yamlOutputType ${YamlOutputType[yamlOutputType]}, which writes files that ${name} cannot name`,
      expected: HAVE_CHART_FILES.map((type) => YamlOutputType[type]).join(' or '),
      fix: 'remove yamlOutputType of the App',
      reference: 'cdk8s-team/cdk8s-core src/app.ts App.synth',
    }),
  ];
}

/** Objects that occur in two charts of one index file. Kustomize cannot build such an index. */
function duplicateErrors(app: App): string[] {
  return [...membersByIndex(app)].flatMap(([name, members]) => {
    // Rules report duplicates within one chart.
    if (members.length === 1) return [];
    const owners = new Map<string, Chart>();
    return members.flatMap(({ chart }) =>
      objectsOf(chart).flatMap((object) => {
        const reference = referenceTo(plainJson(object));
        const owner = owners.get(objectKey(reference)) ?? chart;
        owners.set(objectKey(reference), owner);
        return owner === chart ? [] : [duplicateError(describeObject(reference), owner, chart, name)];
      }),
    );
  });
}

function duplicateError(object: string, first: Chart, second: Chart, index: string): string {
  return formatMessage(object, {
    id: 'IR207',
    path: [],
    found: `it in charts ${first.node.path} and ${second.node.path}, both of which one ${index} names`,
    expected: 'it in one of them, or nothing can build the two together',
    fix: 'give each cluster a separate App, with a separate outdir',
    reference: 'kubernetes-sigs/kustomize api/resmap/reswrangler.go Append',
  });
}
