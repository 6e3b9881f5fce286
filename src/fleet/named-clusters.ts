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
      formatMessage('Fleet', {
        id: 'IR182',
        path: ['only'],
        found: quoted(name),
        expected: 'the name of a cluster of the inventory',
        fix: 'correct the name',
        ...suggest(nearest(name, known)),
        reference: docsPage('how-to/fleet.md'),
      }),
    );
}
