import type { Catalog, CatalogConnector } from '@navette/flow';
import { IconPuzzle } from '@tabler/icons-react';
import classes from './AppIcon.module.css';

type Props = { connector: CatalogConnector | undefined; size?: number };

/** An app's own icon on its coloured tile. As an image, so that nothing in a connector's drawing can run. */
export const AppIcon = ({ connector, size = 40 }: Props) => (
  <span
    className={classes.tile}
    style={{ width: size, height: size, borderRadius: size * 0.26, background: connector?.colour ?? '#6f8180' }}
    aria-hidden="true"
  >
    {connector ? (
      <img src={asImage(connector.icon)} width={size * 0.6} height={size * 0.6} alt="" draggable={false} />
    ) : (
      <IconPuzzle size={size * 0.55} />
    )}
  </span>
);

/** Drawings that take the colour of their surroundings become white: they stand on a tile of their own colour. */
const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(named(svg.replaceAll('currentColor', '#ffffff')))}`;

const named = (svg: string): string => (svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'));

export const findConnector = (catalog: Catalog | undefined, name: string): CatalogConnector | undefined =>
  catalog?.connectors.find((connector) => connector.name === name);
