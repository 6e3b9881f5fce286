import { allTexts } from '../core/data/all-texts';
import type { FieldPath } from '../core/field-path';
import { jsonText } from '../core/formats/json-text';
import type { NotJudged } from '../core/not-judged';
import { asRecord, isRecord, type PlainRecord } from '../core/record';
import { hasVerb } from '../core/shell/clients';
import type { Variables } from '../core/shell/shell-variables';
import type { InputFile } from '../inputs/inputs';
import { isNamedInCommand, namesRegistry } from '../schema/kinds/names-registry';
import { isWriteToRegistry, variablesOf } from '../schema/kinds/registry-writes';
import { isTaskOfRegistry } from './ansible-tasks';

/** Commands and tasks that may change the registry in files that are no objects, such as a playbook or a workflow of a forge. */
export function unreadScripts(files: readonly InputFile[]): NotJudged[] {
  return files.flatMap(({ file, text, documents, dump, isBuilt }) => {
    if (dump !== undefined || isBuilt === true || !isNamedInCommand(text)) return [];
    const values = documents.values.map(({ value }) => value);
    const scripts = isRepeated(values, text) ? scriptsInWhole : scriptsWith(variablesOfFile(values));
    return documents.values.flatMap(({ value, locate }) =>
      scripts(value, []).map(({ path, why }) => ({ file, line: locate(path).line, why })),
    );
  });
}

/** Whether aliases repeat the texts of a file too often to read each where it stands. */
function isRepeated(documents: readonly unknown[], text: string): boolean {
  return documents.reduce((sum: number, each) => sum + lengthOf(each), 0) > MOST_REPEATED + 10 * text.length;
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

/** Of two variables with one name, the one that names the registry counts. */
function variablesOfFile(documents: readonly unknown[]): Variables {
  const texts = variablesIn(documents);
  return variablesOf([...texts, ...texts.filter(([, text]) => namesRegistry(text))]);
}

/** The variables of playbooks, workflows and pipelines. */
function variablesIn(value: unknown): [name: string, text: string][] {
  if (Array.isArray(value)) return value.flatMap(variablesIn);
  if (!isRecord(value) || isObject(value)) return [];
  const own = Object.keys(value).flatMap((key) => (SETS.test(key) ? Object.entries(asRecord(value[key])) : []));
  const texts = own.map(([name, each]): [string, string] => [name, typeof each === 'string' ? each : jsonText(each)]);
  return [...texts, ...Object.values(value).flatMap(variablesIn)];
}

const SETS = /^(?:env|environment|vars|variables|(?:ansible\.builtin\.)?set_fact)$/;

interface Script {
  readonly path: FieldPath;
  readonly why: string;
}

/** Each once, where it begins. What an object runs is reported of the object. */
function scriptsWith(variables: Variables): (value: unknown, path: FieldPath) => Script[] {
  const isWrite = (text: string): boolean => isWriteToRegistry(text, variables);
  return function scriptsIn(value: unknown, path: FieldPath): Script[] {
    if (typeof value === 'string') return isWrite(value) ? [{ path, why: COMMANDS }] : [];
    if (Array.isArray(value)) {
      const found = value.flatMap((each, index) => scriptsIn(each, [...path, index]));
      return found.length === 0 && isScriptOfLines(value, isWrite) ? [{ path, why: COMMANDS }] : found;
    }
    if (!isRecord(value) || isObject(value)) return [];
    const found = Object.entries(value).flatMap(([key, each]) => {
      if (PROSE.test(key) && isText(each)) return [];
      const within = [...path, key];
      return isTaskOfRegistry(value, key, variables) ? [{ path: within, why: TASK }] : scriptsIn(each, within);
    });
    const start = ['command', 'cmd'].find((key) => key in value);
    if (found.length > 0 || start === undefined) return found;
    return isWrite([start, 'args'].flatMap((key) => linesIn(value[key])).join(' '))
      ? [{ path: [...path, start], why: COMMANDS }]
      : [];
  };
}

const COMMANDS = 'commands that name the registry, and no rule reads what they do';
const TASK = 'a task of Ansible that names something of the registry, and no rule reads what it does';

/** What people read, if it is a text. Jobs may have these names, too. */
const PROSE =
  /^(?:name|title|summary|description|documentation|rationale|comments?|notes?|help|message|prompt|runbook|(?:\w+_)?msg|\w*text)$/i;

function isText(value: unknown): boolean {
  return Array.isArray(value) ? value.every((each) => typeof each === 'string') : typeof value === 'string';
}

/** The words of a command, or the lines of a script, which are one together. Steps run one after the other. */
function isScriptOfLines(items: readonly unknown[], isWrite: (text: string) => boolean): boolean {
  const lines = items.flatMap((each) => (isRecord(each) ? stepIn(each) : linesIn(each)));
  const [first, second] = lines;
  if (first === undefined || second === undefined) return false;
  const isCommand = !/\s/.test(first) && lines.length <= MOST_WORDS;
  return (isCommand && isWrite(lines.join(' '))) || isWrite(lines.join('\n'));
}

const MOST_WORDS = 200;

function linesIn(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((each) => (isRecord(each) || Array.isArray(each) ? [] : [String(each)]));
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function stepIn(step: PlainRecord): string[] {
  return Object.keys(step).flatMap((key) => (RUNS.test(key) ? linesIn(step[key]) : []));
}

const RUNS = /^(?:(?:[\w.]+\.)?(?:command|shell)|run|script|bash|cmd)$/;

function isObject({ apiVersion, kind }: PlainRecord): boolean {
  return typeof apiVersion === 'string' && typeof kind === 'string';
}
