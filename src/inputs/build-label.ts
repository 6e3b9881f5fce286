import { shellWord } from '../core/formats/shell-word';

/** How a build is called in the place of a file. */
export function buildLabel(title: BuildTitle, folder: string): string {
  return `${title} ${shellWord(folder)}`;
}

/** The commands that build, as people know them. */
const TITLES = ['kustomize build', 'helm template'] as const;

export type BuildTitle = (typeof TITLES)[number];

/** The folder whose build a label names; undefined for the path of a file. */
export function folderOfBuild(label: string): string | undefined {
  const title = TITLES.map((each) => `${each} `).find((each) => label.startsWith(each));
  return title === undefined ? undefined : label.slice(title.length).replace(/^'(.*)'$/s, '$1');
}
