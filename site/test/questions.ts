import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { runs } from '../../test/fuzzing';
import type { Asked } from '../../test/site/asked';
import { generatedQuestions } from '../../test/site/generated-questions';
import { askedOfDist, fourQuestions, textsBelow } from '../../test/site/golden-files';

/** What the command and the page are asked: all golden files, generated texts, and what people really had where that is at hand. */
export function allQuestions(): Asked[] {
  return [...askedOfDist(), ...fc.sample(generatedQuestions(), runs(25)).flat(), ...OF_PEOPLE.flatMap(askedOfPeople)];
}

const OF_PEOPLE = ['../shared/field', '../shared/explain'];

function askedOfPeople(folder: string): Asked[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => askedOfCase(join(folder, name)));
}

interface Case {
  readonly runs: readonly { readonly args: readonly string[] }[];
}

function askedOfCase(folder: string): Asked[] {
  const { runs } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const texts = Object.fromEntries(Object.entries(textsBelow(folder)).filter(([path]) => path !== 'case.json'));
  return runs.flatMap(({ args: [command, ...args] }) => {
    const options = { ...valueOf('release', args), ...valueOf('platform', args) };
    const sides = args.map((arg) => sideAt(arg, texts)).filter((side) => Object.keys(side).length > 0);
    const [old, now = texts] = command === 'diff' ? sides : [texts];
    return fourQuestions(now, old ?? {}, options);
  });
}

/** What is no release and no platform is refused by each in its own words. */
function valueOf(option: keyof typeof KNOWN, args: readonly string[]): Asked['options'] {
  // `diff` takes two releases.
  const [value] = args[args.indexOf(`--${option}`) + 1]?.split('..') ?? [];
  const found = KNOWN[option].find((each) => each === value);
  return found === undefined ? {} : { [option]: found };
}

const KNOWN: Readonly<Record<'release' | 'platform', readonly string[]>> = {
  release: RELEASES,
  platform: Object.values(Platform),
};

/** The file of that name, or what is in the folder. */
function sideAt(name: string, texts: Asked['texts']): Asked['texts'] {
  const inside = Object.entries(texts).filter(([path]) => path === name || path.startsWith(`${name}/`));
  return Object.fromEntries(
    inside.map(([path, text]) => [path === name ? 'a.yaml' : path.slice(name.length + 1), text]),
  );
}
