/** Where people copy a version of the library from. */
export const VERSIONED: readonly string[] = [
  'docs/how-to/languages.md',
  'docs/how-to/places.md',
  'docs/reference/checking.md',
  'src/plugin/image-registry-validation.ts',
];

/** `text` with each version of the library replaced: those of other things in the same page stay. */
export function withVersion(text: string, version: string): string {
  return text.replaceAll(OURS, `$1${version}`);
}

/** What is before a version, in the forms that GitHub, GitLab, pre-commit, Maven and cdk8s.yaml have for it. */
const BEFORE = [
  String.raw`cdk8s-openshift-image-registry(?:\/check)?@v?`,
  String.raw`\n +rev: v`,
  String.raw`<artifactId>cdk8s-openshift-image-registry<\/artifactId>\n +<version>`,
  String.raw`cdk8s-openshift-image-registry\n[ *]+version: `,
];

const OURS = new RegExp(String.raw`(${BEFORE.join('|')})\d+\.\d+\.\d+(?:-[\w.]+)?`, 'g');
