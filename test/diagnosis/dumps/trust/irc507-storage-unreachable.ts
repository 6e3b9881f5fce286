import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc507: Dumps = {
  shows: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": dial tcp 192.0.2.1:443: i/o timeout',
    ),
  alike: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": proxyconnect tcp: dial tcp 192.0.2.2:3128: connect: connection refused',
    ),
};
