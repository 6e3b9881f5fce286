import { irc001 } from './irc001-operator-not-running';
import { irc002 } from './irc002-operator-panics';
import { irc003 } from './irc003-operator-behind';
import { irc004 } from './irc004-object-not-decodable';
import { irc005 } from './irc005-state-omitted';
import { irc006 } from './irc006-written-back';
import { irc007 } from './irc007-namespace-annotation';
import { irc008 } from './irc008-infrastructure-missing';
import { irc009 } from './irc009-sync-fails';
import { irc011 } from './irc011-api-server-unreachable';
import { irc013 } from './irc013-observed-tls';
import { irc014 } from './irc014-status-of-earlier-edit';
import { irc015 } from './irc015-config-being-deleted';
import { irc016 } from './irc016-namespace-being-deleted';
import { irc017 } from './irc017-state-not-acted-on';
import type { Dumps } from '../dumps';

export const OPERATOR_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC001: irc001,
  IRC002: irc002,
  IRC003: irc003,
  IRC004: irc004,
  IRC005: irc005,
  IRC006: irc006,
  IRC007: irc007,
  IRC008: irc008,
  IRC009: irc009,
  IRC011: irc011,
  IRC013: irc013,
  IRC014: irc014,
  IRC015: irc015,
  IRC016: irc016,
  IRC017: irc017,
};
