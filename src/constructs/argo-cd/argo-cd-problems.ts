import type { Diagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { formatFieldPath } from '../../core/field-path';
import { checkGitUrl } from '../../core/formats/git-url';
import { quoted } from '../../core/quoted';
import type {
  ArgoCdApplicationOptions,
  ArgoCdIgnoredDifference,
  ArgoCdRepository,
  ArgoCdRetry,
} from './argo-cd-application-props';
import { nameProblems } from '../base/name-problems';
import type { PropProblem } from '../base/refusal';

const TYPES = 'argoproj/argo-cd pkg/apis/application/v1alpha1/types.go';

/** What is wrong with what an Application and an ApplicationSet have in common. */
export function applicationProblems(options: ArgoCdApplicationOptions): PropProblem[] {
  return [
    ...nameProblems('name', options.name, checkDnsSubdomain),
    ...nameProblems('namespace', options.namespace, checkDnsLabel),
    ...nameProblems('project', options.project, checkDnsSubdomain),
    ...selfHealProblems(options),
    ...retryProblems(options.retry),
    ...(options.ignoreDifferences ?? []).flatMap((each, index) => differenceProblems(each, index)),
  ];
}

export function repositoryProblems(prop: string, repository: ArgoCdRepository | undefined): PropProblem[] {
  if (repository === undefined) return [missing(prop, 'a repository')];
  const { repoUrl, plugin, include, recurse } = repository as Partial<ArgoCdRepository>;
  const diagnostic = checkGitUrl(repoUrl);
  const folderOption = include === undefined ? recurse && 'recurse' : 'include';
  return [
    ...(diagnostic === undefined ? [] : [invalid(`${prop}.repoUrl`, diagnostic)]),
    ...(plugin === undefined || folderOption === undefined || folderOption === false
      ? []
      : [
          contradiction(
            `${prop}.plugin`,
            `${folderOption} as well`,
            'leave one of them out: the plugin reads the folder',
          ),
        ]),
  ];
}

/** A folder, from the root of a repository. */
export function folderProblems(prop: string, folder: string | undefined): PropProblem[] {
  if (folder === undefined) return [missing(prop, 'a folder')];
  const isBelow = folder !== '' && !folder.startsWith('/') && !folder.split('/').includes('..');
  if (isBelow) return [];
  const found = folder === '' ? 'an empty text' : quoted(folder);
  return [
    invalid(prop, { found, expected: 'a folder from the root of the repository, such as "dist", or "." for all' }),
  ];
}

export function missing(prop: string, expected: string): PropProblem {
  return invalid(prop, { found: 'nothing', expected });
}

export function contradiction(prop: string, found: string, fix: string): PropProblem {
  return { id: 'IR112', prop, found, expected: 'one of the two', fix, source: TYPES };
}

export function invalid(prop: string, diagnostic: Diagnostic): PropProblem {
  return { id: 'IR101', prop, fix: `give ${diagnostic.expected}`, source: TYPES, ...diagnostic };
}

function selfHealProblems({ automated, selfHeal }: ArgoCdApplicationOptions): PropProblem[] {
  if (selfHeal !== true || automated === true) return [];
  return [
    {
      ...contradiction('selfHeal', 'true without automated', 'set automated to true, or leave selfHeal out'),
      expected: 'automated as well',
    },
  ];
}

function retryProblems({ limit = 5, factor = 2, backoff }: ArgoCdRetry = {}): PropProblem[] {
  const problems: [boolean, PropProblem][] = [
    [
      Number.isInteger(limit) && limit >= -1,
      invalid('retry.limit', { found: String(limit), expected: 'a whole number, -1 or more' }),
    ],
    [
      Number.isInteger(factor) && factor >= 1,
      invalid('retry.factor', { found: String(factor), expected: 'a whole number, 1 or more' }),
    ],
    [
      backoff === undefined || backoff.toMilliseconds({ integral: false }) > 0,
      invalid('retry.backoff', { found: 'no time', expected: 'more than 0' }),
    ],
  ];
  return problems.filter(([holds]) => !holds).map(([, problem]) => problem);
}

function differenceProblems(difference: ArgoCdIgnoredDifference, index: number): PropProblem[] {
  const { kind, jsonPointers = [], jqPathExpressions = [] } = difference;
  const at = (...path: (string | number)[]) => formatFieldPath(['ignoreDifferences', index, ...path]);
  const wrong = jsonPointers.findIndex((pointer) => !pointer.startsWith('/'));
  return [
    ...(kind ? [] : [missing(at('kind'), 'a kind')]),
    ...(jsonPointers.length + jqPathExpressions.length > 0 ? [] : [missing(at(), 'jsonPointers or jqPathExpressions')]),
    ...(wrong < 0
      ? []
      : [
          invalid(at('jsonPointers', wrong), {
            found: quoted(jsonPointers[wrong] ?? ''),
            expected: 'a JSON pointer, such as "/spec/replicas"',
          }),
        ]),
  ];
}
