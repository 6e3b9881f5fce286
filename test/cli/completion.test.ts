import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands';
import { inFolder } from '../files/temporary';
import { onLinux } from '../posix';
import { runWith } from './checking';

const PROGRAM = 'cdk8s-openshift-image-registry';
const SHELLS = ['bash', 'zsh', 'fish'] as const;
const scriptOf = (shell: string): string => runWith(['completion', shell]).out;

test.each(SHELLS)('the script for %s has every command, option and choice', (shell) => {
  const script = scriptOf(shell);
  for (const [name, { load }] of Object.entries(COMMANDS)) {
    expect(script).toContain(name);
    for (const [option, { choices = [] }] of Object.entries(load().options)) {
      expect(script).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`);
      for (const choice of choices) expect(script).toContain(choice);
    }
  }
});

onLinux.each(SHELLS.filter((shell) => spawnSync(shell, ['--version']).status === 0))('%s reads its script', (shell) => {
  inFolder({ script: scriptOf(shell) }, (folder) => {
    const { status, stderr } = spawnSync(shell, ['-n', join(folder, 'script')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

onLinux('bash completes commands, options, values, words and files', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['ch', 'check'],
    ['check --outp', '--output --output-file'],
    ['check --output s', 'sarif'],
    ['check --output = gith', 'github'],
    ['check --platform vs', 'vsphere'],
    ['check -o package.j', 'package.json'],
    ['diff package.json package-l', 'package-lock.json'],
    ['completion f', 'fish'],
    ['help pre', 'preview'],
    ['rules IR20', 'IR201 IR202 IR203 IR204 IR205 IR206 IR207 IR208 IR209'],
    ['nonsense --o', ''],
  ];
  const complete = lines.map(([line]) => `t ${PROGRAM} ${line}`).join('\n');
  const input = `${scriptOf('bash')}
t() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cdk8s_openshift_image_registry; echo "\${COMPREPLY[*]}"; }
${complete}
`;
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toEqual(
    lines.map(([, found]) => found).filter((_, at) => at < lines.length - 1),
  );
});
