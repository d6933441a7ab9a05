import { Fragment } from 'react';
import { groupLines } from './group-lines';
import classes from './NoteWords.module.css';
import { linesOf, type Run } from './note-markdown';

/** A note as it reads: drawn of its parts, never as HTML. */
export const NoteWords = ({ text }: { text: string }) => (
  <div className={classes.words}>
    {groupLines(linesOf(text)).map(({ kind, lines }, index) => {
      if (kind === 'plain')
        return lines.map((runs, line) => <p key={`${index} ${line}`}>{runs.length === 0 ? <br /> : <Runs runs={runs} />}</p>);
      const List = kind === 'bullet' ? 'ul' : 'ol';
      return (
        <List key={index}>
          {lines.map((runs, line) => (
            <li key={line}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    })}
  </div>
);

const Runs = ({ runs }: { runs: Run[] }) => runs.map((run, index) => <Fragment key={index}>{inManner(run)}</Fragment>);

const inManner = ({ text, bold, italic, href }: Run) => {
  const slanted = italic ? <em>{text}</em> : text;
  const words = bold ? <strong>{slanted}</strong> : slanted;
  if (href === undefined) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
};
