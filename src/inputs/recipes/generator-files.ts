import { jsonText } from '../../core/formats/json-text';
import { asRecord } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import type { Inputs } from '../inputs';
import { fileGenerators } from '../tools/generated-paths';
import { pathPattern } from '../tools/path-pattern';
import { dataOf, type Recipe } from './recipe';

/**
 * Files from which an ApplicationSet of the registry takes parameters, with those that it uses. A file that comes or goes brings or
 * takes an Application, which is known elsewhere.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Git.md
 */
export function generatorFiles({ files, tools = new Set() }: Inputs): Recipe[] {
  const sets = [...tools].filter((tool) => isApplicationSet(tool) && fileGenerators(tool).length > 0);
  if (sets.length === 0) return [];
  const patterns = new Set(sets.flatMap(fileGenerators));
  const takers = [...patterns].map((path) => pathPattern(`**/${path}`));
  const used = wordsInTemplates(jsonText(sets.map((set) => set['spec'])));
  return files
    .filter(({ file }) => takers.some((isTaken) => isTaken(`/${file}`)))
    .map(({ file, text }) => ({ file, content: parametersIn(text, used), why: WHY, matters: 'where both have it' }));
}

const WHY = 'an ApplicationSet makes Applications of it, and what they deploy with this edit is not known';

function parametersIn(text: string, used: ReadonlySet<string>): string {
  return jsonText(dataOf(text).map((each) => Object.entries(asRecord(each)).filter(([key]) => used.has(key))));
}

function wordsInTemplates(text: string): Set<string> {
  const templates = text
    .split('{{')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('}}')));
  return new Set(templates.flatMap((template) => template.split(/[^\w-]+/)));
}
