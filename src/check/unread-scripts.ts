import { allTexts } from '../core/data/all-texts';
import type { FieldPath } from '../core/field-path';
import type { NotJudged } from '../core/not-judged';
import { isRecord } from '../core/record';
import { hasVerb } from '../core/shell/clients';
import type { InputFile } from '../inputs/inputs';
import { heldObjects } from '../schema/kinds/held-objects';
import { isNamedInCommand, namesRegistryIn } from '../schema/kinds/names-registry';
import { isWriteToRegistry } from '../schema/kinds/registry-writes';

/** Commands and tasks that may change the registry in files that are no objects, such as a playbook or a workflow of a forge. */
export function unreadScripts(files: readonly InputFile[]): NotJudged[] {
  return files.flatMap(({ file, text, documents, dump, isBuilt }) => {
    if (dump !== undefined || isBuilt === true || !isNamedInCommand(text)) return [];
    const scripts = isRepeated(documents.values, text) ? scriptsInWhole : scriptsIn;
    return documents.values.flatMap(({ value, locate }) =>
      scripts(value, []).map(({ path, why }) => ({ file, line: locate(path).line, why })),
    );
  });
}

/** Whether aliases repeat the texts of a file too often to read each where it stands. */
function isRepeated(documents: readonly { readonly value: unknown }[], text: string): boolean {
  return documents.reduce((sum, { value }) => sum + lengthOf(value), 0) > MOST_REPEATED + 10 * text.length;
}

const MOST_REPEATED = 100_000;

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + lengthOf(each), 0);
}

/** A document as one script. */
function scriptsInWhole(value: unknown): Script[] {
  return allTexts(value).some(hasVerb) ? [{ path: [], why: COMMANDS }] : [];
}

interface Script {
  readonly path: FieldPath;
  readonly why: string;
}

/** Each once, where it begins. What an object runs is reported of the object. */
function scriptsIn(value: unknown, path: FieldPath): Script[] {
  if (typeof value === 'string') return isWriteToRegistry(value) ? [{ path, why: COMMANDS }] : [];
  if (Array.isArray(value)) {
    const found = value.flatMap((each, index) => scriptsIn(each, [...path, index]));
    return found.length === 0 && isScriptOfLines(value) ? [{ path, why: COMMANDS }] : found;
  }
  if (!isRecord(value) || isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (PROSE.test(key)) return [];
    return isTask(key, each) ? [{ path: [...path, key], why: TASK }] : scriptsIn(each, [...path, key]);
  });
}

const COMMANDS = 'commands that name the registry, and no rule reads what they do';
const TASK = 'a task of Ansible that names something of the registry, and no rule reads what it does';

/** What people read. */
const PROSE =
  /^(?:name|title|summary|description|documentation|rationale|comments?|notes?|help|message|(?:\w+_)?msg|\w*text)$/i;

/** The words of a command, or the lines of a script, which are one together. */
function isScriptOfLines(items: readonly unknown[]): boolean {
  const texts = items.filter((each) => typeof each === 'string');
  if (texts.length < 2 || texts.length < items.length) return false;
  return (texts.length <= MOST_WORDS && isWriteToRegistry(texts.join(' '))) || isWriteToRegistry(texts.join('\n'));
}

const MOST_WORDS = 200;

/** An object that it has of its own is listed as such. */
function isTask(module: string, settings: unknown): boolean {
  return MODULES.test(module) && namesRegistryIn(settings) && heldObjects(settings).length === 0;
}

/** Those that change objects of a cluster; `k8s_info` only reads. Source: ansible-collections/kubernetes.core plugins/modules. */
const MODULES = /^(?:[\w.]+\.)?(?:k8s|k8s_json_patch|k8s_scale|k8s_raw|openshift_raw)$/;

function isObject({ apiVersion, kind }: Readonly<Record<string, unknown>>): boolean {
  return typeof apiVersion === 'string' && typeof kind === 'string';
}
