import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What gopkg.in/yaml.v2 2.4.0 makes of texts: what `Unmarshal` reads where one stands plain, and what `Marshal` writes for it.
 * sigs.k8s.io/yaml 1.4.0 reads by the same code.
 */
export const RECORDED = JSON.parse(readFileSync(join(__dirname, 'go-yaml.json'), 'utf8')) as readonly [
  string,
  string | number | boolean | null,
  string,
][];
