import { baselineIn } from '../../core/formats/baseline-file';
import { once } from '../../core/caching/once-per';
import { allTexts } from '../../core/data/all-texts';
import { jsonText } from '../../core/formats/json-text';
import { nameOfPath } from '../../core/paths/posix-path';
import { isRecord, type PlainRecord } from '../../core/record';
import { NEWEST_RELEASE } from '../../core/release';
import { schemaAtRelease } from '../../schema/at-release';
import { namesObjectOfRegistry, namesRegistry } from '../../schema/kinds/names-registry';
import { mayChangeRegistry } from '../../schema/kinds/registry-writes';
import { isCalledAfterRegistry } from '../kustomize/is-about-registry';
import { dataOf } from './recipe';

/**
 * What of a file decides about the registry: its settings, and entries that change its objects, such as a task of a playbook. A
 * template may take its values from anywhere in the file. Comments alone say nothing, nor does a baseline.
 */
export function partsAboutRegistry(file: string, text: string): readonly unknown[] {
  if (!namesRegistry(text) && !isCalledAfterRegistry(file + text)) return [];
  const data = dataOf(text).filter((each) => baselineIn(each) === undefined);
  const parts = data.flatMap((each) => (isSettings(nameOfPath(file), each) ? [each] : entriesIn(each)));
  return TEMPLATE.test(jsonText(parts)) ? data : parts;
}

const TEMPLATE = /\{\{|\$[{(]/;

/** The items of lists, and the fields at the top. */
function entriesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(partsOfEntry);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => partsOfEntry({ [key]: each }));
}

/** An entry, or those of a list in it, and the settings. */
function partsOfEntry(entry: unknown): unknown[] {
  const [outside, inside] = splitAtLists(entry);
  if (names(outside)) return [entry];
  return [...settingsIn(outside), ...inside.flatMap(partsOfEntry)];
}

/** A value without the items of its lists that say something by themselves, and these items. An object belongs to who applies it. */
function splitAtLists(value: unknown): [outside: unknown, inside: unknown[]] {
  const inside: unknown[] = [];
  const outside = (each: unknown): unknown => {
    if (Array.isArray(each)) {
      const isEntry = (item: unknown): boolean => isRecord(item) && item['apiVersion'] === undefined;
      const items: readonly unknown[] = each;
      inside.push(...items.filter(isEntry));
      return items.filter((item) => !isEntry(item)).map(outside);
    }
    if (!isRecord(each)) return each;
    return Object.fromEntries(Object.entries(each).map(([key, field]) => [key, outside(field)]));
  };
  return [outside(value), inside];
}

function names(value: unknown): boolean {
  return allTexts(value).some(mayChangeRegistry) || namesObjectOfRegistry(jsonText(value));
}

/** Fields of a Config or an ImagePruner, in something that is called after the registry. */
function settingsIn(value: unknown): PlainRecord[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (isSettings(key, each) ? [{ [key]: each }] : settingsIn(each)));
}

function isSettings(name: string, value: unknown): boolean {
  return isRecord(value) && isCalledAfterRegistry(name) && isSpec(value, IMAGE_REGISTRY.test(name));
}

const IMAGE_REGISTRY = /image[-_]?(?:registry|pruner)/i;

/** Other things are called a registry, too, and have replicas. */
function isSpec(value: PlainRecord, isOurName: boolean): boolean {
  return 'managementState' in value || (isOurName && Object.keys(value).some((key) => specFields().has(key)));
}

const specFields = once(
  (): ReadonlySet<string> =>
    new Set(
      (['Config', 'ImagePruner'] as const).flatMap((kind) =>
        Object.keys(schemaAtRelease(kind, NEWEST_RELEASE).properties?.['spec']?.properties ?? {}),
      ),
    ),
);
