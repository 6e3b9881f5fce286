import { commandsIn, isVariable, type ClientCommand } from './commands';

/** Whether a text has a command of a client of clusters that changes something. */
export function hasWrite(text: string): boolean {
  return hasCommand(text, (command) => {
    if (CURL.test(command.client)) return isWriteOfCurl(command);
    const verb = verbOf(command);
    if (isVariable(command.client)) return WRITES.test(verb);
    return verb !== '' && !READS.test(verb) && !(IN_POD.test(verb) && isReadInPod(command));
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

function hasCommand(text: string, isMeant: (command: ClientCommand) => boolean): boolean {
  for (const each of commandsIn(text, (word) => CLIENT.test(word))) if (isMeant(each)) return true;
  return false;
}

const CLIENT = /^(?:.*[/\\])?(?:oc|kubectl|helm|curl)(?:\.exe)?$/;
const CURL = /curl(?:\.exe)?$/;

/** What the client is asked for, with the two words after it: `get pods`, `adm prune images`. */
function verbOf({ words }: ClientCommand): string {
  const at = words.findIndex(isOperand);
  return at < 0 ? '' : words.slice(at, at + 3).join(' ');
}

function isOperand(word: string, at: number, words: readonly string[]): boolean {
  return !word.startsWith('-') && !VALUED.test(words[at - 1] ?? '');
}

/** Options of which the value is the next word. */
const VALUED =
  /^(?:-c|-n|-s|-v|--(?:container|namespace|context|cluster|kubeconfig|kube-context|as|user|server|token|loglevel))$/;
const READS =
  /^(?:get|describe|logs|wait|status|top|explain|whoami|version|api-resources|api-versions|cluster-info|events|diff|extract|login|project|registry|process|list|ls|history|template|show|search|repo|lint|port-forward|create token|sa get-token|auth can-i|image info|config (?:view|current-context|set-context)|rollout (?:status|history)|adm (?:top|inspect|must-gather|release info))(?![\w-])/;

const IN_POD = /^(?:exec|rsh|debug)(?![\w-])/;

/** Whether what runs in a pod only reads, such as `ls`. A shell may get its commands from elsewhere. */
function isReadInPod({ words }: ClientCommand): boolean {
  const end = words.indexOf('--');
  const program = end < 0 ? words.filter(isOperand)[2] : words[end + 1];
  return program !== undefined && isReader(program);
}

export function isReader(program: string): boolean {
  return READERS.test(program);
}

const READERS =
  /^(?:.*\/)?(?:ls|cat|df|du|printenv|id|ps|head|tail|grep|stat|whoami|pwd|wc|uname|nslookup|dig|getent|ping)$/;

/** What no other program is asked for, where a variable may be any. */
const WRITES =
  /^(?:patch|delete|apply|replace|edit|scale|annotate|label|create|set|upgrade|uninstall|rollback|rollout (?:restart|undo|pause|resume)|adm prune)(?![\w=-])/;

function isWriteOfCurl({ words }: ClientCommand): boolean {
  return words.some(
    (each, index) => DATA.test(each) || METHOD.test(each) || METHOD.test(`${each} ${words[index + 1]}`),
  );
}

const DATA = /^(?:-d|--data[\w-]*|--json)(?:=|$)/;
const METHOD = /^(?:-[A-Za-z]*X|--request)[\s=]*(?:POST|PUT|PATCH|DELETE)$/;
