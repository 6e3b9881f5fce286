import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../../../tools/bindings/generate';
import { pageProgram } from '../page';
import { execute, type BindingLanguage } from './program';

export const DOTNET: BindingLanguage = {
  programs: ['dotnet'],
  run: ({ work, inputs, output, translation: { tablet } }) => {
    generate('dotnet', work, { tablet });
    const app = join(work, 'app');
    cpSync('test/bindings/apps/dotnet', app, { recursive: true });
    execute('dotnet', ['build', '--nologo', '--verbosity', 'quiet', '--output', 'built'], { cwd: app });
    execute('dotnet', [resolve(app, 'built', 'Rich.dll'), inputs, output]);
    const page = join(work, 'page');
    mkdirSync(page);
    cpSync(join(app, 'Rich.csproj'), join(page, 'Page.csproj'));
    writeFileSync(join(page, 'Program.cs'), pageProgram('csharp'));
    execute('dotnet', ['run', '--verbosity', 'quiet'], { cwd: page, env: { CDK8S_OUTDIR: join(output, 'page') } });
  },
};
