import { USER_SECRET_NAME } from '../../core/names';
import { MINTED_SECRET_NAME } from '../../operator/drivers/credentials';
import type { Dump } from '../engine/dump';
import type { FixStep } from '../engine/cause';
import { USER_SECRET } from './credentials-words';
import { commandStep, inRegistry } from './steps';

/** How to try the credentials of the registry with the OpenStack client: the words behind `openstack`. */
export function openstackTest(dump: Dump, words: string): FixStep[] {
  if (dump.object('Secret', USER_SECRET_NAME) !== undefined) {
    return [
      commandStep(
        `Test the credentials in ${USER_SECRET} (first set OS_AUTH_URL, OS_PROJECT_NAME and OS_USER_DOMAIN_NAME to the values in the Config, and OS_USERNAME and OS_PASSWORD with read -rs NAME):`,
        `openstack ${words}`,
      ),
    ];
  }
  return [
    inRegistry(
      `Write clouds.yaml, which has the credentials, into the current folder (delete the file after the test):`,
      `extract secret/${MINTED_SECRET_NAME} --keys=clouds.yaml`,
    ),
    commandStep('Test the credentials in clouds.yaml:', `openstack --os-cloud openstack ${words}`),
  ];
}
