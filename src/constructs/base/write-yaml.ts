import { Yaml } from 'cdk8s';
import { YamlWriter } from '../../yaml/write/write-yaml';

const WRITER = new YamlWriter((value) => Yaml.stringify(value));

/** Objects as cdk8s writes them. */
export function yamlOf(objects: readonly unknown[]): string {
  return WRITER.write(objects);
}
