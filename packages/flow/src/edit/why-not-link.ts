import { exitsOf } from '../compile/exits-of.js';
import type { FlowDocument, Link } from '../document.js';
import type { EditRefusal } from './edit-refused.js';
import { frameAfter, reachable, sameLink } from './read-document.js';

/** The reason why this link cannot be drawn; undefined when it can. The canvas dims the target and shows it. */
export const whyNotLink = (document: FlowDocument, link: Link): EditRefusal | undefined => {
  const [from, to] = [document.steps[link.from], document.steps[link.to]];
  if (!from || !to) return 'unknownStep';
  if (to.kind === 'trigger') return 'intoTrigger';
  if (from.kind === 'stop') return 'nothingAfterStop';
  if (!exitsOf(from).includes(link.exit)) return 'unknownExit';
  if (document.links.some((each) => sameLink(each, link))) return 'linkExists';
  if (reachable(document, [link.to]).has(link.from)) return 'circle';
  return frameAfter(document, link.from, link.exit) === to.inside ? undefined : 'acrossLoop';
};
