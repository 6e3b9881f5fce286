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
  return withTemplates(documents, (each) => (isSettings(name, each) ? [each] : entriesIn(each)));
}

/**
 * The same of the values of a chart. Where they name something of the registry, any other value may decide what the chart makes of
 * it; a field of settings decides alone.
 */
export function partsOfValues(documents: readonly unknown[]): readonly unknown[] {
  return withTemplates(documents, (each) => (namesRegistryIn(each) ? [each] : settingsIn(each)));
}

function withTemplates(data: readonly unknown[], partsOf: (each: unknown) => readonly unknown[]): readonly unknown[] {
  const parts = data.flatMap(partsOf);
  return TEMPLATE.test(jsonText(parts)) ? data : parts;
}

const TEMPLATE = /\{\{|\$[{(]/;

/** The items of lists, and the fields at the top; all of them if one is the name of something of the registry. */
function entriesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => partsOfEntry(each));
  if (!isRecord(value)) return [];
  if (Object.values(value).some((each) => typeof each === 'string' && namesObjectOfRegistry(each))) return [value];
  return Object.entries(value).flatMap(([key, each]) => partsOfEntry({ [key]: each }));
}

/** An entry, or those of a list in it with the fields beside the list, and the settings. */
function partsOfEntry(entry: unknown): unknown[] {
  if (isObject(entry)) return changesRegistry(entry) ? [entry] : [];
  const { outside, inside } = splitAtLists(entry);
  if (changesRegistry(outside)) return [entry];
  const around = new Set<PlainRecord>();
  const below = inside.flatMap(({ item, holder }) => {
    const parts = partsOfEntry(item);
    if (parts.length > 0 && holder !== undefined) around.add(holder);
    return parts;
  });
  return [...settingsIn(outside), ...[...around].map(besideLists), ...below];
}

function changesRegistry(value: unknown): boolean {
  return allTexts(value).some(mayChangeRegistry) || namesObjectOfRegistry(jsonText(value));
}

/** An object belongs to who applies it. */
function isObject(value: unknown): boolean {
  return fieldOf(value, 'apiVersion') !== undefined;
}

/** Conditions, variables and hosts count for all tasks of a list; a name, or how long a runner may take, does not. */
function besideLists(holder: PlainRecord): PlainRecord {
  return Object.fromEntries(Object.entries(holder).filter(([key, each]) => !IDLE.has(key) && !Array.isArray(each)));
}

const IDLE: ReadonlySet<string> = new Set(['name', 'runs-on', 'timeout-minutes', 'permissions', 'concurrency']);

interface Split {
  /** The value without the entries in its lists. */
  readonly outside: unknown;
  readonly inside: readonly { readonly item: unknown; readonly holder: PlainRecord | undefined }[];
}

function splitAtLists(value: unknown): Split {
  const inside: Split['inside'][number][] = [];
  const isEntry = (item: unknown): boolean => isRecord(item) && !isObject(item);
  const outside = (each: unknown, holder?: PlainRecord): unknown => {
    if (Array.isArray(each)) {
      const items: readonly unknown[] = each;
      inside.push(...items.filter(isEntry).map((item) => ({ item, holder })));
      return items.filter((item) => !isEntry(item)).map((item) => outside(item, holder));
    }
    if (!isRecord(each)) return each;
    return Object.fromEntries(Object.entries(each).map(([key, field]) => [key, outside(field, each)]));
  };
  return { outside: outside(value), inside };
}

/** Fields of a Config or an ImagePruner, in something that is called after the registry; also as parameters of Helm. */
function settingsIn(value: unknown): PlainRecord[] {
  if (Array.isArray(value)) return value.flatMap(settingsIn);
  if (!isRecord(value)) return [];
  if (isSettingOfParameter(value)) return [value];
  return Object.entries(value).flatMap(([key, each]) => (isSettings(key, each) ? [{ [key]: each }] : settingsIn(each)));
}

/** A parameter of Helm has the path of its value as its name. */
function isSettingOfParameter({ name }: PlainRecord): boolean {
  if (typeof name !== 'string') return false;
  const keys = name.split('.');
  return keys.some((key, index) => {
    const [inner, further = ''] = keys.slice(index + 1, index + 3);
    return isSettings(key, inner === undefined ? '' : { [inner]: { [further]: '' } });
  });
}

/** Charts also have `imageRegistry` for the host of their images, as a text or an object. */
function isSettings(name: string, value: unknown): boolean {
  if (!isCalledAfterRegistry(name)) return false;
  const [, field] = IMAGE_REGISTRY.exec(name) ?? [];
  const isSetting = (key: string): boolean =>
    field === undefined ? key === 'managementState' : settingNames().has(key.toLowerCase());
  if (isRecord(value) || Array.isArray(value)) return keysIn(value).some(isSetting);
  return field !== undefined && (typeof value === 'boolean' || isSetting(field.replaceAll(/[-_]/g, '')));
}

/** What comes after it in the name may be a field. */
const IMAGE_REGISTRY = /image[-_]?(?:registry|pruner)(.*)/i;

/** Of a value, and of what is directly in it. */
function keysIn(value: PlainRecord | readonly unknown[]): string[] {
  return [value, ...Object.values(value)].flatMap((each) => (isRecord(each) ? Object.keys(each) : []));
}

/** Fields of the specs, and what charts call parts of them, in small letters. */
const settingNames = once(
  (): ReadonlySet<string> =>
    new Set([
      ...OF_CHARTS,
      ...(['Config', 'ImagePruner'] as const)
        .flatMap((kind) => Object.keys(schemaAtRelease(kind, NEWEST_RELEASE).properties?.['spec']?.properties ?? {}))
        .map((field) => field.toLowerCase()),
    ]),
);

const OF_CHARTS = ['enabled', 'spec', 'config', 'pvc', 'pvcname', 'pvcsize', 'claim', 'size', 'storageclass'];
