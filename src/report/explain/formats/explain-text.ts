import { printable } from '../../../core/printable';
import type { FixStep } from '../../../diagnosis/engine/cause';
import type { DiagnosedCause, Diagnosis } from '../../../diagnosis/engine/diagnosis';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { evidenceShown } from '../evidence-shown';
import { explainHeadline, TO_COLLECT } from '../explain-headline';
import { symptomsShown } from '../symptoms-shown';

/** The diagnosis as text: the first cause with all that is to be done, the others in short. */
export function explainText(report: Diagnosis, { paint }: FormatContext): string {
  const { healthy, causes, unexplained, collect, notes } = report;
  const [first, ...others] = causes;
  const headline = filled(`${explainHeadline(report)}.`);
  const lines = [
    ...(healthy === true ? headline : headline.map((line) => paint(healthy === false ? 'red' : 'yellow', line))),
    ...notes.flatMap((note) => filled(`Note: ${note}`)),
    ...(first === undefined ? [] : wholeCause(first, paint)),
    ...(others.length === 0 ? [] : ['', 'Also seen:', ...others.flatMap((cause) => shortCause(cause, paint))]),
    ...(unexplained.length === 0 ? [] : ['', ...filled(`Not explained: ${symptomsShown(unexplained).join('; ')}`)]),
    ...(collect.length === 0 ? [] : ['', `${TO_COLLECT}:`, ...collect.map((command) => `  ${printable(command)}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

const COLORS = { certain: 'red', likely: 'yellow', possible: 'dim' } as const;

function wholeCause(cause: DiagnosedCause, paint: Paint): string[] {
  const { certainty, id, title, what, object, field, why, decides, evidence, explains, fix, source } = cause;
  return [
    '',
    `${paint(COLORS[certainty], certainty.toUpperCase())}  ${id}: ${printable(title)}`,
    ...filled(what, '  '),
    ...filled(`Where: ${object} ${field}`, '  '),
    '',
    ...filled(why, '  ').map((line) => paint('dim', line)),
    ...(certainty === 'certain' ? [] : filled(`To confirm, check: ${decides}`, '  ')),
    '',
    '  Seen in:',
    ...evidenceShown(evidence, MOST_EVIDENCE).flatMap((each) =>
      filled(`${each.file}:${each.line}  ${each.object}: ${shortened(each.text)}`, '    '),
    ),
    '',
    '  Fix:',
    ...fix.flatMap(stepLines),
    ...(explains.length === 0 ? [] : ['', ...filled(`Explains: ${symptomsShown(explains).join('; ')}`, '  ')]),
    ...filled(`Source: ${source}`, '  ').map((line) => paint('dim', line)),
  ];
}

const MOST_EVIDENCE = 3;

function shortCause({ certainty, id, what, object, field, fix }: DiagnosedCause, paint: Paint): string[] {
  const [first] = fix;
  return [
    ...filled(`${id} (${certainty}) ${object} ${field}: ${what}`, '  ').map((line, index) =>
      index === 0 ? line.replace(certainty, paint(COLORS[certainty], certainty)) : line,
    ),
    ...(first?.command === undefined ? [] : [`    $ ${printable(first.command)}`]),
  ];
}

/** Commands are not broken: they are copied. */
function stepLines({ do: instruction, command, patch }: FixStep): string[] {
  return [
    ...filled(`- ${instruction}`, '  '),
    ...(command === undefined ? [] : [`      $ ${printable(command)}`]),
    ...(patch === undefined ? [] : ['      in Git:', ...patch.split('\n').map((line) => `        ${printable(line)}`)]),
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}` : text;
}

const LONGEST = 400;
const WIDTH = 100;

/** A paragraph, indented, in lines of the width of a terminal. */
function filled(text: string, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of printable(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${lines.length === 0 ? '' : '  '}${word}`);
  }
  return lines;
}
