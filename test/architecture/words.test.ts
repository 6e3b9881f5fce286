import ts from 'typescript';
import { commentsIn } from '../../tools/architecture/comments';
import { exportedNames } from '../../tools/architecture/exported-names';
import { shown, sourceFiles, visitNodes, type SourceFile } from '../../tools/architecture/source-files';

const FILES = sourceFiles();

/** Words that said less than those that docs/glossary.md has for the same thing. */
const RETIRED: Readonly<Record<string, RegExp>> = {
  'prediction, predict': /^(?:outlooks?|lookahead)$/,
  embedded: /^carr(?:y|ied|ies)$/,
  placeholder: /^standins?$/,
  'existing object': /^witness(?:es)?$/,
  'reported, shown': /^(?:tell|tells|told|say|says|said)$/,
  'render, apply, create': /^made$/,
  effect: /^fates?$/,
  removed: /^gone$/,
  protectedObjects: /^keepsakes?$/,
  'kind, type': /^sorts$/,
  'diagnostic, error': /^(?:flaws?|complaints?|misfits?|dangers?|contradictions?)$/,
  memoize: /^remember(?:ed|s)?$/,
  'private slot': /^attached$/,
  sleep: /^pause[sd]?$/,
  'plain data': /^unfold(?:ed|ing|s)?$/,
  register: /^enrol(?:s|ed|ment|ments)?$/,
  throw: /^refuses?$/,
  'defer, deferred': /^putoff$/,
  'omit, drop': /^compact(?:ed)?$/,
};
/**
 * The same in comments, where a common word such as made, gone or says is plain English; and archaisms, of which no name was
 * made.
 */
const RETIRED_IN_PROSE: Readonly<Record<string, RegExp>> = {
  'prediction, predict': /\b(?:outlooks?|look(?:s|ed|ing)? ahead)\b/i,
  embedded: /\bcarried\b/i,
  placeholder: /\bstand-ins?\b|\bst(?:and|ands|ood) in for\b/i,
  'existing object': /\bwitness(?:es)?\b/i,
  'report, show, contain': /\b(?:tells?|told)\b/i,
  effect: /\bfates?\b/i,
  'protected object': /\bkeepsakes?\b/i,
  'diagnostic, error': /\b(?:flaws?|complaints?|misfits?)\b/i,
  'plain data': /\bunfold(?:s|ed|ing)?\b/i,
  'register for validation': /\benrol(?:s|ed|ments?)?\b/i,
  defer: /\bputs? off\b/i,
  'have, tolerate': /\b(?:bears?|bore|borne)\b/i,
  fix: /\bmend(?:s|ed|ing)?\b/i,
  'without, past': /\bgo(?:es)? round\b/i,
  'report only': /\bkeeps? silent\b/i,
  'value, text, position': /\b(?:what stands|stands there)\b/i,
  'who or what it is': /\bwho(?:m|so)?ever\b/i,
  reject: /(?<!\bconnection )\brefus(?:e[sd]?|als?|ing)\b/i,
};

/** Names of others: fields of Kubernetes, and a method of every list. */
const FOREIGN = new Set<string>(['sort']);

/** What every file of a folder exports under one name, as the register of the folder asks for. */
const MEMBERS = new Set(['COMMAND']);

test('no identifier of src/ has a retired word', () => {
  const found = FILES.flatMap((file) => namesIn(file).flatMap((name) => retiredIn(name, shown(file.path))));
  expect([...new Set(found)]).toEqual([]);
});

test('no file or folder of src/ has a retired word', () => {
  const found = FILES.flatMap(({ path }) => path.split('/').flatMap((step) => retiredIn(step, shown(path))));
  expect([...new Set(found)]).toEqual([]);
});

test('no comment of src/ has a retired word', () => {
  const comments = FILES.flatMap((file) =>
    commentsIn(file.syntax).map((each) => ({ ...each, file: shown(file.path) })),
  );
  // A scanner that finds no comments finds no words in them.
  expect(comments.length).toBeGreaterThan(FILES.length);
  expect(comments.flatMap(({ file, line, text }) => retiredInProse(text, `${file}:${line}`))).toEqual([]);
});

test('no exported name has two meanings', () => {
  const places = new Map<string, string[]>();
  for (const file of FILES) {
    for (const name of new Set(exportedNames(file.syntax)))
      places.set(name, [...(places.get(name) ?? []), shown(file.path)]);
  }
  const twice = [...places].filter(([name, files]) => files.length > 1 && !MEMBERS.has(name));
  expect(twice.map(([name, files]) => `${name} is exported by ${files.join(' and ')}`)).toEqual([]);
});

test('words are found in names of every form', () => {
  expect(wordsOf('carriedObjects')).toEqual(['carried', 'objects']);
  expect(wordsOf('MOST_TOLD')).toEqual(['most', 'told']);
  expect(wordsOf('look-ahead.ts')).toEqual(['look', 'ahead', 'ts']);
  expect(retiredIn('isStandIn', 'here')).toEqual(['here: isStandIn, say placeholder']);
  expect(retiredIn('sort', 'here')).toEqual([]);
});

test('words are found in comments wherever they are', () => {
  const text = '/** Tells. */\nexport const a = [\n  // bears\n]; // whoever\n\nconst told = `// fate`;\n/* mended */';
  const comments = commentsIn(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));
  expect(comments.flatMap((comment) => retiredInProse(comment.text, String(comment.line)))).toEqual([
    '1: "Tells", say report, show, contain',
    '3: "bears", say have, tolerate',
    '4: "whoever", say who or what it is',
    '7: "mended", say fix',
  ]);
});

function namesIn({ syntax }: SourceFile): string[] {
  const names = new Set<string>();
  visitNodes(syntax, (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  return [...names];
}

function retiredIn(name: string, place: string): string[] {
  if (FOREIGN.has(name)) return [];
  const words = wordsOf(name);
  // Of two words, such as stand-in and look ahead.
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`);
  const instead = Object.entries(RETIRED).find(([, pattern]) =>
    [...words, ...pairs].some((word) => pattern.test(word)),
  );
  return instead === undefined ? [] : [`${place}: ${name}, say ${instead[0]}`];
}

function retiredInProse(text: string, place: string): string[] {
  return Object.entries(RETIRED_IN_PROSE).flatMap(([instead, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${place}: "${found}", say ${instead}`];
  });
}

function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return spaced.toLowerCase().match(/[a-z]+/g) ?? [];
}
