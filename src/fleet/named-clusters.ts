import { suggest } from '../core/diagnostic';
import { formatMessage } from '../core/message';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { docsPage } from '../core/source';

/** A message for each name that is no cluster of the inventory. */
export function unknownNames(names: readonly string[], clusters: readonly { readonly name: string }[]): string[] {
  const known = clusters.map(({ name }) => name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) =>
      formatMessage('option --only (prop only of Fleet)', {
        id: 'IR182',
        path: [],
        found: `cluster ${quoted(name)}, which is not in the inventory`,
        expected: 'the name of a cluster of the inventory',
        fix: 'correct the name, or add the cluster to the inventory',
        ...suggest(nearest(name, known)),
        reference: docsPage('how-to/fleet.md'),
      }),
    );
}
