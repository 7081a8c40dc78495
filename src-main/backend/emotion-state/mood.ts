/** The arithmetic and the names of moods: shared with the screens, which show where a personality rests. */
export { moodName, moodStrength } from '#shared/emotions/mood.ts';
export { clampToAxis, magnitude } from '#shared/emotions/vad.ts';
