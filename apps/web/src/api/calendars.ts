import type { CalendarList } from '@navette/api/contract';
import type { Calendar } from '@navette/flow';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, put } from './request';

/** The organisation's business hours, the usual ones first. */
export const useCalendars = () => useQuery({ queryKey: keys.calendars, queryFn: () => get<CalendarList>('calendars') });

export const useKeepCalendar = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...calendar }: Calendar) => put<Calendar>(`calendars/${encodeURIComponent(id)}`, calendar),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.calendars }),
  });
};
