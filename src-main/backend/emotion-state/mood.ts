/** The arithmetic and the names of moods: shared with the screens, which show where a personality rests. */
export { clampToAxis, magnitude, moodName, moodStrength } from '#shared/emotions/mood.ts';
