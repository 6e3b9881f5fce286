import { oncePer } from '../core/caching/once-per';
import { jsonText } from '../core/formats/json-text';
import { fieldOf, type PlainRecord } from '../core/record';
import { isReader } from '../core/shell/clients';
import { withVariables, type Variables } from '../core/shell/shell-variables';
import { heldObjects } from '../schema/kinds/held-objects';
import { namesRegistry, namesRegistryIn } from '../schema/kinds/names-registry';

/**
 * Whether a field of a task is a module that may change something of the registry. An object that it has of its own is listed as such.
 */
export function isTaskOfRegistry(task: PlainRecord, field: string, variables: Variables): boolean {
  const [module, settings] = moduleIn(field, task[field]);
  if (PRUNES.test(module)) return true;
  if (!(MODULES.test(module) || (URI.test(module) && isWriteOfUri(settings)))) return false;
  if (EXEC.test(module) && isReader(firstWord(fieldOf(settings, 'command')))) return false;
  const written = jsonText(settings);
  const others = written.includes('{{') || TEMPLATE.test(written) ? VALUES.map((each) => task[each]) : [];
  const isNamed = namesRegistry(withVariables(written, (name) => variables.get(name)));
  return (isNamed || [settings, ...others].some(isNaming)) && heldObjects(settings).length === 0;
}

function isNaming(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? namesIn(value) : value !== undefined && namesRegistryIn(value);
}

/** Each module of a task may take its values from the same list. */
const namesIn = oncePer((value: object): boolean => namesRegistryIn(value));

/** `action: {module: k8s}`, and `local_action: k8s state=absent`, name it inside. */
function moduleIn(field: string, settings: unknown): [module: string, settings: unknown] {
  if (!/^(?:local_)?action$/.test(field)) return [field, settings];
  return [firstWord(fieldOf(settings, 'module') ?? settings), settings];
}

function firstWord(text: unknown): string {
  return typeof text === 'string' ? (/\S+/.exec(text)?.[0] ?? '') : '';
}

/** Those that change objects of a cluster; `k8s_info` only reads. Source: ansible-collections/kubernetes.core plugins/modules. */
const MODULES =
  /^(?:group\/)?(?:(?:[\w.]+\.)?(?:k8s|k8s_json_patch|k8s_scale|k8s_raw|k8s_exec|k8s_cp|openshift_raw|openshift_process)|(?:kubernetes\.core|community\.kubernetes)\.helm)$/;
/** Source: openshift/community.okd plugins/modules. */
const PRUNES = /^(?:[\w.]+\.)?openshift_adm_prune_images$/;
const EXEC = /\bk8s_exec$/;
const URI = /^(?:ansible\.builtin\.)?uri$/;

function isWriteOfUri(settings: unknown): boolean {
  const method = typeof settings === 'string' ? settings : fieldOf(settings, 'method');
  return typeof method === 'string' && /\b(?:POST|PUT|PATCH|DELETE)\b/.test(method);
}

/** Where a task has the values of its variables. */
const VALUES = ['vars', 'loop', 'with_items', 'with_dict'];
const TEMPLATE = /"(?:template|src)":/;
