import { runInFolder, type Outcome } from '../cli/checking';

export type Command = 'check' | 'preview' | 'diff' | 'explain';

/** A question that both the command and the engine can be asked. */
export interface Asked {
  readonly command: Command;
  readonly texts: Readonly<Record<string, string>>;
  /** The old side of `diff`. */
  readonly old?: Readonly<Record<string, string>>;
  readonly options: { readonly release?: string; readonly platform?: string };
}

/** What the engine said: the JSON that the command prints, or why there is none. */
export interface Said {
  readonly answer?: string;
  readonly error?: string;
}

/** Asks the engine that stands in the global `imageRegistry`, and gives what it said as JSON. */
export const ASK = `(asked) => {
  const { command, texts, old, options } = JSON.parse(asked);
  try {
    const said = command === 'diff' ? imageRegistry.diff(old, texts, options) : imageRegistry[command](texts, options);
    return JSON.stringify({ answer: imageRegistry.jsonText(said, 2) });
  } catch (error) {
    return JSON.stringify({ error: String(error && error.message) });
  }
}`;

/**
 * The difference between what the engine said and what the command says; undefined where there is none. How characters are
 * escaped is none: the command escapes what a terminal would obey.
 */
export function difference(asked: Asked, { answer, error }: Said): string | undefined {
  const { code, out, err } = commandSays(asked);
  if (answer !== undefined) {
    const [ours, same] = [escapedAlike(answer), /^[[{]/.test(out) ? escapedAlike(out) : err];
    return ours === same ? undefined : firstDifference(ours, same);
  }
  // What the command could read it explains also where another file cannot be read.
  const isRefused = code === 2 && (out === '' || asked.command === 'explain');
  const [first = ''] = (error ?? '').split('\n');
  return isRefused && first !== '' && err.includes(first) ? undefined : `${first}\n${code} ${err}${out.slice(0, 500)}`;
}

/** A number cannot hold every digit of a long integer. */
function escapedAlike(json: string): string {
  return JSON.stringify(JSON.parse(json.replace(/(^ *|: )(-?\d{16,})(?=,?$)/gm, '$1"$2"')), null, 2);
}

function commandSays({ command, texts, old = {}, options }: Asked): Outcome {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const args = [command, ...flags, '--output', 'json'];
  if (command === 'diff') return runInFolder({ ...below('old', old), ...below('new', texts) }, [...args, 'old', 'new']);
  return runInFolder(texts, [...args, ...(command === 'explain' ? outermost(texts) : ['.'])]);
}

function below(folder: string, files: Asked['texts']): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

function outermost(texts: Asked['texts']): string[] {
  return [...new Set(Object.keys(texts).map((path) => path.split('/')[0] ?? path))].sort();
}

function firstDifference(a: string, b: string): string {
  const [lines, others] = [a.split('\n'), b.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `line ${at + 1}: ${lines[at] ?? ''} | ${others[at] ?? ''}`;
}
