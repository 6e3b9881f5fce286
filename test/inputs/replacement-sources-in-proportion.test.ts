import { inputsOf } from '../../src/engine/check';
import { treeOf } from '../../src/engine/texts';
import { kustomizationsOfRegistry } from '../../src/inputs/recipes/kustomizations-of-registry';
import { replacementSources } from '../../src/inputs/recipes/replacement-sources';
import { configYaml } from '../../src/rules/examples/example-yaml';

test('an object is asked as often where a few objects are sources of replacements as where many are', () => {
  const asked = (count: number): number => {
    const places = Array.from({ length: count }, (_, place) => place);
    const replacement = (place: number): string =>
      `- {source: {kind: ConfigMap, name: c${place}, fieldPath: data.a}, targets: [{select: {kind: Config}, fieldPaths: [spec.logLevel]}]}`;
    const given = inputsOf(
      treeOf({
        'kustomization.yaml': `resources: [config.yaml, c.yaml]\nreplacements:\n${places.map(replacement).join('\n')}\n`,
        'config.yaml': configYaml('replicas: 2'),
        'c.yaml': places
          .map((place) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: c${place}}, data: {a: b${place}}}`)
          .join('\n---\n'),
      }),
      {},
    );
    const inputs = { ...given, root: '.' };
    const kustomizations = kustomizationsOfRegistry(inputs);
    let reads = 0;
    const watched = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, key): unknown => {
          if (key === 'kind') reads += 1;
          return Reflect.get(target, key);
        },
      });
    const files = given.files.map((file) => ({
      ...file,
      objects: file.objects.map((each) => ({ ...each, manifest: watched(each.manifest) })),
    }));
    const found = replacementSources(kustomizations, { ...inputs, files });
    expect(found.map(({ content }) => content)).toEqual(places.map((place) => `"b${place}"`));
    return reads;
  };
  expect(asked(40)).toBeLessThan(2.2 * asked(20));
});
