export const me = {
  title: 'My preferences',
  description: 'How Navette looks and behaves for you, in this browser.',
  looks: 'Theme and motion',
  still: 'No motion',
  stillHelp: 'Nothing glides or fades. Without it, Navette does as your system is set.',
  letters: 'Single letters do something',
  lettersHelp: 'G then H goes to Home, N makes a new flow… Keys with Ctrl keep working without it.',
  placeTitle: 'For new flows',
  placeBody: 'Time zone and country that new flows start with.',
  placeSaved: 'Kept for new flows.',
};
