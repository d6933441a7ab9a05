export { sameJson } from '@navette/flow';
