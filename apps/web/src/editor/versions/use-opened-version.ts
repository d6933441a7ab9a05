import type { VersionDetail } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readVersion } from '../../api/flows';
import { keys } from '../../api/keys';

export const useVersion = (flowId: string, number: number | null) =>
  useQuery({
    queryKey: [...keys.versions(flowId), number],
    queryFn: () => readVersion(flowId, number!),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The published version that is on screen instead of the draft. */
export const useOpenedVersion = (flowId: string): { version: VersionDetail | undefined; open(number: number | null): void } => {
  const [number, setNumber] = useState<number | null>(null);
  const { data } = useVersion(flowId, number);
  return { version: number === null ? undefined : data, open: setNumber };
};
