import type { CompletedCommand, CompletedOption } from './completion-data';
import { PROGRAM } from '../../core/program';
import { shellWord } from '../../core/formats/shell-word';

/** A script for fish 3 and later. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [
    `# Completion of ${PROGRAM} in fish.`,
    `complete -c ${PROGRAM} -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -f`,
    ...commands.flatMap((command) => commandLines(command, names)),
    '',
  ].join('\n');
}

function commandLines({ name, summary, options, words, takesPaths }: CompletedCommand, names: string): string[] {
  const first = `complete -c ${PROGRAM} -n ${quoted(`not __fish_seen_subcommand_from ${names}`)}`;
  const behind = `complete -c ${PROGRAM} -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  return [
    `${first} -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => `${behind} ${optionArguments(option)}`),
    ...(words.length > 0 ? [`${behind} -f -a ${quoted(words.join(' '))}`] : []),
    ...(words.length === 0 && !takesPaths ? [`${behind} -f`] : []),
  ];
}

function optionArguments({ name, short, help, takesValue, choices }: CompletedOption): string {
  const value = choices.length === 0 ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
  return `-l ${name}${short === undefined ? '' : ` -s ${short}`}${takesValue ? value : ''} -d ${quoted(help)}`;
}

/** In single quotes fish reads a backslash before a quote or another backslash. */
function quoted(text: string): string {
  return shellWord(text.replaceAll('\\', '\\\\'));
}
