import { folderOfPath } from '../../core/paths/posix-path';
import { shellWord } from '../../core/formats/shell-word';
import type { Use } from './uses';

/** Why an object with the directives of a patch is not judged. */
export const DIRECTIVE_WHY = 'a patch, because of its $ directives: use what kustomize builds with it (-k DIR)';

/** Why a file whose name says what it is, is not judged. */
export const NAME_WHY =
  'a patch, because of its name: use what kustomize builds with it (-k DIR), or name the file itself to check it as a manifest';

/** Why a patch that stands in a file as Hive takes it is not judged. */
export const SYNC_SET_WHY = 'a patch of a SyncSet: check the SyncSet that holds it';

/** The same of something of which only each value that it sets was checked. */
export function whyOfPart(why: string): string {
  return why.replace(': ', ', checked only for the names and formats of its fields: ');
}

/** Why something that a kustomization uses is not judged, in a file of its own or in the kustomization itself. */
export function whyOf({ of, kustomization, builtBy }: Use, file: string): string {
  const sentence = SENTENCES[of](file === kustomization ? 'this kustomization' : kustomization);
  return builtBy === undefined
    ? `${sentence}, and no component is built alone: use the build of an overlay that has it (-k DIR)`
    : `${sentence}: use the build (-k ${shellWord(folderOfPath(builtBy))})`;
}

const SENTENCES: Readonly<Record<Use['of'], (kustomization: string) => string>> = {
  resource: (kustomization) => `a resource of ${kustomization}`,
  component: (kustomization) => `a component of ${kustomization}`,
  patch: (kustomization) => `a patch that ${kustomization} merges`,
  replacement: (kustomization) => `a replacement that ${kustomization} makes`,
  transformer: (kustomization) => `a transformer that ${kustomization} applies`,
  data: (kustomization) => `data that ${kustomization} puts into a ConfigMap or Secret`,
  generator: (kustomization) => `a ConfigMap or Secret that ${kustomization} generates`,
  remote: (kustomization) => `a remote base that ${kustomization} uses`,
  name: (kustomization) => `a prefix or suffix that ${kustomization} gives to names`,
  mark: (kustomization) => `annotations or labels that ${kustomization} gives to objects`,
  label: (kustomization) => `labels or annotations that ${kustomization} gives to objects`,
  namespace: (kustomization) => `a namespace that ${kustomization} gives to objects`,
  chart: (kustomization) => `a chart that ${kustomization} renders`,
};
