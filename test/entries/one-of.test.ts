import type { Entry } from '../../src/entries/entry';
import { entryMessages } from '../../src/entries/entry-messages';
import { Reading, type EntryError } from '../../src/entries/reading';
import { oneOf, table } from '../../src/entries/structure-readers';
import { yamlEntry } from '../../src/entries/yaml-entries';

const STORAGE = oneOf<object>({ pvc: table({}), s3: table({}) });

function messageFor(yaml: string): string {
  const reported: EntryError[] = [];
  const context = {
    file: 'f',
    report: (error: EntryError) => reported.push(error),
    certificates: new Map(),
    reference: 'docs',
    ids: { unreadable: 'IR180', name: 'IR181', value: 'IR182', cluster: 'IR405' },
  } as const;
  STORAGE.read(yamlEntry(yaml) as Entry, new Reading(context));
  return entryMessages('f', reported).join('\n');
}

test.each([
  ['s3', 's3'],
  ['disk', 'pvc'],
  ['{}', 'pvc'],
])('of %s the message shows how a map is written', (yaml, name) => {
  expect(messageFor(yaml)).toMatch(
    new RegExp(`^IR182 f:1: found .*, expected a map with one of pvc, s3\\.\n    fix: write \\{ ${name}: \\{\\} \\}\n`),
  );
});
