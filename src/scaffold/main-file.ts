import { importLine } from './imports';
import type { Project } from './project';

/** `main.ts`: the app. */
export function mainFile({ delivery, javaScript, library }: Project): string {
  const argoCd = delivery === 'argo-cd';
  return [
    importLine(argoCd ? ['App', 'Chart'] : ['App'], 'cdk8s', javaScript),
    ...(argoCd
      ? [importLine(['ArgoCdApplication', 'ArgoCdHealthChecks', 'ArgoCdPermissions'], library.name, javaScript)]
      : []),
    importLine(['ClusterRegistry'], './registry', javaScript),
    '',
    'const app = new App();',
    ...(argoCd ? WITH_ARGO_CD : ["new ClusterRegistry(app, 'image-registry');"]),
    'app.synth();',
    '',
  ].join('\n');
}

const WITH_ARGO_CD = [
  "const registry = new ClusterRegistry(app, 'image-registry');",
  '',
  '// What an administrator applies once, so that Argo CD may apply the rest.',
  "new ArgoCdPermissions(app, 'argo-cd-permissions', { charts: [registry] });",
  '',
  '// The Application, and how Argo CD sees whether the registry is healthy.',
  "const argoCd = new Chart(app, 'argo-cd');",
  "ArgoCdHealthChecks.instance(argoCd, 'health');",
  "new ArgoCdApplication(argoCd, 'application', {",
  '  sources: [',
  "    { repoUrl: 'https://git.example.com/platform.git', path: 'dist', include: 'image-registry.k8s.yaml' },",
  '  ],',
  '  automated: true,',
  '});',
  '',
];
