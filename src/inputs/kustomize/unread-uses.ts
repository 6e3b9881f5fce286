import type { NotJudged } from '../../core/not-judged';
import type { ReadFile } from '../read-file';
import { concernedUses } from './concerned-uses';
import { isAboutRegistry } from './is-about-registry';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';
import { whyOf } from './why';

/** What kustomizations hold themselves, or find outside of what was read, and is about the registry. */
export function unreadUses(files: readonly ReadFile[], uses: readonly Use[], tree: FileTree): NotJudged[] {
  if (uses.length === 0) return [];
  const read = new Set(files.map(({ file }) => tree.keyOf(file)));
  return uses
    .filter(({ of, file }) => !KNOWN.includes(of) && (file === undefined || (of !== 'data' && !read.has(file))))
    .filter(either(concernedUses(files, uses, tree), aloneUses(files, uses)))
    .map((use) => ({ file: use.kustomization, line: use.line(), why: whyOf(use, use.kustomization) }));
}

/** What these do is known: others read the files, the namespace is filled in, and no rule asks for other labels. */
const KNOWN: readonly Use['of'][] = ['resource', 'component', 'namespace', 'label'];

/** Where nothing else is about the registry, it may stand in what a kustomization takes from elsewhere alone. */
function aloneUses(files: readonly ReadFile[], uses: readonly Use[]): (use: Use) => boolean {
  const withOwn = new Set(uses.filter(({ of }) => OWN.includes(of)).map(({ kustomization }) => kustomization));
  let isAnythingOurs: boolean | undefined;
  return ({ of, kustomization }) =>
    of === 'remote' && !withOwn.has(kustomization) && !(isAnythingOurs ??= files.some(isAboutRegistry));
}

const OWN: readonly Use['of'][] = ['resource', 'component'];

function either<T>(...tests: readonly ((value: T) => boolean)[]): (value: T) => boolean {
  return (value) => tests.some((test) => test(value));
}
