import type { CompleteDiagnostic, Diagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import type { FieldPath } from '../../core/field-path';
import { checkGitUrl } from '../../core/formats/git-url';
import { quoted } from '../../core/quoted';
import type {
  ArgoCdApplicationOptions,
  ArgoCdIgnoredDifference,
  ArgoCdRepository,
  ArgoCdRetry,
} from './argo-cd-application-props';
import { nameErrors } from '../base/name-errors';
import { missingError } from '../base/prop-errors';

const TYPES = 'argoproj/argo-cd pkg/apis/application/v1alpha1/types.go';

/** Id and reference of what an Application may not have. */
export const INVALID = { id: 'IR101', reference: TYPES };

/** What is wrong with what an Application and an ApplicationSet have in common. */
export function applicationErrors(options: ArgoCdApplicationOptions): CompleteDiagnostic[] {
  return [
    ...nameErrors(['name'], options.name, checkDnsSubdomain),
    ...nameErrors(['namespace'], options.namespace, checkDnsLabel),
    ...nameErrors(['project'], options.project, checkDnsSubdomain),
    ...selfHealErrors(options),
    ...retryErrors(options.retry),
    ...(options.ignoreDifferences ?? []).flatMap((each, index) => differenceErrors(each, index)),
  ];
}

export function repositoryErrors(path: FieldPath, repository: ArgoCdRepository | undefined): CompleteDiagnostic[] {
  if (repository === undefined) return [missingError(path, 'a repository', INVALID)];
  const { repoUrl, plugin, include, recurse } = repository as Partial<ArgoCdRepository>;
  const diagnostic = checkGitUrl(repoUrl);
  const folderOption = include === undefined ? recurse && 'recurse' : 'include';
  return [
    ...(diagnostic === undefined ? [] : [invalid([...path, 'repoUrl'], diagnostic)]),
    ...(plugin === undefined || folderOption === undefined || folderOption === false
      ? []
      : [conflict([...path, 'plugin'], `${folderOption} as well`, 'remove one of them: the plugin reads the folder')]),
  ];
}

/** A folder, from the root of a repository. */
export function folderErrors(path: FieldPath, folder: string | undefined): CompleteDiagnostic[] {
  if (folder === undefined) return [missingError(path, 'a folder', INVALID)];
  const isBelow = folder !== '' && !folder.startsWith('/') && !folder.split('/').includes('..');
  const found = folder === '' ? 'an empty text' : quoted(folder);
  if (!isBelow) {
    return [
      invalid(path, { found, expected: 'a folder from the root of the repository, such as "dist", or "." for all' }),
    ];
  }
  // A template is filled in, a pattern finds other folders, and a line end is no part of the name of a folder.
  return /[*?[\]{}\\\p{Cc}]/u.test(folder)
    ? [
        invalid(path, {
          found,
          expected: 'the path of one folder, without *, ?, brackets, braces and control characters',
        }),
      ]
    : [];
}

export function conflict(path: FieldPath, found: string, fix: string): CompleteDiagnostic {
  return { id: 'IR112', path, found, expected: 'one of the two', fix, reference: TYPES };
}

export function invalid(path: FieldPath, diagnostic: Diagnostic): CompleteDiagnostic {
  return { ...INVALID, path, fix: `give ${diagnostic.expected}`, ...diagnostic };
}

function selfHealErrors({ automated, selfHeal }: ArgoCdApplicationOptions): CompleteDiagnostic[] {
  if (selfHeal !== true || automated === true) return [];
  return [
    {
      ...conflict(['selfHeal'], 'true without automated', 'set automated to true, or remove selfHeal'),
      expected: 'automated as well',
    },
  ];
}

function retryErrors({ limit = 5, factor = 2, backoff }: ArgoCdRetry = {}): CompleteDiagnostic[] {
  const checks: [boolean, CompleteDiagnostic][] = [
    [
      Number.isInteger(limit) && limit >= -1,
      invalid(['retry', 'limit'], { found: String(limit), expected: 'a whole number, -1 or more' }),
    ],
    [
      Number.isInteger(factor) && factor >= 1,
      invalid(['retry', 'factor'], { found: String(factor), expected: 'a whole number, 1 or more' }),
    ],
    [
      backoff === undefined || backoff.toMilliseconds({ integral: false }) > 0,
      invalid(['retry', 'backoff'], { found: 'no time', expected: 'more than 0' }),
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, error]) => error);
}

function differenceErrors(difference: ArgoCdIgnoredDifference, index: number): CompleteDiagnostic[] {
  const { kind, jsonPointers = [], jqPathExpressions = [] } = difference;
  const at = (...path: (string | number)[]) => ['ignoreDifferences', index, ...path];
  const wrong = jsonPointers.findIndex((pointer) => !pointer.startsWith('/'));
  return [
    ...(kind ? [] : [missingError(at('kind'), 'a kind', INVALID)]),
    ...(jsonPointers.length + jqPathExpressions.length > 0
      ? []
      : [missingError(at(), 'jsonPointers or jqPathExpressions', INVALID)]),
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
