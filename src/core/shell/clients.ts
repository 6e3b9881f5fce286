import { commandsIn, isVariable, type Command } from './commands';

/** Whether a text has a command of a client of clusters that changes something. */
export function hasWrite(text: string): boolean {
  return hasCommand(text, (command) => {
    if (CURL.test(command.client)) return isWriteOfCurl(command);
    const verb = verbOf(command);
    return isVariable(command.client) ? WRITES.test(verb) : verb !== '' && !READS.test(verb);
  });
}

/** Whether a text has a command of a client, whatever it does. */
export function hasVerb(text: string): boolean {
  return hasCommand(text, (command) => {
    if (CURL.test(command.client)) return false;
    return isVariable(command.client) ? WRITES.test(verbOf(command)) : verbOf(command) !== '';
  });
}

export function hasCurl(text: string): boolean {
  return hasCommand(text, ({ client }) => CURL.test(client));
}

function hasCommand(text: string, isMeant: (command: Command) => boolean): boolean {
  for (const each of commandsIn(text, (word) => CLIENT.test(word))) if (isMeant(each)) return true;
  return false;
}

const CLIENT = /^(?:.*[/\\])?(?:oc|kubectl|helm|curl)(?:\.exe)?$/;
const CURL = /curl(?:\.exe)?$/;

/** What the client is asked for, with the two words after it: `get pods`, `adm prune images`. */
function verbOf({ words }: Command): string {
  const at = words.findIndex((each, index) => !each.startsWith('-') && !VALUED.test(words[index - 1] ?? ''));
  return at < 0 ? '' : words.slice(at, at + 3).join(' ');
}

/** Options of which the value is the next word. */
const VALUED = /^(?:-n|-s|-v|--(?:namespace|context|cluster|kubeconfig|kube-context|as|user|server|token|loglevel))$/;
const READS =
  /^(?:get|describe|logs|wait|status|top|explain|whoami|version|api-resources|api-versions|cluster-info|events|diff|extract|login|project|registry|process|list|ls|history|template|show|search|repo|lint|sa get-token|auth can-i|image info|config (?:view|current-context|set-context)|rollout (?:status|history)|adm (?:top|inspect|must-gather|release info))(?![\w-])/;

/** What no other program is asked for, where a variable may be any. */
const WRITES =
  /^(?:patch|delete|apply|replace|edit|scale|annotate|label|create|set|upgrade|uninstall|rollback|rollout (?:restart|undo|pause|resume)|adm prune)(?![\w=-])/;

function isWriteOfCurl({ words }: Command): boolean {
  return words.some(
    (each, index) => DATA.test(each) || METHOD.test(each) || METHOD.test(`${each} ${words[index + 1]}`),
  );
}

const DATA = /^(?:-d|--data[\w-]*|--json)(?:=|$)/;
const METHOD = /^(?:-[A-Za-z]*X|--request)[\s=]*(?:POST|PUT|PATCH|DELETE)$/;
