import { rememberedPlace } from '../account/place';
import { formatAbout } from '../format/format-about';

/** A phone in the reader's national style; an e-mail or anything else as it is. */
export const PhoneText = ({ value }: { value: string }) => <span className="numbers">{formatAbout(value, rememberedPlace().country)}</span>;
