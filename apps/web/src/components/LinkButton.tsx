import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that is a link: opens in a new tab like one, and knows the routes. */
export const LinkButton = createLink(Button<'a'>);
