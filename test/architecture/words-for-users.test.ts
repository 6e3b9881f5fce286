import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { shown, sourceFiles, visitNodes } from '../../tools/architecture/source-files';

const FILES = sourceFiles();

/** Words that readers of pages and messages have to read twice, with what to write instead. */
const RETIRED: Readonly<Record<string, RegExp>> = {
  'show, report, list': /\b(?:tells|told)\b/i,
  'is, is in': /\bstands\b|\bstands? (?:in|there|beside|alone|at)\b/i,
  'program of ours, placeholder': /\bstand-ins?\b/i,
  'have, take': /\b(?:bears?|bore|borne)\b/i,
  'fix, correct': /\bmend(?:s|ed|ing)?\b/i,
  'write, apply': /\bspeaks?\b/i,
  bypass: /\bgo(?:es)? round\b/i,
  'who, the person who': /\bwho(?:m|so)?ever\b/i,
  'newer, older': /\byounger than Kubernetes\b/i,
  // "not judged" is in the output of check, and an option.
  'check, validate': /(?<!\bnot[ -])\bjudge(?:d|s|ments?)?\b|\bjudging\b/i,
  'again, restart': /\banew\b/i,
  repeatedly: /\bagain and again\b/i,
  'what changes': /\bin another way\b/i,
  'remove, omit': /\b(?:take|taken|takes) (?:it |them )?out\b/i,
  deliberately: /\bknowingly\b/i,
  create: /\bmints?\b/i,
  // Messages quote what the network answers.
  reject: /(?<!\bconnection )\brefus(?:e[sd]?|als?|ing)\b/i,
  'expand, contain': /\bunfold(?:s|ed|ing)?\b/i,
};

test('no page that people write has a retired word', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/rules[\\/]|troubleshooting|examples\.md|api\.\w+\.md/.test(name))
    .map((name) => join('docs', name));
  // YAML is what GitHub, GitLab and pre-commit show, such as the forms of issues.
  const places = ['.', '.changeset', '.github', join('.github', 'ISSUE_TEMPLATE'), 'templates'];
  const beside = [...places, ...foldersOf('src').map((room) => join('src', room))].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (/\.(?:md|ya?ml)$/.test(name) ? [join(folder, name)] : [])),
  );
  const found = [...beside, ...pages].flatMap((page) =>
    proseOf(readFileSync(page, 'utf8')).flatMap((text, index) => retiredIn(text, `${page}:${index + 1}`)),
  );
  expect(pages.length).toBeGreaterThan(70);
  expect(beside.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

test('no message, title or help has a retired word', () => {
  const found = FILES.flatMap(({ path, syntax }) => textsIn(syntax).flatMap((text) => retiredIn(text, shown(path))));
  expect(found).toEqual([]);
  expect(FILES.flatMap(({ syntax }) => textsIn(syntax)).length).toBeGreaterThan(2000);
});

test('words are found in texts, and not in names', () => {
  const text = "import 'what stands';\nconst a = 'stands', b = 'it stands', c = `it ${a} bears`;";
  const syntax = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  expect(textsIn(syntax).flatMap((each) => retiredIn(each, 'a.ts'))).toEqual([
    'a.ts: "stands", say is, is in',
    'a.ts: "bears", say have, take',
  ]);
});

test('words are found in pages, and not in their samples', () => {
  const page = 'It tells.\n```sh\noc tells\n```\nUse `tells`, stand-ins. It is judged, not what is not judged.\n';
  expect(proseOf(page).flatMap((text, index) => retiredIn(text, String(index + 1)))).toEqual([
    '1: "tells", say show, report, list',
    '5: "stand-ins", say program of ours, placeholder',
    '5: "judged", say check, validate',
  ]);
});

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
}

/** The lines of a page without code. */
function proseOf(page: string): string[] {
  const withoutBlocks = page.replace(/^ *(`{3,})[^]*?^ *\1$/gm, (block) => block.replace(/[^\n]/g, ''));
  return withoutBlocks.split('\n').map((line) => line.replace(/`[^`]*`|\]\([^)]*\)/g, ''));
}

/** The texts of several words; a single one is a name or a key. */
function textsIn(syntax: ts.SourceFile): string[] {
  const texts: string[] = [];
  visitNodes(syntax, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && !ts.isImportDeclaration(node.parent) && /\S \S|^ | $/.test(node.text)) texts.push(node.text);
  });
  return texts;
}

function retiredIn(text: string, place: string): string[] {
  return Object.entries(RETIRED).flatMap(([instead, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${place}: "${found}", say ${instead}`];
  });
}
