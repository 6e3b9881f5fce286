/**
 * Writes the version of package.json into the pages that name it for people to copy. Runs in `.ci/version`.
 *
 *     npx tsx tools/release/page-versions.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { VERSIONED, withVersion } from './with-version';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
for (const path of VERSIONED) writeFileSync(path, withVersion(readFileSync(path, 'utf8'), version));
