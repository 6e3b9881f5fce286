import { dumpedConfig, dumpOf, NO_PODS } from '../diagnosis/dumps/dump-yaml';
import { timed } from '../cpu-time';
import { CONFIG_FILE, mustGather } from '../inputs/dumps/must-gather';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';

const LINES = 40_000;

test('a must-gather of 500 files with long logs takes less than four seconds', () => {
  const line = 'time="T" level=info msg="response completed" http.request.uri="/v2/a/b/blobs/sha256:1" error="none"\n';
  const root = CONFIG_FILE.slice(0, CONFIG_FILE.indexOf('/cluster-scoped-resources'));
  const log = `${root}/namespaces/openshift-image-registry/pods/image-registry-1-a/registry/registry/logs/current.log`;
  const files = {
    ...mustGather(500),
    [CONFIG_FILE]: dumpOf(dumpedConfig(NO_PODS)),
    [log]: `${line.repeat(LINES)}panic: NoSuchBucket: The specified bucket does not exist\n`,
  };
  inFolder(files, (folder) => {
    const { result, milliseconds } = timed(() => runWith(['explain', '--output', 'json', folder]));
    expect(result.out).toContain('"id": "IRC402"');
    expect(milliseconds).toBeLessThan(4000);
  });
});
