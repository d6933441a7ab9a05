let zones: string[] | undefined;

/** Every zone that this browser knows. */
export const timeZones = (): string[] => {
  zones ??= Intl.supportedValuesOf('timeZone');
  return zones;
};
