import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../../../tools/bindings/generate';
import { execute, type BindingLanguage } from './program';

export const DOTNET: BindingLanguage = {
  programs: ['dotnet'],
  run: ({ work, inputs, output, translation: { tablet } }) => {
    generate('dotnet', work, { tablet });
    const app = join(work, 'app');
    cpSync('test/bindings/apps/dotnet', app, { recursive: true });
    execute('dotnet', ['build', '--nologo', '--verbosity', 'quiet', '--output', 'built'], { cwd: app });
    execute('dotnet', [resolve(app, 'built', 'Rich.dll'), inputs, output]);
    rmSync(join(app, 'obj'), { recursive: true, force: true });
  },
};
