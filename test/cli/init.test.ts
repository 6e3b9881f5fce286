import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';

test('writes a project into a new folder, and says what comes next', () => {
  inFolder({}, (folder) => {
    const target = join(folder, 'Edge Registry');
    const { code, out, err } = runWith(['init', '--platform', 'vsphere', '--delivery', 'argo-cd', target]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  .github/workflows/image-registry.yml\n');
    expect(out).toMatch(/\nNext: cd '.*Edge Registry' && npm install && npm test && npm run synth\n$/);
    expect(readFileSync(join(target, 'registry.ts'), 'utf8')).toContain('platform: Platform.VSPHERE');
    expect(JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))).toMatchObject({ name: 'edge-registry' });
  });
});

test('takes a repository that was just cloned for empty', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, '.git'));
    expect(runWith(['init', '--javascript', folder])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder)).toContain('registry.js');
  });
});

test('writes nothing into a folder that is not empty', () => {
  inFolder({ 'notes.txt': '' }, (folder) => {
    const { code, err } = runWith(['init', folder]);
    expect(code).toBe(2);
    expect(err).toContain(`found notes.txt in ${folder}, expected an empty folder`);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});

test('refuses a file, and more than one folder', () => {
  inFolder({ 'notes.txt': '' }, (folder) => {
    expect(runWith(['init', join(folder, 'notes.txt')]).err).toContain('(ENOTDIR), expected an empty folder');
    expect(runWith(['init', join(folder, 'a'), join(folder, 'b')]).err).toContain('found 2 paths, expected one folder');
    expect(runWith(['init']).err).toContain('expected the folder of the project');
  });
});
