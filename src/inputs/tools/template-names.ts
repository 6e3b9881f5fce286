/** The name of all parameters, for which `.` and `$` stand. */
export const ALL = '';

/** The names with dots that the templates in the texts and keys of a value have, whatever language they are in. */
export function templateNames(value: unknown): string[] {
  const texts = new Set<string>();
  JSON.stringify(value, (key, each: unknown) => {
    for (const text of [key, each]) if (typeof text === 'string' && text.includes('{{')) texts.add(text);
    return typeof each === 'bigint' ? undefined : each;
  });
  return [...texts].flatMap((text) => [...plainNames(text), ...namesInGo(text)]);
}

/** Without Go templates, a name is all that is between the braces. */
function plainNames(text: string): string[] {
  return text
    .split('{{')
    .slice(1)
    .map((part) => part.split('}}', 1).join('').trim());
}

/** The names in the actions of a Go template. Where `.` is what a block around it takes, the block names it. */
function namesInGo(text: string): string[] {
  const blocks: boolean[] = [];
  let taken = 0;
  return actionsIn(text).flatMap((tokens) => {
    const names = tokens.flatMap((token, index) =>
      QUOTED.test(token) || (token === '.' && taken > 0) ? [] : [nameAt(tokens, index)],
    );
    const [word = '', next = ''] = tokens;
    if (word === 'end' || word === 'else') taken -= blocks.pop() === true ? 1 : 0;
    if (BLOCK.test(word) || word === 'else') {
      blocks.push(TAKING.test(word === 'else' ? next : word));
      taken += blocks.at(-1) === true ? 1 : 0;
    }
    return names;
  });
}

/**
 * The words and texts of each action of a Go template.
 *
 * @see golang/go src/text/template/parse/lex.go
 */
function actionsIn(text: string): string[][] {
  const actions: string[][] = [];
  const pattern = new RegExp(TOKEN);
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', pattern.lastIndex)) {
    const tokens: string[] = [];
    actions.push(tokens);
    pattern.lastIndex = start + 2;
    for (let [token] = pattern.exec(text) ?? []; token !== '}}'; [token] = pattern.exec(text) ?? []) {
      if (token === undefined) return actions;
      if (token !== '-') tokens.push(token);
    }
  }
  return actions;
}

/** A text in quotes, a character or a comment, in which braces end nothing, the end, or a word. None of them fails behind its start. */
const TOKEN =
  /"(?:[^"\\]+|\\.)*"?|`[^`]*`?|'(?:\\.[^']{0,9}|[^'\\])'|\/\*(?:[^*]+|\*(?!\/))*|\}\}|[\p{L}\p{N}_.$-]+/gsu;
const QUOTED = /^["`'/]/;

const BLOCK = /^(?:if|range|with|block|define)$/;
const TAKING = /^(?:range|with)$/;

/** A name, with the key that a function takes of it. */
function nameAt(tokens: readonly string[], index: number): string {
  const name = (tokens[index] ?? '').replace(/^\$?\.?/, '');
  const key = tokens[index + 1] ?? '';
  const isOfKey = name !== ALL && OF_KEY.test(tokens[index - 1] ?? '') && /^["`]/.test(key);
  return isOfKey ? `${name}.${key.slice(1, -1)}` : name;
}

const OF_KEY = /^(?:index|get|hasKey)$/;
