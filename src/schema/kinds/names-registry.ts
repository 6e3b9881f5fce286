import { allTexts } from '../../core/data/all-texts';
import { jsonText } from '../../core/formats/json-text';
import { apiGroup } from '../../core/manifest';
import {
  CONFIG_API_VERSION,
  DEFAULT_CLAIM_NAME,
  REGISTRY_NAMESPACE,
  USER_SECRET_NAME,
  IMAGE_REGISTRY_GROUP,
} from '../../core/names';

/** Whether a text names an API, a kind, a namespace or an object of the registry, be it YAML, JSON in it, or neither. */
export function namesRegistry(text: string): boolean {
  return OUR_NAMES.test(text) || (text.includes(CONFIG_GROUP) && IMAGE.test(text));
}

/** The same of a value: in its keys, its texts, or all of it. */
export function namesRegistryIn(value: unknown): boolean {
  return allTexts(value).some(namesRegistry) || namesRegistry(jsonText(value));
}

/** The same of an API, a kind or an object: many list namespaces. */
export function namesObjectOfRegistry(text: string): boolean {
  return OUR_OBJECTS.test(text) || (text.includes(CONFIG_GROUP) && IMAGE.test(text));
}

/** Whether a command or a script names something of the registry, also as people write it for `oc`: `configs.imageregistry/cluster`. */
export function isNamedInCommand(text: string): boolean {
  return namesRegistry(text) || IN_COMMANDS.test(text);
}

/** The same of an API, a kind or an object. */
export function isObjectNamedInCommand(text: string): boolean {
  return namesObjectOfRegistry(text) || IN_COMMANDS.test(text);
}

/** What a long text names of the registry, in one name: an object of it, if there is one, or its namespace. */
export function shortNameIn(text: string): string | undefined {
  if (isObjectNamedInCommand(text)) return IMAGE_REGISTRY_GROUP;
  return namesRegistry(text) ? REGISTRY_NAMESPACE : undefined;
}

/** Whether a text is meant to be an object of our kinds, also where it cannot be read. */
export function isMeantAsOurs(text: string): boolean {
  return OUR_API.test(text) && OUR_KIND.test(text);
}

/** Whether a name is one that people give to what configures the registry. */
export function isCalledAfterRegistry(name: string): boolean {
  return /registry|pruner/i.test(name);
}

const CONFIG_GROUP = apiGroup(CONFIG_API_VERSION);
/** Whole words: the namespace is also a part of the host in references to images. Commands write the kind before the group. */
const ourNames = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w.-])(?:(?:configs?|imagepruners?)\\.)?(?:${anyOf(names)})(?![\\w.-])`);
const OBJECTS = [IMAGE_REGISTRY_GROUP, 'ImagePruner', USER_SECRET_NAME, DEFAULT_CLAIM_NAME];
const OUR_OBJECTS = ourNames(OBJECTS);
const OUR_NAMES = ourNames([REGISTRY_NAMESPACE, ...OBJECTS]);
const IMAGE = /\bkind\\?["']?\s*:\s*\\?["']?Image\b/;
const IN_COMMANDS =
  /(?<![\w-])(?:configs?\.(?:v1\.)?imageregistry|imagepruners?|images?\.(?:v1\.)?config(?:\.openshift\.io)?[/\s]+cluster|(?:openshift_)?adm[\s_]+prune[\s_]+images)(?![\w-])/i;
const OUR_KIND = /\bkind["']?\s*:\s*["']?(?:Config|ImagePruner|Image)\b/;
const OUR_API = new RegExp(`\\bapiVersion["']?\\s*:\\s*["']?(?:${anyOf([IMAGE_REGISTRY_GROUP, CONFIG_GROUP])})/`);

function anyOf(names: readonly string[]): string {
  return names.join('|').replaceAll('.', '\\.');
}
