import classes from './Logo.module.css';

/** A weaver's shuttle: what carries the thread to and fro. */
export const Logo = ({ withName = true }: { withName?: boolean }) => (
  <span className={classes.logo}>
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#0c6b66" />
      <path d="M4 16c4.2-5 8-7 12-7s7.8 2 12 7c-4.2 5-8 7-12 7s-7.8-2-12-7z" fill="#fff" />
      <rect x="10.5" y="13.5" width="11" height="5" rx="2.5" fill="#0c6b66" />
      <path d="M13 16h6" stroke="#f2b84b" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
    {withName && <span className={classes.name}>Navette</span>}
  </span>
);
