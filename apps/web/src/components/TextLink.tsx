import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link in text, typed by the routes. */
export const TextLink = createLink(Anchor<'a'>);
