import fc from 'fast-check';
import type { AppFile } from '../../src/adoption/code/app-file';
import { runs } from '../fuzzing';
import { adoptTexts, compilerErrors, synthesized } from './adopted-app';
import { anyCluster } from './random-clusters';
import { expected, written } from './same-objects';

const RUNS = runs(30);

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('whatever no rule refuses is adopted as an app that writes the same', () => {
  const apps: Record<string, readonly AppFile[]> = {};
  let count = 0;
  fc.assert(
    fc.property(anyCluster, (cluster) => {
      if (cluster === undefined) return;
      const adoption = adoptTexts({ 'input.yaml': cluster.text }, cluster.asked);
      const [adopted] = adoption.clusters;
      // A text that could be a credential is left out, and may be one that the object cannot do without.
      if (adopted?.dropped.some(({ why }) => why.includes('credential'))) return;
      expect(adopted?.kept.filter(({ finding }) => finding !== undefined)).toEqual([]);
      expect(written(synthesized(adoption.files))).toEqual(expected(cluster.there, adoption));
      count += 1;
      apps[`app-${count}`] = adoption.files;
    }),
    RUNS,
  );
  expect(count).toBeGreaterThan(RUNS.numRuns / 10);
  expect(compilerErrors(apps)).toEqual([]);
});
