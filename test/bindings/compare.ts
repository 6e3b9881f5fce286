import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many files of YAML the program writes: one that writes none would compare well. */
const YAML_FILES = 28;

/** What differs between the output of the program in TypeScript and of that in another language. */
export function differences(expected: string, actual: string): string[] {
  const names = filesIn(expected);
  const yaml = names.filter((name) => name.endsWith('.yaml'));
  const counted =
    yaml.length === YAML_FILES ? [] : [`TypeScript wrote ${yaml.length} files of YAML, not ${YAML_FILES}`];
  const written = filesIn(actual);
  const others = written.filter((name) => !names.includes(name)).map((name) => `${name}: only here`);
  const differing = names.flatMap((name) => {
    if (!written.includes(name)) return [`${name}: is missing`];
    const [wanted, found] = [readFileSync(join(expected, name)), readFileSync(join(actual, name))];
    return isSame(name, wanted, found) ? [] : [`${name}: differs\n${found.toString('utf8').slice(0, 2000)}`];
  });
  return [...counted, ...others, ...differing];
}

/** An error arrives with the words of the language around it. */
function isSame(name: string, wanted: Buffer, found: Buffer): boolean {
  return name.startsWith('error-') ? wanted.length > 0 && found.includes(wanted) : wanted.equals(found);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
