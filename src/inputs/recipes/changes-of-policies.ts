import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { firstValue } from '../../yaml/read-values';
import type { InputFile, Inputs } from '../inputs';
import { dataOf, textsOf } from './recipe';

/** Reports what a kustomization may change in policies, their bindings and placements, as far as it is set. */
export function changesOfPolicies(inputs: Inputs): (kustomization: InputFile) => unknown[] {
  const textOf = textsOf(inputs);
  return ({ file, text }) => {
    const fields = asRecord(firstValue(text)?.value);
    const contentOf = (patch: unknown): string => {
      const content = fieldOf(patch, 'patch');
      if (typeof content === 'string') return content;
      const path = typeof patch === 'string' ? patch : String(fieldOf(patch, 'path'));
      return path.includes('\n') ? path : textOf(joinPaths(folderOfPath(file), path));
    };
    const mayChange = (patch: unknown): boolean => {
      const target = fieldOf(fieldOf(patch, 'target'), 'kind');
      if (typeof target === 'string') return mayBeOfPolicy(target);
      const kinds = dataOf(contentOf(patch)).map((each) => fieldOf(each, 'kind'));
      return kinds.length === 0 || kinds.some(mayBeOfPolicy);
    };
    const patches = PATCHES.map((field) => [field, itemsOf(fieldOf(fields, field)).filter(mayChange)] as const);
    return [
      ...patches.filter(([, changes]) => changes.length > 0),
      ...OTHERS.filter((field) => (fieldOf(fields, field) ?? null) !== null).map((field) => [field, fields[field]]),
    ];
  };
}

/** A pattern, and what is no kind, may stand for any. */
function mayBeOfPolicy(kind: unknown): boolean {
  return typeof kind !== 'string' || !/^\w+$/.test(kind) || /^(?:Policy|Placement)/.test(kind);
}

const PATCHES = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];
const OTHERS = ['namespace', 'namePrefix', 'nameSuffix', 'replacements', 'components', 'transformers'];
