import fc from 'fast-check';
import { ImageRegistry, RegistryPruner, RegistryReport, TrustedCABundle, type RegistryChart } from '../../src';
import type { AppFile } from '../../src/adoption/code/app-file';
import type { Manifest } from '../../src/core/manifest';
import { newChart } from '../app';
import { runs } from '../fuzzing';
import { anyChart, anyPruner, anyRegistry, anyStorage, anyTrust } from '../laws/arbitrary-props';
import { adoptTexts, compilerErrors, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const RUNS = runs(30);
const STORAGES = fc.option(fc.constantFrom(...Object.values(anyStorage)).chain((each) => each));
const CLUSTERS = fc.record({
  cluster: anyChart,
  registry: anyRegistry,
  pruner: anyPruner,
  trust: anyTrust,
  storage: STORAGES,
});

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
    fc.property(CLUSTERS, ({ cluster, registry, pruner, trust, storage }) => {
      const chart = newChart(cluster);
      const made = [
        attempt(
          () => new ImageRegistry(chart, 'registry', { ...registry, ...(storage && { storage: storage(chart) }) }),
        ),
        attempt(() => new RegistryPruner(chart, 'pruner', pruner)),
        attempt(() => new TrustedCABundle(chart, 'trust', trust)),
      ];
      if (!made.includes(true) || !isFine(chart)) return;
      const there = chart.toJson() as Manifest[];
      // cdk8s writes these characters as they are, and no reader of YAML takes them.
      if (/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(JSON.stringify(there))) return;
      const { platform, release } = cluster;
      const adoption = adoptTexts(
        { 'input.yaml': there.map((each) => JSON.stringify(each)).join('\n---\n') },
        { release, ...(platform === undefined ? {} : { platform }) },
      );
      const [adopted] = adoption.clusters;
      // A text that could be a credential is left out, and may be one that the object cannot do without.
      if (adopted?.dropped.some(({ why }) => why.includes('credential'))) return;
      expect(adopted?.kept.filter(({ finding }) => finding !== undefined)).toEqual([]);
      expect(written(synthesized(adoption.files))).toEqual(
        expected(JSON.parse(JSON.stringify(there)) as Manifest[], adoption),
      );
      count += 1;
      apps[`app-${count}`] = adoption.files;
    }),
    RUNS,
  );
  expect(count).toBeGreaterThan(RUNS.numRuns / 10);
  expect(compilerErrors(apps)).toEqual([]);
});

function attempt(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

function isFine(chart: RegistryChart): boolean {
  try {
    return RegistryReport.of(chart).errors.length === 0;
  } catch {
    return false;
  }
}
