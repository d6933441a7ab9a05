import { AskUser } from '@navette/connector-sdk';
import { z } from 'zod';
import { sentences } from './sentences.js';

const address = z.email();

/** `anna@a.example; Bob <bob@b.example>`: the addresses that stand in a text, each once. One that is none names its field. */
export const addressesOf = (text: string, field: string): string[] => {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const bare = parts.map((part) => /<([^<>]+)>$/.exec(part)?.[1]?.trim() ?? part);
  const wrong = bare.find((part) => !address.safeParse(part).success);
  if (wrong !== undefined) throw new AskUser('NOT_AN_ADDRESS', sentences.notAnAddress(wrong.slice(0, 80)), field);
  return [...new Set(bare)];
};
