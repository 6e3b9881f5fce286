/** A message of a log, with the number of its first line from 0. */
interface LogLine {
  readonly index: number;
  readonly text: string;
}

/**
 * The messages of a log, the last ones first. Some take several lines: errors of the SDK of AWS, and messages in YAML
 * that was pasted with its line breaks.
 */
export function* lastLogLines(lines: readonly string[], first: number): Generator<LogLine> {
  let below: string[] = [];
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = (lines[index] ?? '').slice(0, LONGEST_LINE);
    if (below.length < MOST_JOINED && CONTINUES.test(line)) {
      below.unshift(line.replace(CONTINUES, '$1'));
      continue;
    }
    const folded = KEY_OF_MESSAGE.test(line) ? foldedBelow(lines, index) : [];
    const text = [line.trimEnd(), ...folded, ...below, ...placeOfPanic(line, lines, index)].join(' ');
    below = [];
    yield { index, text: text.slice(0, LONGEST_LINE) };
  }
}

/** What the SDK of AWS writes below an error, with the time that `oc logs --timestamps` puts before it. */
const CONTINUES = /^(?:\d{4}-\d\d-\d\dT\S+\s+)?(?:\[pod\/\S+\]\s+)?\s*(caused by: |status code: \d{3}, request id)/;

const KEY_OF_MESSAGE = /^\s*(?:- )?(?:message|note):(?:\s|$)/;

/** The lines of a folded text: further to the right than its key. */
function foldedBelow(lines: readonly string[], index: number): string[] {
  const column = columnOf(lines[index] ?? '');
  const found: string[] = [];
  for (let next = index + 1; next < lines.length && found.length < MOST_JOINED; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || columnOf(line) <= column) break;
    found.push(line.trim());
  }
  return found;
}

/** The first function of ours in the stack below a panic. */
function placeOfPanic(line: string, lines: readonly string[], index: number): string[] {
  if (!/\bpanic\b/.test(line)) return [];
  const stack = lines.slice(index + 1, index + DEEPEST_STACK);
  const frame = stack.find((below) => below.includes('github.com/') && FRAME.test(below));
  const [place] = FRAME.exec(frame ?? '') ?? [];
  return place === undefined ? [] : [`at ${place}`];
}

const FRAME =
  /\bgithub\.com\/(?:openshift\/(?:cluster-image-registry-operator|image-registry)|distribution|docker)\/[^\s(]+[\w.()*]*(?=\()/;
const DEEPEST_STACK = 60;

function columnOf(line: string): number {
  return line.search(/[^\s-]|$/);
}

const MOST_JOINED = 20;
const LONGEST_LINE = 4000;
