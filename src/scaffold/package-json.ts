import { clusterOptions } from './cluster-options';
import type { Project } from './project';

/** `package.json`, with the versions that the library asks for. */
export function packageJson(project: Project): string {
  const { name, javaScript, library } = project;
  const build = javaScript ? '' : 'npm run build && ';
  const manifest = {
    name,
    version: '0.1.0',
    private: true,
    scripts: {
      ...(javaScript ? {} : { build: 'tsc' }),
      synth: `${build}cdk8s synth --no-check-upgrade`,
      test: `${build}jest`,
      check: `${library.name} check${clusterOptions(project)} dist`,
    },
    dependencies: { ...library.peerDependencies, [library.name]: `^${library.version}` },
    devDependencies: javaScript ? TOOLS : { ...TYPES, ...TOOLS },
    engines: { node: '>= 20' },
    jest: { testMatch: ['<rootDir>/*.test.js'] },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const TOOLS = { 'cdk8s-cli': '^2.207.60', jest: '^30.0.0' };
const TYPES = { '@types/jest': '^30.0.0', '@types/node': '^20.0.0', typescript: '^5.9.0' };
