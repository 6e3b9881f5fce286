import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppFile } from '../../src/adoption/code/app-file';
import { oneIn } from '../fuzzing';
import { adoptPath, adoptTexts, compilerErrors, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const DIST = join(__dirname, '../../dist');
const NAMES = oneIn(4, readdirSync(DIST));
const APPS: Record<string, readonly AppFile[]> = {};

describe('the app that is adopted of an example writes the same objects, and is adopted as the same code', () => {
  test.each(NAMES)('%s', (name) => {
    const { there, ...adoption } = adoptPath(join(DIST, name));
    const { files, clusters } = adoption;
    APPS[name] = files;
    expect(clusters.flatMap(({ differences }) => differences)).toEqual([]);
    const rendered = synthesized(files);
    expect(written(rendered)).toEqual(expected(there, adoption));
    if (clusters.length > 1) return;
    const again = adoptTexts({ 'again.yaml': rendered.map((each) => JSON.stringify(each)).join('\n---\n') });
    expect(codeOf(again.files)).toEqual(codeOf(files));
  });

  test('every printed app compiles in strict mode', () => {
    expect(Object.keys(APPS)).toEqual(NAMES);
    expect(compilerErrors(APPS)).toEqual([]);
  });
});

/** All but what stays as it is, of which the layout may change. */
function codeOf(files: readonly AppFile[]): readonly AppFile[] {
  return files.filter(({ path }) => !path.startsWith('manifests/'));
}
