import type { CompletedCommand, CompletedOption } from './completion-data';
import { PROGRAM } from '../../core/program';
import { shellWord } from '../../core/formats/shell-word';

/** A script for bash 3.2 and later, without the package bash-completion. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  return `# Completion of ${PROGRAM} in bash.
_cdk8s_openshift_image_registry() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} name=\${COMP_WORDS[1]}
  local values= words= options= paths=
  COMPREPLY=()
  # Bash splits --name=value at the equals sign.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W ${shellWord(`${commands.map(({ name }) => name).join(' ')} --help --version`)} -- "$cur"))
    return
  fi
  case $name in
${commands.map(commandCase).join('\n')}
  *) return ;;
  esac
  if [[ $values == FILE ]]; then COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
  elif [[ -n $values ]]; then COMPREPLY=($(compgen -W "$values" -- "$cur"))
  elif [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  elif [[ -n $paths ]]; then COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null
  fi
}
complete -F _cdk8s_openshift_image_registry ${PROGRAM}
`;
}

function commandCase({ name, options, words, takesPaths }: CompletedCommand): string {
  const withValue = options.filter(({ takesValue }) => takesValue);
  const values = withValue.map(
    (option) => `      ${spellings(option).join('|')}) values=${shellWord(option.choices.join(' ') || 'FILE')} ;;`,
  );
  return [
    `  ${name})`,
    ...(values.length === 0 ? [] : ['    case $prev in', ...values, '    esac']),
    `    options=${shellWord(options.map((option) => `--${option.name}`).join(' '))}`,
    ...(words.length === 0 ? [] : [`    words=${shellWord(words.join(' '))}`]),
    ...(takesPaths ? ['    paths=1'] : []),
    '    ;;',
  ].join('\n');
}

function spellings({ name, short }: CompletedOption): string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}
