/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { defineCommand } from '../command';

const load = () => require('./rules-run') as typeof import('./rules-run');

/** `rules`: the manual of the rules. */
export const COMMAND = defineCommand({
  synopsis: '[ID|NUMBER|WORDS]...',
  description:
    'Lists every rule with its id and severity, or prints the pages of the named rules: the reason, and the smallest YAML ' +
    'that fails and that passes. Of the causes that "explain" finds, it prints what is known of them. A number means ' +
    'the ids that have it. For words, such as "multi-attach" or "no such host", it lists the rules and causes that have them ' +
    'in their title or in a message.',
  options: {},
  words: {
    expected:
      'the id of a rule from the list that "rules" prints, or of a cause that "explain" finds, or words of a title or message',
    choices: () => load().ruleIds(),
    takes: (word) => load().isFound(word),
    least: 0,
    most: Infinity,
  },
  notes: 'Exit code: 0, or 2 for an id, a number or words that no rule and no cause has.',
  run: ({ paths: ids }, io) => load().runRules(ids, io),
});
