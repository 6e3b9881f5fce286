import fc from 'fast-check';
import { ImageRegistry, RegistryPruner, RegistryReport, TrustedCABundle, type RegistryChart } from '../../src';
import type { Manifest } from '../../src/core/manifest';
import type { Release } from '../../src/core/release';
import type { Platform } from '../../src/platforms/platform';
import { newChart } from '../app';
import { anyChart, anyPruner, anyRegistry, anyStorage, anyTrust } from '../laws/arbitrary-props';

/** The objects of a cluster, and what is known of it. */
export interface RandomCluster {
  readonly there: readonly Manifest[];
  readonly text: string;
  readonly asked: { readonly release: Release; readonly platform?: Platform };
}

const STORAGES = fc.option(fc.constantFrom(...Object.values(anyStorage)).chain((each) => each));

/** What constructs write for any props; undefined where they refuse them, or `check` does. */
export const anyCluster: fc.Arbitrary<RandomCluster | undefined> = fc
  .record({ cluster: anyChart, registry: anyRegistry, pruner: anyPruner, trust: anyTrust, storage: STORAGES })
  .map(({ cluster, registry, pruner, trust, storage }) => {
    const chart = newChart(cluster);
    const made = [
      attempt(() => new ImageRegistry(chart, 'registry', { ...registry, ...(storage && { storage: storage(chart) }) })),
      attempt(() => new RegistryPruner(chart, 'pruner', pruner)),
      attempt(() => new TrustedCABundle(chart, 'trust', trust)),
    ];
    if (!made.includes(true) || !isFine(chart)) return undefined;
    const there = JSON.parse(JSON.stringify(chart.toJson())) as Manifest[];
    const text = there.map((each) => JSON.stringify(each).replace(NO_YAML, escaped)).join('\n---\n');
    const { platform, release } = cluster;
    return { there, text, asked: { release, ...(platform === undefined ? {} : { platform }) } };
  });

/** What JSON takes as it is, and YAML with an escape only. */
const NO_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

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
