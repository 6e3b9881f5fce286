import { quotedChoices } from '../describe-value';

interface PatternMeaning {
  /** The pattern in words. */
  readonly expected: string;
  /** The strings that it matches, if it is a list of words. */
  readonly words: readonly string[];
}

export function patternMeaning(pattern: string): PatternMeaning {
  const words = /^\^\((\w+(?:\|\w+)*)\)\$$/.exec(pattern)?.[1]?.split('|') ?? [];
  if (words.length > 0) return { expected: quotedChoices(words), words };
  return { expected: MEANINGS.get(pattern) ?? `a text that matches ${pattern}`, words };
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['^[0-9a-z]+(-[0-9a-z]+)*$', "lower-case letters and digits, in parts with one '-' between them"],
  ['^[0-9A-Za-z_.-](?:[0-9A-Za-z_.-]*[0-9A-Za-z_-])?$', "letters, digits, '_', '.' or '-', with no '.' at the end"],
  [
    '^[0-9A-Za-z][0-9A-Za-z_.-]*[0-9A-Za-z_]$',
    "letters, digits, '_', '.' or '-', with a letter or a digit at the start and no '.' or '-' at the end",
  ],
  [
    '^[0-9A-Za-z](?:[0-9A-Za-z_.-]*[0-9A-Za-z_])?$',
    "letters, digits, '_', '.' or '-', with a letter or a digit at the start and no '.' or '-' at the end",
  ],
  [
    '^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part",
  ],
  [
    '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
    "letters, digits, '-', '_' or '.', with a domain and '/' before them if needed",
  ],
  [
    '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
    'a quantity such as "512Mi", "500m" or "2"',
  ],
  [
    '^crn:.+:.+:.+:cloud-object-storage:.+:.+:.+:resource-key:.+$',
    'the CRN of a resource key of Cloud Object Storage: "crn:v1:bluemix:public:cloud-object-storage:global:a/…:…:resource-key:…"',
  ],
  [
    '^crn:.+:.+:.+:cloud-object-storage:.+:.+:.+::$',
    'the CRN of an instance of Cloud Object Storage: "crn:v1:bluemix:public:cloud-object-storage:global:a/…:…::"',
  ],
]);
