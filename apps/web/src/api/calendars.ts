import type { CalendarList, CalendarUses, CreateCalendar, Done } from '@navette/api/contract';
import type { Calendar } from '@navette/flow';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post, put, remove } from './request';

/** The organisation's business hours, the usual ones first. */
export const useCalendars = () => useQuery({ queryKey: keys.calendars, queryFn: () => get<CalendarList>('calendars') });

/** Flows that count by it. */
export const useCalendarUses = (id: string) =>
  useQuery({ queryKey: [...keys.calendars, id, 'uses'], queryFn: () => get<CalendarUses>(`${pathOf(id)}/uses`), staleTime: 0 });

const pathOf = (id: string): string => `calendars/${encodeURIComponent(id)}`;

const useCalendarAct = <Asked, Answer>(act: (asked: Asked) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: keys.calendars }) });
};

export const useKeepCalendar = () => useCalendarAct(({ id, ...calendar }: Calendar) => put<Calendar>(pathOf(id), calendar));
export const useCreateCalendar = () => useCalendarAct((body: CreateCalendar) => post<Calendar>('calendars', body));
export const useMakeUsual = () => useCalendarAct((id: string) => put<Done>(`${pathOf(id)}/usual`, {}));
export const useRemoveCalendar = () => useCalendarAct((id: string) => remove<Done>(`${pathOf(id)}?confirmed=true`));
