import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';

interface WithInputs {
  readonly inputs: Readonly<Record<string, unknown>>;
}

const PAGE = readFileSync('docs/how-to/places.md', 'utf8');

test('the page has each input of the GitHub Action, and no other', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as WithInputs;
  const firstColumn = PAGE.match(/^\| `.*(?= \|.*\|$)/gm) ?? [];
  expect(firstColumn.flatMap(codeIn).sort()).toEqual(Object.keys(inputs).sort());
});

test('the page has each input of the GitLab component, and no other', () => {
  const [head] = parseAllDocuments(readFileSync('templates/check.yml', 'utf8'));
  const { inputs } = (head?.toJS() as { readonly spec: WithInputs }).spec;
  const [, sentence = ''] = /Inputs are ([^.]*)\./.exec(PAGE) ?? [];
  expect(codeIn(sentence).sort()).toEqual(Object.keys(inputs).sort());
});

test('the page names the hook of pre-commit', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly id: string }[];
  expect(PAGE.match(/(?<=- id: ).*/g)).toEqual(hooks.map(({ id }) => id));
});

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
