import { isNamedInCommand, isObjectNamedInCommand, namesObjectOfRegistry, namesRegistry } from './names-registry';

/** Whether a text looks like a script: what it does, its commands say. */
export function isScript(text: string): boolean {
  return SCRIPT.test(text);
}

const SCRIPT = /^#!|(?:^|[\s;&|(`])(?:oc|kubectl|curl)\s+-*\w/;

/** Whether a text is a script that changes something of the registry, or names an object of it. */
export function mayChangeRegistry(text: string): boolean {
  return isScript(text) ? writesToRegistry(text) : namesObjectOfRegistry(text);
}

/** The values of variables of a shell, by their names. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Whether a script may change something of the registry: a statement that names it and does more than read, or that names an object of
 * it and is no command of `oc`. A namespace alone is also an exclusion, or a part of a list.
 */
export function writesToRegistry(script: string, variables: Variables = new Map()): boolean {
  const statements = statementsOf(script);
  const known = new Map(variables);
  for (const each of statements) {
    for (const [name, value] of assignedIn(each)) known.set(name, withVariables(value, known));
  }
  const filled = statements.map((each) => withVariables(each, known).replaceAll(EXCLUSION, ' '));
  const isInside = filled.some((each) => PROJECT.test(each) && namesRegistry(each));
  const isApplied = filled.some(isWrite) && filled.some((each) => NAMESPACE.test(each) && namesRegistry(each));
  return (
    isApplied || filled.some((each) => (isInside || isNamedInCommand(each)) && isWrite(each)) || filled.some(isOther)
  );
}

/** Whether it has a command that writes to the registry: lists and names alone do nothing. */
export function isWriteToRegistry(text: string): boolean {
  return verbsIn(text).length > 0 && writesToRegistry(text);
}

export function withVariables(text: string, variables: Variables): string {
  return text.replaceAll(VARIABLE, (written, braced?: string, round?: string, plain?: string) => {
    return variables.get(braced ?? round ?? plain ?? '') ?? written;
  });
}

const VARIABLE = /\$(?:\{(\w+)[^}]*\}|\((\w+)\)|(\w+))/g;
const EXCLUSION = /(?<=^|\s)--?[\w-]*(?:exclu|ignor|skip|except)[\w-]*(?:=|\s+)\S+/gi;
/** What `oc apply` reads from a file that the script writes. */
const NAMESPACE = /^[\s-]*["']?namespace["']?\s*:\s*\S+/;
const PROJECT = /\boc\s+project\s|\bset-context\s/;

/** Pipelines stay together: what reads an object may hand it to what replaces it. */
function statementsOf(script: string): string[] {
  return script
    .replaceAll(/\\\r?\n/g, ' ')
    .replaceAll(/(?<=^|\s)#(?!!).*$/gm, '')
    .split(/\n|;|&&|\|\|/);
}

/** What a command prints is known only if it says which object it reads. */
function assignedIn(statement: string): [name: string, value: string][] {
  return [...statement.matchAll(ASSIGNMENT), ...statement.matchAll(LOOP)].flatMap(([, name = '', written = '']) => {
    const value = written.replaceAll(/^["']|["']$/g, '');
    return /\$\(|`/.test(value) && !isObjectNamedInCommand(value) ? [] : [[name, value]];
  });
}

const VALUE = String.raw`("[^"]*"|'[^']*'|\$\([^)]*\)|` + '`[^`]*`' + String.raw`|\S*)`;
const ASSIGNMENT = new RegExp(String.raw`(?<=^|\s)([A-Za-z_]\w*)=${VALUE}`, 'g');
const ONLY_ASSIGNMENT = new RegExp(String.raw`^\s*(?:(?:export|local|readonly)\s+)?[A-Za-z_]\w*=${VALUE}\s*$`);
const LOOP = /\bfor\s+(\w+)\s+in\s+(.+)/g;

function isWrite(statement: string): boolean {
  if (/--dry-run(?!=none)/.test(statement)) return false;
  return CURL_WRITES.test(statement) || verbsIn(statement).some((verb) => !READS.test(verb));
}

const CURL_WRITES = /\bcurl\b.*\s(?:(?:-X|--request)[\s=]*["']?(?:POST|PUT|PATCH|DELETE)|-d|--data[\w-]*)/;

/** Whether something that is no client of the cluster names an object, such as a script in Python. */
function isOther(statement: string): boolean {
  if (verbsIn(statement).length > 0 || /\bcurl\b/.test(statement) || ONLY_ASSIGNMENT.test(statement)) return false;
  return !/^\s*(?:echo|printf)\b[^>]*$|^\s*for\s/.test(statement) && isObjectNamedInCommand(statement);
}

/** The commands of clients in a statement, each with the word after it: `get pods`, `adm prune`. */
function verbsIn(statement: string): string[] {
  const words = statement.split(/[\s"',()[\]{}`|]+/).filter((word) => word !== '');
  return words.flatMap((word, at) => {
    if (!CLIENT.test(word)) return [];
    const after = words.slice(at + 1, at + 1 + MOST_OPTIONS);
    const verb = after.findIndex((each, index) => !each.startsWith('-') && !VALUED.test(after[index - 1] ?? ''));
    return verb < 0 ? [] : [after.slice(verb, verb + 3).join(' ')];
  });
}

/** The words between a client and its command. */
const MOST_OPTIONS = 100;
const CLIENT = /^(?:.*\/)?(?:oc|kubectl|helm)$/;
/** Options of which the value is the next word. */
const VALUED = /^(?:-n|-s|-v|--(?:namespace|context|cluster|kubeconfig|kube-context|as|user|server|token|loglevel))$/;
const READS =
  /^(?:get|describe|logs|wait|status|top|explain|whoami|version|api-resources|api-versions|cluster-info|events|diff|extract|login|project|registry|process|list|ls|history|template|show|search|repo|lint|sa get-token|auth can-i|image info|config (?:view|current-context|set-context)|rollout (?:status|history)|adm (?:top|inspect|must-gather|release info))(?![\w-])/;
