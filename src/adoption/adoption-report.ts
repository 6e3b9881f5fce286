import { countOf } from '../core/formats/count-of';
import { formatFieldPath } from '../core/field-path';
import { describeObject, referenceTo } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import { printable } from '../core/printable';
import { withoutCredentials } from '../core/without-credentials';
import type { Dropped } from './objects/dropped';
import type { Adoption } from './adopt';

/**
 * What became of the objects, in words. No value of a secret is in it: it was left out before.
 *
 * @param notRead what is no object of its own
 */
export function adoptionReport(adoption: Adoption, notRead: readonly NotJudged[] = []): string {
  const others = section(
    'Not adopted',
    notRead.map(({ file, line, why }) => `${file}:${line}: ${why}`),
  );
  return [...others.map((line) => `${line}\n`), ...(others.length > 0 ? ['\n'] : []), clusterReports(adoption)].join(
    '',
  );
}

function clusterReports({ clusters, fleet }: Adoption): string {
  const maker = fleet === undefined ? 'The app' : 'The fleet';
  return clusters
    .map((cluster) => {
      const rendered = cluster.sources.map(({ source }) => describeObject(referenceTo(source.manifest)));
      return [
        ...(clusters.length > 1 ? [`${printable(cluster.name)}:`] : []),
        `Adopted ${countOf(rendered.length, 'object')}: ${rendered.map(printable).join(', ') || 'none'}`,
        ...section('Left out', leftOut(cluster.dropped)),
        ...section(
          'Kept as YAML',
          cluster.kept.map((kept) => {
            const name = describeObject(referenceTo(kept.object.manifest));
            return `${name} in ${cluster.keptIn.get(kept) ?? ''}: ${kept.why}`;
          }),
        ),
        ...section(
          'Written otherwise',
          cluster.differences.map(({ object, path, there, rendered: written, why }) => {
            const change = `${valueText(there)} becomes ${valueText(written)}`;
            return `${placeOf(describeObject(object), formatFieldPath(path))}: ${change}, ${why}`;
          }),
        ),
        cluster.differences.length === 0
          ? `${maker} makes exactly what is there, without what was left out.`
          : 'Everything else is rendered exactly as it is there, without what was left out.',
        '',
      ].join('\n');
    })
    .join('\n');
}

/** One line for the fields of an object that are left out for one reason. */
function leftOut(dropped: readonly Dropped[]): string[] {
  const lines = new Map<string, { readonly head: string; readonly fields: string[]; readonly why: string }>();
  for (const { object, path, why } of dropped) {
    const head = describeObject(object);
    const key = path.length === 0 ? `${head}\n\n${why}` : `${head}\n${why}`;
    const line = lines.get(key) ?? { head, fields: [], why };
    line.fields.push(formatFieldPath(path));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ head, fields, why }) => `${placeOf(head, fields.join(', '))}: ${why}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${printable(withoutCredentials(line))}`)];
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function placeOf(object: string, field: string): string {
  return field === '' ? object : `${object} ${field}`;
}
