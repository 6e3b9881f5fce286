import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether the CLI of cdk8s runs the validation of this library after the app. It reports the same warnings, which would be
 * shown twice.
 */
export function pluginReportsWarnings(): boolean {
  // The CLI sets this for the app if there is any validation that it will run.
  if (process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] !== 'true') return false;
  const configuration = textOf('cdk8s.yaml');
  const [, file] = /^validations:[ \t]+['"]?([^\s'"#]+)/m.exec(configuration) ?? [];
  return PLUGIN.test(configuration) || (file !== undefined && PLUGIN.test(textOf(file)));
}

const PLUGIN = /^[^#\n]*\bclass['"]?:\s*['"]?ImageRegistryValidation\b/m;

/** Empty for what is no file here, such as a URL. */
function textOf(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
