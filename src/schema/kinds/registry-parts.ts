import { once } from '../../core/caching/once-per';
import { allTexts } from '../../core/data/all-texts';
import { jsonText } from '../../core/formats/json-text';
import { fieldOf, isRecord, type PlainRecord } from '../../core/record';
import { NEWEST_RELEASE } from '../../core/release';
import { schemaAtRelease } from '../at-release';
import { isCalledAfterRegistry, namesObjectOfRegistry, namesRegistryIn } from './names-registry';
import { mayChangeRegistry } from './registry-writes';

/**
 * What of the documents of a file that is no manifest decides about the registry: its settings, and entries that change its objects,
 * such as a task of a playbook. A template may take its values from anywhere in the file.
 */
export function partsOfFile(name: string, documents: readonly unknown[]): readonly unknown[] {
  return withTemplates(documents, (each) => (isSettings(name, each) ? [each] : entriesIn(each, OF_FILES)));
}

/** The same of the values of a chart. */
export function partsOfValues(documents: readonly unknown[]): readonly unknown[] {
  return withTemplates(documents, (each) => entriesIn(each, OF_VALUES));
}

function withTemplates(data: readonly unknown[], partsOf: (each: unknown) => readonly unknown[]): readonly unknown[] {
  const parts = data.flatMap(partsOf);
  return TEMPLATE.test(jsonText(parts)) ? data : parts;
}

const TEMPLATE = /\{\{|\$[{(]/;

/** How a text is split into entries. */
interface Splitting {
  readonly names: (value: unknown) => boolean;
  /** Whether an item of a list says something by itself. */
  readonly isEntry: (item: unknown) => boolean;
}

/** An object belongs to who applies it. */
const OF_FILES: Splitting = {
  names: (value) => allTexts(value).some(mayChangeRegistry) || namesObjectOfRegistry(jsonText(value)),
  isEntry: (item) => isRecord(item) && !isObject(item),
};
/** A chart applies each object, and any in the namespace may be one of the registry. */
const OF_VALUES: Splitting = {
  names: namesRegistryIn,
  isEntry: (item) => (typeof item === 'string' ? item.includes('\n') : isRecord(item)),
};

function isObject(value: unknown): boolean {
  return fieldOf(value, 'apiVersion') !== undefined;
}

/** The items of lists, and the fields at the top. */
function entriesIn(value: unknown, how: Splitting): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => partsOfEntry(each, how));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => partsOfEntry({ [key]: each }, how));
}

/** An entry, or those of a list in it, and the settings. */
function partsOfEntry(entry: unknown, how: Splitting): unknown[] {
  if (isObject(entry) && how.isEntry(entry)) return how.names(entry) ? [entry] : [];
  const [outside, inside] = splitAtLists(entry, how);
  if (how.names(outside) || isSettingOfParameter(entry)) return [entry];
  return [...settingsIn(outside), ...inside.flatMap((each) => partsOfEntry(each, how))];
}

/** A parameter of Helm has the path of its value as its name. */
function isSettingOfParameter(entry: unknown): boolean {
  const name = fieldOf(entry, 'name');
  if (typeof name !== 'string') return false;
  const keys = name.split('.');
  return keys.some((key, index) => isSettings(key, { [keys[index + 1] ?? '']: true }));
}

/** A value without the entries in its lists, and these. */
function splitAtLists(value: unknown, { isEntry }: Splitting): [outside: unknown, inside: unknown[]] {
  const inside: unknown[] = [];
  const outside = (each: unknown): unknown => {
    if (Array.isArray(each)) {
      const items: readonly unknown[] = each;
      inside.push(...items.filter(isEntry));
      return items.filter((item) => !isEntry(item)).map(outside);
    }
    if (!isRecord(each)) return each;
    return Object.fromEntries(Object.entries(each).map(([key, field]) => [key, outside(field)]));
  };
  return [outside(value), inside];
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
