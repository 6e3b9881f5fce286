import { Yaml } from 'cdk8s';
import { withQuotes } from '../../yaml/write/quoted-texts';
import { YamlWriter } from '../../yaml/write/write-yaml';

const WRITER = new YamlWriter((value) => Yaml.stringify(value));

/** Objects as cdk8s writes those of a RegistryChart. */
export function yamlOf(objects: readonly unknown[]): string {
  return WRITER.write(objects.map(withQuotes));
}
