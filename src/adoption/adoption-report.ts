import { jsonText } from '../core/formats/json-text';
import { countOf } from '../core/formats/count-of';
import { formatFieldPath } from '../core/field-path';
import { describeObject, describeManifest } from '../core/manifest';
import type { ManifestReference } from '../core/finding';
import type { NotJudged } from '../core/not-judged';
import { printable } from '../core/printable';
import { withoutCredentials } from '../core/without-credentials';
import type { Dropped } from './objects/dropped';
import type { Adoption } from './adopt';

/**
 * The result for each object, in words. It contains no value of a secret, because those are left out before.
 *
 * @param notRead what is not an object by itself
 * @param others the clusters without an object of the registry
 */
export function adoptionReport(
  adoption: Adoption,
  notRead: readonly NotJudged[] = [],
  others: readonly string[] = [],
): string {
  const lines = section('Not adopted', [
    ...notRead.map(({ file, line, why }) => `${file}:${line}: ${why}`),
    ...shortened(others).map((name) => `${name}: no object of the registry`),
  ]);
  return [...lines.map((line) => `${line}\n`), ...(lines.length > 0 ? ['\n'] : []), clusterReports(adoption)].join('');
}

/** A repository may have thousands of folders of other applications. */
function shortened(others: readonly string[]): string[] {
  const rest = others.length - MOST_NAMES;
  return [...others.slice(0, MOST_NAMES), ...(rest > 0 ? [`${rest} others`] : [])];
}

const MOST_NAMES = 10;

function clusterReports({ clusters, fleet }: Adoption): string {
  const maker = fleet === undefined ? 'The app' : 'The fleet';
  return clusters
    .map((cluster) => {
      const rendered = cluster.sources.map(({ source }) => describeManifest(source.manifest));
      return [
        ...(clusters.length > 1 ? [`${printable(cluster.name)}:`] : []),
        `Adopted ${countOf(rendered.length, 'object')}: ${rendered.map(printable).join(', ') || 'none'}`,
        ...section('Left out', leftOut(cluster.dropped)),
        ...section(
          'Kept as YAML',
          cluster.kept.map((kept) => {
            const name = describeManifest(kept.object.manifest);
            return `${name} in ${cluster.keptIn.get(kept) ?? ''}: ${kept.why}`;
          }),
        ),
        ...section(
          'Written differently',
          cluster.differences.map(({ object, path, there, rendered: written, why }) => {
            const change = `${valueText(there)} becomes ${valueText(written)}`;
            return `${placeOf(describeObject(object), formatFieldPath(path))}: ${change} (${why})`;
          }),
        ),
        resultOf(cluster, maker),
        '',
      ].join('\n');
    })
    .join('\n');
}

function resultOf({ dropped, differences }: Adoption['clusters'][number], maker: string): string {
  const except = dropped.length === 0 ? '' : ', without the parts that are left out';
  return differences.length === 0
    ? `${maker} synthesizes exactly the objects of the input${except}.`
    : `Everything else is exactly as in the input${except}.`;
}

/** One line for the fields of an object that are left out for one reason. */
function leftOut(dropped: readonly Dropped[]): string[] {
  const lines = new Map<string, { readonly head: string; readonly fields: string[]; readonly why: string }>();
  for (const { object, path, why } of dropped) {
    const head = nameOf(object);
    const key = path.length === 0 ? `${head}\n\n${why}` : `${head}\n${why}`;
    const line = lines.get(key) ?? { head, fields: [], why };
    if (path.length > 0) line.fields.push(formatFieldPath(path));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ head, fields, why }) => `${placeOf(head, fields.join(', '))}: ${why}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${printable(withoutCredentials(line))}`)];
}

/** A kustomization has no name. */
function nameOf(object: ManifestReference): string {
  return object.name === '' ? object.kind : describeObject(object);
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : jsonText(value);
}

function placeOf(object: string, field: string): string {
  return field === '' ? object : `${object} ${field}`;
}
