import { allTexts } from '../core/data/all-texts';
import { apiGroup, type Manifest } from '../core/manifest';
import { nameOfPath } from '../core/paths/posix-path';
import { KUSTOMIZATION } from './kustomize/kustomization';
import type { ReadFile } from './read-file';
import { countCompared } from './tools/counted';
import { globPattern } from './tools/glob';

/** Which hidden files and folders kustomizations and GitOps tools name. What adds to it may be asked again. */
interface NamedHidden {
  /** Takes what a file names. */
  readonly addFrom: (file: ReadFile) => void;
  /** Whether a segment of a path so far is this name, or a pattern for it. */
  readonly has: (name: string) => boolean;
}

/**
 * Hidden folders hold what programs keep for themselves, such as `.venv` and `.terraform`. But a tool reads the ones that it
 * names: the names alone count, because the paths begin in a repository of which the input may be a part.
 *
 * @see argoproj/argo-cd util/git/client.go LsFiles, which gives hidden files, too
 */
export function namedHidden(): NamedHidden {
  const names = new Set<string>();
  const patterns = new Map<string, (name: string) => boolean>();
  const count = countCompared();
  return {
    addFrom: ({ file, text, objects, documents }) => {
      if (!HIDDEN_SEGMENT.test(text)) return;
      if (!KUSTOMIZATION.test(nameOfPath(file)) && !objects.some(({ manifest }) => isOfTool(manifest))) return;
      for (const named of documents.values.flatMap(({ value }) => allTexts(value)).flatMap(hiddenSegments)) {
        names.add(named);
        const isLike = /[*?[{]/.test(named) ? globPattern(named, count) : undefined;
        if (isLike !== undefined) patterns.set(named, isLike);
      }
    },
    has: (name) => {
      count(1 + patterns.size);
      return names.has(name) || [...patterns.values()].some((isLike) => isLike(name));
    },
  };
}

/** What begins with a point where a path or a segment of one begins. */
const HIDDEN_SEGMENT = /(?<![^\s/="':,[])\.[^\s/="':.][^\s/="':]*/;
const HIDDEN_SEGMENTS = new RegExp(HIDDEN_SEGMENT, 'g');

/** A part that a tool fills in later may be anything. */
function hiddenSegments(text: string): string[] {
  return text.replaceAll(/\{\{[^{}]*\}\}/g, '*').match(HIDDEN_SEGMENTS) ?? [];
}

function isOfTool({ apiVersion }: Manifest): boolean {
  return TOOLS.test(apiGroup(apiVersion));
}

/** Argo CD, Flux, and RHACM with its generator of policies. */
const TOOLS = /^argoproj\.io$|\.toolkit\.fluxcd\.io$|^(?:policy|apps)\.open-cluster-management\.io$/;
