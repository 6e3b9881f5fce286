import { RELEASES } from '../core/release';
import { Platform } from '../platforms/platform';
import { ALIASES } from '../platforms/platform-named';
import { RULE_LEVELS } from './configuration';
import { FAIL_ON } from './fail-on';
import { CONFIGURABLE } from './rule-settings';

/** The JSON schema of a configuration file, for editors. */
export function configurationSchema(): object {
  const allRules = {
    description: 'A level for each rule, and the reason. IR1xx and IR2xx can be lowered below paths only.',
    type: 'object',
    properties: Object.fromEntries([...CONFIGURABLE].map(([id, { title }]) => [id, ruleSchema(title)])),
    additionalProperties: false,
  };
  const cluster = {
    release: {
      description: 'The release of OpenShift. Quote it: YAML reads 4.20 as the number 4.2.',
      enum: RELEASES,
    },
    platform: {
      description: 'Where the clusters run.',
      enum: [...Object.values(Platform), ...Object.keys(ALIASES)],
    },
    rules: { $ref: '#/definitions/rules' },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of cdk8s-openshift-image-registry',
    type: 'object',
    properties: {
      ...cluster,
      failOn: { description: 'What makes check fail.', enum: FAIL_ON },
      ignore: { description: 'Files that are not checked where a folder is read.', ...PATTERNS },
      paths: {
        description: 'Settings for some files. If several entries match, the last one counts.',
        type: 'array',
        items: {
          type: 'object',
          properties: { files: { description: 'The files.', ...PATTERNS }, ...cluster },
          required: ['files'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    definitions: { rules: allRules },
  };
}

const PATTERNS = { type: 'array', items: { type: 'string' } };

function ruleSchema(title: string): object {
  return {
    description: title,
    type: 'object',
    properties: { level: { enum: RULE_LEVELS }, reason: { type: 'string', minLength: 1 } },
    required: ['level', 'reason'],
    additionalProperties: false,
  };
}
