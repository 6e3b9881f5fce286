/** Prints the section of CHANGELOG.md for the version of package.json. */
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const section = sections.find((text) => text.startsWith(`${version}\n`));
if (section === undefined) throw new Error(`CHANGELOG.md has no section ${version}`);
process.stdout.write(section);
