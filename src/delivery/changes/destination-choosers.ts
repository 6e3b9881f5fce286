import { base64Text } from '../../core/bytes/base64';
import { utf8Bytes } from '../../core/bytes/utf8';
import { valueAt } from '../../core/field-path';
import { groupBy } from '../../core/data/group-by';
import { jsonText } from '../../core/formats/json-text';
import { matchesSelector, selectorKeys } from '../../core/label-selector';
import { groupKind, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, itemsOf, type PlainRecord } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import { askedParameters } from '../../inputs/tools/asked-parameters';
import { generatedPaths, generatorLeaves } from '../../inputs/tools/generated-paths';
import { ALL } from '../../inputs/tools/template-names';
import { PLACEMENTS } from '../../rules/embedded/placements-of';
import { isRegistration } from '../../rules/embedded/reading/chosen-clusters';

/** A way in which tools of one namespace choose clusters. */
export interface Chooser {
  readonly by: 'name' | 'server' | 'labels' | 'placement' | 'registration';
  /** The labels and annotations of a Secret that decide; ANY if it may be each of them. */
  readonly named: ReadonlySet<string>;
}

export const ANY = '*';

/** The label by which Argo CD knows the Secret of a cluster. */
export const SECRET_TYPE = 'argocd.argoproj.io/secret-type';

export function isDestination(manifest: Manifest): boolean {
  const { kind, metadata } = manifest;
  if (kind === 'Secret') return fieldOf(metadata.labels, SECRET_TYPE) === 'cluster';
  return PLACEMENTS.has(groupKind(manifest)) || isRegistration(manifest);
}

/** A value of a Secret as `data` has it. `stringData` goes before `data`. */
export function encodedValue(secret: Manifest, key: string): unknown {
  const text = valueAt(secret, ['stringData', key]);
  return typeof text === 'string' ? base64Text(utf8Bytes(text)) : valueAt(secret, ['data', key]);
}

/**
 * Finds what chooses a destination. Each tool is read once, and a choice that many of them make is one.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Cluster.md, Generators-Cluster-Decision-Resource.md
 */
export function choosersOf(tools: readonly Manifest[]): (destination: Manifest) => Chooser[] {
  const choices = new Map<string, Choice & { readonly named: Set<string> }>();
  for (const tool of tools) {
    const labels = labelsAskedBy(tool);
    for (const choice of choicesOf(tool)) {
      const key = jsonText(choice);
      const known = choices.get(key) ?? { ...choice, named: new Set(keysOf(choice.selector)) };
      if (choice.by === 'labels') labels.forEach((label) => known.named.add(label));
      choices.set(key, known);
    }
  }
  const find = finderIn([...choices.values()]);
  return (destination) => (isDestination(destination) ? find(destination) : []);
}

interface Choice {
  readonly by: Chooser['by'];
  /** For `labels`. */
  readonly selector?: unknown;
  /** Of each list, a destination that is chosen has one. */
  readonly marks: readonly (readonly string[])[];
}

function choicesOf(tool: Manifest): Choice[] {
  const mark = markIn(tool);
  const spec = valueAt(tool, ['spec', 'template', 'spec']) ?? tool['spec'];
  const named = (['name', 'server'] as const).flatMap((by): Choice[] => {
    const value = valueAt(spec, ['destination', by]);
    const values = typeof value === 'string' ? valuesOf(tool, value) : [];
    return values.length > 0 ? [{ by, marks: [values.map((each) => mark(by, base64Text(utf8Bytes(each))))] }] : [];
  });
  const leaves = isApplicationSet(tool) ? generatorLeaves(tool) : [];
  const bySecrets = [...named.filter(isElsewhere), ...leaves.flatMap((leaf) => ofClusters(leaf, mark))];
  const registered: Choice[] = bySecrets.length > 0 ? [{ by: 'registration', marks: [[mark('registration')]] }] : [];
  return [
    ...named,
    ...bySecrets.filter(({ by }) => by === 'labels'),
    ...registered,
    ...leaves.flatMap((leaf) => ofDecisions(leaf, mark)),
  ];

  /** Whether it names another cluster than that of Argo CD. */
  function isElsewhere({ by, marks }: Choice): boolean {
    const own = by === 'name' ? 'in-cluster' : 'https://kubernetes.default.svc';
    return marks.flat().some((each) => each !== mark(by, base64Text(utf8Bytes(own))));
  }
}

/** What a template stands for with the elements of lists. A generator of clusters says itself which ones it takes. */
function valuesOf(tool: Manifest, template: string): string[] {
  if (isLiteral(template)) return [template];
  return generatedPaths(tool, template).paths.filter((value) => !value.includes('*'));
}

type Mark = (...parts: readonly unknown[]) => string;

function markIn({ metadata: { namespace } }: Manifest): Mark {
  return markFor(namespace);
}

function markFor(namespace: unknown): Mark {
  return (...parts) => jsonText([namespace, ...parts]);
}

/** A generator without a selector takes every cluster. */
function ofClusters(leaf: unknown, mark: Mark): Choice[] {
  const generator = fieldOf(leaf, 'clusters');
  if (generator === undefined) return [];
  const selector = fieldOf(generator, 'selector');
  const { matchLabels, matchExpressions } = literalPart(selector);
  const listed = matchExpressions.filter((each) => fieldOf(each, 'operator') === 'In');
  const marks = [
    [mark('Secret')],
    ...Object.entries(matchLabels).map(([key, value]) => [mark('label', key, value)]),
    ...listed.map((each) =>
      itemsOf(fieldOf(each, 'values')).map((value) => mark('label', fieldOf(each, 'key'), value)),
    ),
  ];
  return [{ by: 'labels', selector, marks }];
}

/** A generator names a placement, or takes all. */
function ofDecisions(leaf: unknown, mark: Mark): Choice[] {
  const generator = fieldOf(leaf, 'clusterDecisionResource');
  if (generator === undefined) return [];
  const selector = fieldOf(generator, 'labelSelector');
  const labels = Object.values(asRecord(fieldOf(selector, 'matchLabels')));
  const isNamed = labels.length > 0 && isLiteral(labels);
  const marks = isNamed ? labels.map((label) => mark('placement', label)) : [mark('placement')];
  return [{ by: 'placement', selector, marks: [marks] }];
}

/** What it finds in is a choice by the mark that the fewest ask for. */
function finderIn(choices: readonly (Choice & Chooser)[]): (destination: Manifest) => Chooser[] {
  const all = choices.flatMap(({ marks }) => marks.flat());
  const counts = groupBy(all, (mark) => mark);
  const sizeOf = (marks: readonly string[]): number =>
    marks.reduce((size, mark) => size + (counts.get(mark)?.length ?? 0), 0);
  const indexed = choices.flatMap((choice) => {
    const sized = choice.marks.map((marks) => ({ marks, size: sizeOf(marks) }));
    const { marks } = sized.reduce((rarest, each) => (each.size < rarest.size ? each : rarest));
    return [...new Set(marks)].map((mark) => ({ mark, choice }));
  });
  const index = groupBy(indexed, ({ mark }) => mark);
  return (destination) =>
    marksOf(destination)
      .flatMap((mark) => index.get(mark) ?? [])
      .map(({ choice }) => choice)
      .filter(({ by, selector }) => by !== 'labels' || mayMatch(destination, selector));
}

function marksOf(destination: Manifest): string[] {
  const { kind, metadata } = destination;
  if (isRegistration(destination))
    return [markFor(valueAt(destination, ['spec', 'argoServer', 'argoNamespace']))('registration')];
  const mark = markIn(destination);
  if (kind !== 'Secret') return [mark('placement'), mark('placement', metadata.name)];
  const values = ['name', 'server'].map((key) => mark(key, encodedValue(destination, key)));
  const labels = Object.entries(asRecord(metadata.labels)).map(([key, value]) => mark('label', key, value));
  return [mark('Secret'), ...values, ...labels];
}

function mayMatch({ metadata }: Manifest, selector: unknown): boolean {
  return matchesSelector(asRecord(metadata.labels), literalPart(selector));
}

/** A generator of a matrix may fill in what the selector of another one asks for. */
function literalPart(selector: unknown): { readonly matchLabels: PlainRecord; readonly matchExpressions: unknown[] } {
  return {
    matchLabels: Object.fromEntries(Object.entries(asRecord(fieldOf(selector, 'matchLabels'))).filter(isLiteral)),
    matchExpressions: itemsOf(fieldOf(selector, 'matchExpressions')).filter(isLiteral),
  };
}

function isLiteral(value: unknown): boolean {
  return !jsonText(value).includes('{{');
}

function keysOf(selector: unknown): string[] {
  return selectorKeys(selector).map((key) => (isLiteral(key) ? key : ANY));
}

/** The labels and annotations among the parameters that a tool asks for. */
function labelsAskedBy(tool: Manifest): string[] {
  return [...askedParameters(tool)].flatMap((name) => {
    if (name === ALL || WHOLE.test(name)) return [ANY];
    const [, label] = OF_LABEL.exec(name) ?? [];
    return label === undefined ? [] : [label];
  });
}

const WHOLE = /^metadata(?:\.(?:labels|annotations))?$/;
const OF_LABEL = /^metadata\.(?:labels|annotations)\.(.+)/;
