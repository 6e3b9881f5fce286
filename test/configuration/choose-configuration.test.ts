import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chooseConfiguration } from '../../src/configuration/choose-configuration';
import { inFolder } from '../files/temporary';
import { onPosix } from '../posix';

const FILE = '.openshift-image-registry.yaml';

onPosix('a pipe that is found is not waited for', () => {
  inFolder({}, (folder) => {
    const before = process.cwd();
    execFileSync('mkfifo', [join(folder, FILE)]);
    try {
      process.chdir(folder);
      expect(() => chooseConfiguration(undefined)).toThrow('found it is a pipe, a device or a socket');
    } finally {
      process.chdir(before);
    }
  });
});
