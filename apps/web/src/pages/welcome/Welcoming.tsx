import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../shell/Logo';
import { LanguageSwitch } from './LanguageSwitch';
import classes from './Welcoming.module.css';

/** The page around sign-in and first run: one quiet card, the product's promise beside it. */
export const Welcoming = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <aside className={classes.promise}>
        <Logo />
        <p className={classes.sentence}>{t('account.welcomeBody')}</p>
        <Threads />
      </aside>
      <main className={classes.main}>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <div className={classes.card}>{children}</div>
      </main>
    </div>
  );
};

/** A shuttle carrying a thread through its warp. */
const Threads = () => (
  <svg className={classes.threads} viewBox="0 0 420 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    {Array.from({ length: 22 }, (_, index) => (
      <line key={index} x1={index * 20} y1="0" x2={index * 20} y2="300" stroke="currentColor" strokeWidth="1" opacity="0.2" />
    ))}
    {[210, 235, 260, 285].map((y, row) => (
      <path key={y} d={weave(y, row % 2)} fill="none" stroke="currentColor" strokeWidth="3" opacity={0.35 + row * 0.1} />
    ))}
    <g transform="translate(210 150)">
      <path d="M-90 0C-50 -26 -20 -30 0 -30S50 -26 90 0C50 26 20 30 0 30S-50 26-90 0z" fill="#fff" />
      <rect x="-34" y="-13" width="68" height="26" rx="13" fill="#0a5652" />
      <path d="M-20 0H20" stroke="#f2b84b" strokeWidth="7" strokeLinecap="round" />
    </g>
    <path d="M230 150C330 150 420 170 420 210" fill="none" stroke="#f2b84b" strokeWidth="3" />
  </svg>
);

const weave = (y: number, phase: number): string =>
  `M0 ${y}${Array.from({ length: 21 }, (_, index) => ` q10 ${(index + phase) % 2 === 0 ? -9 : 9} 20 0`).join('')}`;
