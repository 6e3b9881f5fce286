import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { onPosix } from '../posix';
import { runWith } from './checking';
import { GOOD } from './manifests';

onPosix('a file whose name is not UTF-8 is told as such, and not as one that is missing', () => {
  const { code, out, err } = inFolder({ 'a.yaml': GOOD }, (folder) => {
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'b')), Buffer.from([0xff, 0xfe]), Buffer.from('.yaml')]),
      GOOD,
    );
    return runWith(['check', '--no-config', folder]);
  });
  expect([code, out + err]).toEqual([2, expect.stringContaining('its name is not UTF-8: rename it')]);
});
