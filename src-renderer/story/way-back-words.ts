/** The words of the ways into the story and back, apart from the rest: they are there before the story is loaded. */
export const WAY_BACK = {
  open: 'Your story',
  ofSession: 'The story of this session',
  back: 'Back to your story',
};
