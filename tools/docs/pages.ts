import { configurationSchema } from '../../src/configuration/configuration-schema';
import { backendsPage } from './backends-page';
import { between } from './between';
import { examplesPage } from './examples-page';
import { platformsPage } from './platforms-page';
import { diffExample, previewExample, screenExample } from './preview-page';
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
    'docs/reference/preview.md': between(
      between(read('docs/reference/preview.md'), 'screen', screenExample(read)),
      'preview',
      previewExample(),
    ),
    'docs/reference/diff.md': between(read('docs/reference/diff.md'), 'diff', diffExample()),
    'docs/architecture.md': between(read('docs/architecture.md'), 'rooms', roomsDrawing()),
    'README.md': between(read('README.md'), 'picture', readmePicture(read('README.md'))),
  };
}
