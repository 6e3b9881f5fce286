import type { Cause } from '../../engine/cause';
import { irc501 } from './irc501-endpoint-ca-not-trusted';
import { irc502 } from './irc502-trusted-ca-missing';
import { irc503 } from './irc503-endpoint-name-mismatch';
import { irc504 } from './irc504-certificate-expired';
import { irc505 } from './irc505-clock-skew';
import { irc506 } from './irc506-name-not-resolved';
import { irc507 } from './irc507-storage-unreachable';
import { irc508 } from './irc508-proxy-in-the-way';
import { irc509 } from './irc509-scheme-wrong';
import { irc510 } from './irc510-additional-trusted-ca-missing';
import { irc511 } from './irc511-ca-malformed';
import { irc512 } from './irc512-redirect-not-followed';
import { irc513 } from './irc513-clients-do-not-trust';
import { irc514 } from './irc514-serving-certificate-missing';
import { irc515 } from './irc515-clients-not-authorized';
import { irc516 } from './irc516-image-missing-in-registry';
import { irc517 } from './irc517-registry-answers-with-error';
import { irc518 } from './irc518-registry-not-resolved';
import { irc519 } from './irc519-image-quota';
import { irc520 } from './irc520-clients-cannot-connect';
import { irc521 } from './irc521-upload-of-another-pod';
import { irc522 } from './irc522-registry-read-only';
import { irc523 } from './irc523-manifest-rejected';
import { irc524 } from './irc524-disk-of-the-client-full';
import { irc525 } from './irc525-answer-in-http';

/** Causes in trust, names, clocks and proxies, of the registry and of its clients. */
export const TRUST_CAUSES: readonly Cause[] = [
  irc501,
  irc502,
  irc503,
  irc504,
  irc505,
  irc506,
  irc507,
  irc508,
  irc509,
  irc510,
  irc511,
  irc512,
  irc513,
  irc514,
  irc515,
  irc516,
  irc517,
  irc518,
  irc519,
  irc520,
  irc521,
  irc522,
  irc523,
  irc524,
  irc525,
];
