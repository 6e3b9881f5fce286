import { configurationSchema } from '../../src/configuration/configuration-schema';
import { backendsPage } from './backends-page';
import { between } from './between';
import { examplesPage } from './examples-page';
import { platformsPage } from './platforms-page';
import { diffExample, previewExamples, screenExample } from './preview-page';
import { readmePicture } from './readme-picture';
import { roomsDrawing } from './rooms-drawing';
import { rulePages } from './rules-page';
import { troubleshootingPage } from './troubleshooting-page';

/** Every generated file, by path, as it should be. */
export function generatedPages(read: (path: string) => string): Record<string, string> {
  return {
    'docs/reference/examples.md': examplesPage(),
    'docs/reference/platforms.md': platformsPage(),
    'docs/reference/backends.md': backendsPage(),
    ...rulePages(),
    'docs/how-to/troubleshooting.md': troubleshootingPage(),
    'schemas/configuration.schema.json': `${JSON.stringify(configurationSchema(), null, 2)}\n`,
    'docs/reference/preview.md': previewPage(read),
    'docs/architecture.md': between(read('docs/architecture.md'), 'rooms', roomsDrawing()),
    'README.md': between(read('README.md'), 'picture', readmePicture(read('README.md'))),
  };
}

function previewPage(read: (path: string) => string): string {
  const parts = { screen: screenExample(read), diff: diffExample(), previews: previewExamples() };
  return Object.entries(parts).reduce(
    (text, [name, content]) => between(text, name, content),
    read('docs/reference/preview.md'),
  );
}
