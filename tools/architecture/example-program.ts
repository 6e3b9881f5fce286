/**
 * An example of a docstring as a program: with the imports, the App and the chart that docstrings leave out. `names` are
 * those of the public API.
 */
export function exampleProgram(example: string, names: readonly string[]): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(example));
  return [
    "import { App, Chart, Cron, Duration, Size } from 'cdk8s';",
    "import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';",
    `import { ${used.join(', ')} } from 'cdk8s-openshift-image-registry';`,
    'const app = new App();',
    `const chart = new Chart(app, 'scope');`,
    '{',
    example,
    '}',
    '',
  ].join('\n');
}
