import { cdk8sYaml } from './cdk8s-yaml';
import { GITIGNORE } from './gitignore';
import { mainFile } from './main-file';
import { packageJson } from './package-json';
import type { Project } from './project';
import { readme } from './readme';
import { registryFile } from './registry-file';
import { testFile } from './test-file';
import { TSCONFIG } from './tsconfig';
import { workflow } from './workflow';

/** The files of a project, by path. */
export function projectFiles(project: Project): Readonly<Record<string, string>> {
  const extension = project.javaScript ? 'js' : 'ts';
  return {
    'package.json': packageJson(project),
    ...(project.javaScript ? {} : { 'tsconfig.json': TSCONFIG }),
    'cdk8s.yaml': cdk8sYaml(project),
    [`main.${extension}`]: mainFile(project),
    [`registry.${extension}`]: registryFile(project),
    [`registry.test.${extension}`]: testFile(project),
    '.github/workflows/image-registry.yml': workflow(project),
    '.gitignore': GITIGNORE[extension],
    'README.md': readme(project),
  };
}
