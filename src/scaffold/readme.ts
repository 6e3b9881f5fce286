import { docsPage } from '../core/source';
import { deliveryCode } from './delivery';
import type { Project } from './project';

/** `README.md`: the commands, and where to read on. */
export function readme({ name, delivery, javaScript, library }: Project): string {
  const page = deliveryCode(delivery)?.page;
  return `# ${name}

The image registry of an OpenShift cluster, written with [${library.name}](${docsPage('README.md')}).

\`\`\`sh
npm install
npm test         # compares the manifests with the snapshot, and reports errors and warnings
npm run synth    # writes the manifests to dist/, and validates them
npm run check    # checks dist/ once more, as CI of another repository would
\`\`\`

- \`registry.${javaScript ? 'js' : 'ts'}\` describes the registry. Change it, run \`npm test -- -u\` to update the snapshot, and read what changed.
- Commit \`dist/\` and \`__snapshots__/\`. CI fails if \`dist/\` is not what the app writes.
${page === undefined ? '' : `- How the manifests reach the cluster: [${page.replace('.md', '')}](${docsPage(`how-to/${page}`)}).\n`}`;
}
