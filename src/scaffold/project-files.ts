import { cdk8sYaml } from './cdk8s-yaml';
import { mainFile } from './main-file';
import { packageJson } from './package-json';
import type { Project } from './project';
import { readme } from './readme';
import { registryFile } from './registry-file';
import { testFile } from './test-file';
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

/** `tsconfig.json`: what the library needs to be compiled against, and nothing that is a matter of taste but `strict`. */
const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2022"],
    "module": "node16",
    "moduleResolution": "node16",
    "types": ["node", "jest"],
    "strict": true,
    "skipLibCheck": true
  },
  "include": ["*.ts"]
}
`;

/** What cdk8s-cli writes for validations is no manifest. */
const METADATA = 'dist/construct-metadata.json\n';

/** `dist/` is not in it: GitOps tools read the manifests from Git. */
const GITIGNORE = {
  ts: `node_modules/\n*.js\n${METADATA}`,
  js: `node_modules/\n${METADATA}`,
};
