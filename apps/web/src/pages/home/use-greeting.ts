import { useTranslation } from 'react-i18next';

/** By the reader's clock. */
export const useGreeting = (name: string): string => {
  const { t } = useTranslation();
  const hour = new Date().getHours();
  const first = name.split(' ')[0] ?? '';
  const greeting = t(hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening', { name: first });
  return greeting.replace(/\s+\./, '.');
};
