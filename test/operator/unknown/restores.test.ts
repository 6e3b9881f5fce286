import { restoresRegistry } from '../../../src/operator/unknown/restores';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { config, NS, object } from '../clusters';

const restore = (spec: object) =>
  object('velero.io/v1', 'Restore', 'r', { spec: { backupName: 'b', ...spec } }, 'oadp');

test.each([
  [{}, true],
  [{ includedNamespaces: [NS] }, true],
  [{ includedNamespaces: ['*'] }, true],
  [{ includedNamespaces: ['apps'] }, false],
  [{ excludedNamespaces: [NS] }, false],
  [{ includedNamespaces: ['apps'], includeClusterResources: true }, true],
  [{ includedNamespaces: ['apps'], namespaceMapping: { apps: NS } }, true],
  [{ includedNamespaces: [NS], namespaceMapping: { [NS]: 'other' } }, false],
])('%j', (spec, expected) => {
  expect(restoresRegistry(restore(spec))).toBe(expected);
});

test('a new one is unknown, one that goes restores nothing', () => {
  const unknown = (old: object[], now: object[]) => {
    const [a, b] = [old, now].map((others) => ({
      manifests: [config({ storage: { emptyDir: {} } }), ...others] as never,
      release: Release.V4_20,
    }));
    return comparisonOf(a!, b!, Platform.AWS).unknown;
  };
  expect(unknown([], [restore({})])).toEqual([
    {
      object: 'Restore/oadp/r',
      why: 'it restores objects from a backup, also of the registry, and what the backup holds is not in the input',
    },
  ]);
  expect(unknown([restore({})], [])).toEqual([]);
});
