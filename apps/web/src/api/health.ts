import type { Health } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { get } from './request';

export const useHealth = () => useQuery({ queryKey: keys.health, queryFn: () => get<Health>('health'), retry: false });
