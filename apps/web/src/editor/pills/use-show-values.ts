import { useLocalStorage } from '@mantine/hooks';

/** Whether pills show what they hold in the sample instead of their names; remembered per person on this device. */
export const useShowValues = () =>
  useLocalStorage<boolean>({ key: 'navette.showValues', defaultValue: false, getInitialValueInEffect: false });
