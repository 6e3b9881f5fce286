import type { Adoption } from '../../src/adoption/adopt';
import type { FieldPath } from '../../src/core/field-path';
import { objectKey, referenceTo, type Manifest } from '../../src/core/manifest';
import { asText } from '../../src/core/formats/json-text';
import { isRecord } from '../../src/core/record';

/** What an app should write: the objects without the fields that were told as dropped, and spelled as it was told. */
export function expected(there: readonly Manifest[], { clusters }: Adoption): string[] {
  const dropped = clusters.flatMap((each) =>
    each.dropped.map(({ object, path }) => ({ key: objectKey(object), path })),
  );
  const spelled = clusters.flatMap((each) =>
    each.differences.map(({ object, path, rendered }) => ({ key: objectKey(object), path, rendered })),
  );
  return there
    .filter((each) => !dropped.some(({ key, path }) => path.length === 0 && key === keyOf(each)))
    .map((each) => {
      const paths = dropped.filter(({ key }) => key === keyOf(each)).map(({ path }) => path);
      const without = paths.reverse().reduce<unknown>((rest, path) => changed(rest, path, undefined), each);
      const own = spelled.filter(({ key }) => key === keyOf(each));
      return asText(bare(own.reduce<unknown>((rest, { path, rendered }) => changed(rest, path, rendered), without)));
    })
    .sort();
}

/** What an app writes; the index of a kustomization is none of its objects. */
export function written(manifests: readonly Manifest[]): string[] {
  return manifests
    .filter(({ apiVersion }) => !apiVersion.startsWith('kustomize.config.k8s.io/'))
    .map((each) => asText(bare(each)))
    .sort();
}

function keyOf(manifest: Manifest): string {
  return objectKey(referenceTo(manifest));
}

function changed(value: unknown, [step, ...rest]: FieldPath, given: unknown): unknown {
  if (step === undefined) return given;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list
      .map((each, index) => (index === step ? changed(each, rest, given) : each))
      .filter((each) => each !== undefined);
  }
  if (!isRecord(value) || (!Object.hasOwn(value, step) && given === undefined)) return value;
  const entries = Object.entries({ ...value, [step]: changed(value[step], rest, given) });
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

/** Maps of metadata with nothing in them are none. */
function bare(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['metadata'])) return value;
  const metadata = Object.entries(value['metadata']).filter(
    ([key, each]) => !(['labels', 'annotations'].includes(key) && isRecord(each) && Object.keys(each).length === 0),
  );
  return { ...value, metadata: Object.fromEntries(metadata) };
}
