import { fold } from '../../format/fold';

/** "Last_Name", "Last name" and "lastName" are one name. */
export const plainName = (name: string): string => fold(name).replaceAll(/[^a-z0-9]/g, '');
