import type { ConnectionLine } from '@navette/api/contract';
import { useFormat } from '../format/use-format';

type Account = Pick<ConnectionLine, 'name' | 'account' | 'createdAt'>;

/** What stands below the name of an account: whose it is, and where another one has the same name, since when it is here. */
export const useAccountLine = (all: readonly Account[]): ((one: Account) => string) => {
  const format = useFormat();
  return ({ name, account, createdAt }) => {
    const isAlone = all.filter((other) => other.name === name).length === 1;
    const whose = name.includes(account) ? '' : account;
    return [whose, isAlone ? '' : format.moment(createdAt)].filter((part) => part !== '').join(' · ');
  };
};
