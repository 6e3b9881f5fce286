import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc506: Dumps = {
  shows: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://layers.s3.example.com/": dial tcp: lookup layers.s3.example.com on 172.30.0.10:53: no such host',
    ),
  alike: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": dial tcp 192.0.2.1:443: i/o timeout',
    ),
};
