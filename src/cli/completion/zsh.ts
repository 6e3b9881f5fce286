import type { CompletedCommand, CompletedOption } from './completion-data';
import { PROGRAM } from '../../core/program';
import { shellWord } from '../../core/formats/shell-word';

/** A script for zsh, to be sourced or to be put into a folder of \`fpath\`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${shellWord(`${inSpec(name)}:${inSpec(summary)}`)}`);
  return `#compdef ${PROGRAM}
# Completion of ${PROGRAM} in zsh.
_cdk8s_openshift_image_registry() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _cdk8s_openshift_image_registry ${PROGRAM}
`;
}

function commandCase({ name, options, words, takesPaths }: CompletedCommand): string {
  const rest = words.length > 0 ? [`*:word:(${words.join(' ')})`] : takesPaths ? ['*:path:_files'] : [];
  const specs = [...options.flatMap(optionSpecs), ...rest].map((spec) => `      ${shellWord(spec)}`);
  return [`  ${name})`, `    _arguments \\`, specs.join(' \\\n'), '    ;;'].join('\n');
}

function optionSpecs({ name, short, help, takesValue, choices }: CompletedOption): string[] {
  const action = choices.length === 0 ? '_files' : `(${choices.join(' ')})`;
  const value = takesValue ? `:value:${action}` : '';
  const letters = short === undefined ? [] : [`-${short}[${inSpec(help)}]${value}`];
  return [`--${name}${takesValue ? '=' : ''}[${inSpec(help)}]${value}`, ...letters];
}

/** Of a description zsh reads brackets, colons and backslashes. */
function inSpec(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}
