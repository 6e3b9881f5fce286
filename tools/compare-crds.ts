/**
 * Compares crds/ and crds/releases.yaml with the CustomResourceDefinitions that were published:
 *
 *     npx tsx tools/compare-crds.ts FOLDER
 *
 * FOLDER holds one folder a release, named like it. Everything counts but descriptions and the definition's metadata. Of
 * several feature sets the Default one counts. A test compares what test/recordings/ holds of them without the folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crdsByRelease } from './crds-by-release';
import { fieldDifferences } from './field-differences';
import { readPublishedCrds } from './read-crds';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: compare-crds.ts FOLDER');
if (!existsSync(folder)) {
  console.log(`skipped: there is no folder ${folder}`);
} else {
  const ours = crdsByRelease();
  const lines = [...ours].flatMap(([release, crds]) => {
    const published = Object.fromEntries(readPublishedCrds(join(folder, release)));
    return fieldDifferences(published, crds).map((difference) => `${release} ${difference}`);
  });
  for (const line of lines) console.log(line);
  console.log(`${lines.length} differences in ${ours.size} releases`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
