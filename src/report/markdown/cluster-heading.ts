import { code, details, line, listed, type Markdown } from './markdown';

/** Heads what is reported of clusters; none for a cluster without a name, unless `alone` says something. */
export function clusterHeading(paths: readonly string[], level: Markdown, alone = ''): Markdown[] {
  const [only = ''] = paths;
  const of = alone === '' ? '' : `${alone} of `;
  if (paths.length === 1) {
    if (only === '') return alone === '' ? [] : [line`${level} ${alone}`, line``];
    return [line`${level} ${of}${code(only)}`, line``];
  }
  if (paths.length <= MOST_IN_HEADING)
    return [line`${level} ${of}${paths.length} clusters with the same answer: ${listed(paths.map(code))}`, line``];
  const named = listed(paths.slice(0, MOST_NAMED).map(code));
  const rest = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  return [
    line`${level} ${of}${paths.length} clusters with the same answer`,
    line``,
    ...details('Which', [line`${named}${rest}`]),
    line``,
  ];
}

const MOST_IN_HEADING = 5;
const MOST_NAMED = 200;
