import type { ReactNode } from 'react';
import classes from './Panel.module.css';

type Props = { title?: string; aside?: ReactNode; children: ReactNode; flush?: boolean };

/** A quiet surface with a heading: the unit of which pages are made. */
export const Panel = ({ title, aside, children, flush = false }: Props) => (
  <section className={classes.panel}>
    {(title || aside) && (
      <header className={classes.head}>
        {title && <h2 className={classes.title}>{title}</h2>}
        {aside}
      </header>
    )}
    <div className={flush ? undefined : classes.body}>{children}</div>
  </section>
);
