import { defineCommand } from '../command';
import { bashScript } from '../completion/bash';
import { fishScript } from '../completion/fish';
import { zshScript } from '../completion/zsh';
import { completionData } from '../completion/completion-data';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `completion`: what a shell needs to complete the command line. */
export const COMMAND = defineCommand({
  synopsis: 'SHELL',
  description:
    'Prints a script that completes commands, options and their values in bash, zsh or fish. Bash: add ' +
    'source <(cdk8s-openshift-image-registry completion bash) to ~/.bashrc. zsh: add ' +
    'source <(cdk8s-openshift-image-registry completion zsh) to ~/.zshrc, below compinit. fish: write the output to ~/.config/fish/completions/cdk8s-openshift-image-registry.fish.',
  options: {},
  words: { expected: 'the name of a shell', choices: () => Object.keys(SCRIPTS), least: 1, most: 1 },
  notes: 'Exit code: 0, or 2 for a shell that is not known.',
  run: ({ paths: [shell] }, io, commands) => {
    io.out(SCRIPTS[shell as keyof typeof SCRIPTS](completionData(commands)));
    return 0;
  },
});
