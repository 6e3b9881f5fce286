import { hasCurl, hasVerb, hasWrite } from '../../core/shell/clients';
import { statementsIn, withoutExclusions } from '../../core/shell/commands';
import { assignedIn, isAssignment, withVariables, type Variables } from '../../core/shell/shell-variables';
import {
  isNamedInCommand,
  isObjectNamedInCommand,
  namesObjectOfRegistry,
  namesRegistry,
  shortNameIn,
} from './names-registry';

/** Whether a text looks like a script: what it does, its commands say. */
export function isScript(text: string): boolean {
  return SCRIPT.test(text);
}

const SCRIPT = /^#!|(?:^|[\s;&|(`])(?:oc|kubectl|curl)\s+-*\w/;

/** Whether a text is a script that changes something of the registry, or names an object of it. */
export function mayChangeRegistry(text: string): boolean {
  return isScript(text) ? writesToRegistry(text) : namesObjectOfRegistry(text);
}

/** Variables for {@link writesToRegistry}. A long value stands for what it names of the registry. */
export function variablesOf(entries: Iterable<readonly [name: string, value: string]>): Variables {
  return new Map([...entries].map(([name, value]) => [name, shortened(name, value)]));
}

/** Values are put into values: what doubles a variable again and again would have no end. */
function shortened(name: string, value: string): string {
  return value.length <= LONGEST ? value : (shortNameIn(value) ?? `$${name}`);
}

/** Any name of something, and its namespace. */
const LONGEST = 64;

/**
 * Whether a script may change something of the registry: a statement that names it and does more than read, or that names an object of
 * it and is no command of `oc`. A namespace alone is also an exclusion, or a part of a list.
 */
export function writesToRegistry(script: string, variables: Variables = new Map()): boolean {
  return isWritten(readStatements(script, variables));
}

/** Whether it has a command that writes to the registry: lists and names alone do nothing. */
export function isWriteToRegistry(text: string, variables: Variables = new Map()): boolean {
  const statements = readStatements(text.replaceAll(SENTENCE, ''), variables);
  return statements.some((each) => hasVerb(each) || hasWrite(each)) && isWritten(statements);
}

/** `To repair, run …`: a line that is for people, beside the lines of a script or in a text. */
const SENTENCE = /^[ \t]*[A-Z][a-z]*,?[ \t].*$/gm;

/** The statements with the values of variables, wherever these are set. */
function readStatements(script: string, variables: Variables): string[] {
  const statements = statementsIn(script);
  const own = new Map<string, string>();
  const filled = (text: string): string => withVariables(text, (name) => own.get(name) ?? variables.get(name));
  for (const each of statements) {
    for (const [name, value] of assignedIn(each)) {
      if (isOfKnownObject(value)) own.set(name, shortened(name, filled(value)));
    }
  }
  return statements.map((each) => withoutExclusions(filled(each)));
}

function isWritten(statements: readonly string[]): boolean {
  const isApplied = statements.some(isWrite) && statements.some((each) => NAMESPACE.test(each) && namesRegistry(each));
  let isInside = false;
  const isNamed = (each: string): boolean => {
    if (PROJECT.test(each)) isInside = namesRegistry(each) || (isInside && !OTHER_PROJECT.test(each));
    return isInside || isNamedInCommand(each);
  };
  return isApplied || statements.some((each) => isNamed(each) && isWrite(each)) || statements.some(isOther);
}

/** What a command prints is known only if it says which object it reads. */
function isOfKnownObject(value: string): boolean {
  return !/\$\(|`/.test(value) || isObjectNamedInCommand(value);
}

/** What `oc apply` reads from a file that the script writes. */
const NAMESPACE = /^[\s-]*["']?namespace["']?\s*:\s*\S+/;
const PROJECT = /\boc\s+project\s|\bset-context\s/;
/** A command of its own that names another project: neither a question, nor in quotes, nor a trap. */
const OTHER_PROJECT = /^\s*(?:\S*\/)?(?:oc\s+project\s+[a-z"'$]|(?:oc|kubectl)\s+config\s+set-context\s)/;

function isWrite(statement: string): boolean {
  if (isPrinted(statement)) return false;
  // What one command only shows may be what the next one applies.
  return isDryRun(statement)
    ? statement.split('|').some((each) => !isDryRun(each) && hasWrite(each))
    : hasWrite(statement);
}

function isDryRun(command: string): boolean {
  return /--dry-run(?!=none)/.test(command);
}

/** Whether `echo` shows it, and neither runs it nor gives it to something else. */
function isPrinted(statement: string): boolean {
  return /^\s*(?:(?:then|do|else|\{)\s+)?(?:echo|printf)\s[^>|`]*$/.test(statement) && !statement.includes('$(');
}

/** Whether something that is no client of the cluster names an object, such as a script in Python. */
function isOther(statement: string): boolean {
  if (hasVerb(statement) || hasCurl(statement) || isAssignment(statement)) return false;
  return !/^\s*(?:echo|printf)\b[^>]*$|^\s*for\s/.test(statement) && isObjectNamedInCommand(statement);
}
