import type { Project } from './project';

/** `cdk8s.yaml`, with the rules of the library as a validation of cdk8s-cli. */
export function cdk8sYaml({ platform, release, javaScript, library }: Project): string {
  return [
    `language: ${javaScript ? 'javascript' : 'typescript'}`,
    'app: node main.js',
    'output: dist',
    'validations:',
    `  - package: ./node_modules/${library.name}`,
    `    version: ${library.version}`,
    '    class: ImageRegistryValidation',
    '    properties:',
    ...(platform === undefined ? [] : [`      platform: ${platform}`]),
    // Quoted: YAML reads 4.20 as the number 4.2.
    ...(release === undefined ? [] : [`      release: "${release}"`]),
    '      failOn: error',
    '',
  ].join('\n');
}
