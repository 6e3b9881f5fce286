import { ApiObject } from 'cdk8s';
import fc from 'fast-check';
import { ImageRegistry, RegistryPruner, TrustedCABundle, type RegistryChartProps, type Release } from '../../src';
import { plainJson } from '../../src/constructs/base/wire-object';
import { kindOf } from '../../src/schema/kinds/kinds';
import { validateObject } from '../../src/schema/validate';
import { newChart } from '../app';
import { anyChart, anyCredentials, anyPruner, anyRegistry, anyStorage, anyTrust, type Make } from './arbitrary-props';
import { runs } from '../fuzzing';

const RUNS = runs(80);
type Cluster = RegistryChartProps & { readonly release: Release };

/** Each message of the house: what and where, what to do, who says so. */
const MESSAGES =
  /^(?:IR\d{3} \S+ \S[^\n]*: found \S[^\n]*, expected \S[^\n]*\.\n {4}fix: \S[^\n]*\n {4}source: \S[^\n]*(?:\n|$))+$/;

describe('whatever the types allow is refused in the form of the house, or accepted by the API server:', () => {
  const tally = { accepted: 0, refused: 0 };
  beforeEach(() => Object.assign(tally, { accepted: 0, refused: 0 }));
  // What is always refused, or never, proves nothing.
  afterEach(() => {
    expect(tally.accepted).toBeGreaterThan(RUNS.numRuns / 20);
    expect(tally.refused).toBeGreaterThan(RUNS.numRuns / 20);
  });

  test.each(Object.entries(anyStorage))('RegistryStorage.%s', (_factory, anyMake) => {
    const property = fc.property(anyChart, anyMake, (cluster, make) => {
      check(cluster, (chart) => new ImageRegistry(chart, 'registry', { storage: make(chart) }));
    });
    fc.assert(property, RUNS);
  });

  test('ImageRegistry', () => {
    const storages = fc.option(fc.constantFrom(...Object.values(anyStorage)).chain((each) => each));
    const property = fc.property(anyChart, anyRegistry, storages, (cluster, props, make) => {
      check(cluster, (chart) => {
        // A storage that is refused is another test's.
        const storage = make === null ? undefined : unlessRefused(() => make(chart));
        return new ImageRegistry(chart, 'registry', { ...props, ...(storage && { storage }) });
      });
    });
    fc.assert(property, RUNS);
  });

  test('RegistryPruner', () => {
    const property = fc.property(anyChart, anyPruner, (cluster, props) => {
      check(cluster, (chart) => new RegistryPruner(chart, 'pruner', props));
    });
    fc.assert(property, RUNS);
  });

  test('TrustedCABundle', () => {
    const property = fc.property(anyChart, anyTrust, (cluster, props) => {
      check(cluster, (chart) => new TrustedCABundle(chart, 'trust', props));
    });
    fc.assert(property, RUNS);
  });

  test('StorageCredentials', () => {
    fc.assert(fc.property(anyChart, anyCredentials, check), RUNS);
  });

  /** Makes it and looks at what became of it. */
  function check(cluster: Cluster, make: Make<unknown>): void {
    const chart = newChart(cluster);
    try {
      make(chart);
    } catch (error) {
      tally.refused += 1;
      expect((error as Error).message).toMatch(MESSAGES);
      return;
    }
    tally.accepted += 1;
    const objects = chart.node.findAll().filter((each): each is ApiObject => ApiObject.isApiObject(each));
    for (const object of objects) {
      const manifest = plainJson(object);
      const kind = kindOf(manifest);
      if (kind !== undefined) expect(validateObject(kind, manifest, cluster.release).errors).toEqual([]);
    }
  }
});

function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
