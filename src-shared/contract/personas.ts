import * as z from 'zod';
import { Persona } from './companion.ts';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** At most so many personas are kept: more than anybody finds their way in. */
export const MOST_PERSONAS = 200;

const PersonaId = z.string().min(1).max(100);

/** What a persona is kept under; it may differ from the companion's name. */
export const PersonaTitle = z
  .string('Give it a name to keep it under.')
  .trim()
  .min(1, 'Give it a name to keep it under.')
  .max(100, 'Keep it under a name of at most 100 characters.');

/** A persona that the person keeps. Sessions have copies of their own: changing one here changes no session. */
export const SavedPersona = z
  .object({
    id: z.string(),
    title: PersonaTitle,
    persona: Persona,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'SavedPersona' });
export type SavedPersona = z.infer<typeof SavedPersona>;

/** The fields of a character card, as the format names them. */
export const CARD_FIELDS = [
  'name',
  'personality',
  'description',
  'scenario',
  'system_prompt',
  'post_history_instructions',
  'mes_example',
  'first_mes',
  'creator_notes',
  'alternate_greetings',
  'group_only_greetings',
  'character_book',
  'assets',
  'tags',
  'extensions',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

const CardPart = z.object({
  field: z.enum(CARD_FIELDS),
  fate: z.enum(['used', 'shortened', 'left-out']),
  into: z.enum(['name', 'personality', 'customInstruction']).nullable().describe('Null: left out.'),
  length: z.number().int().nonnegative().describe('Characters of a text, items of a list.'),
  kept: z.number().int().nonnegative().describe('Characters that are used.'),
});
export type CardPart = z.infer<typeof CardPart>;

const CardPreview = z.object({
  kind: z.literal('card'),
  version: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  persona: Persona.describe('With the default traits: a card has none, and none are guessed.'),
  parts: z.array(CardPart).describe('Every field that the card has, and what becomes of it.'),
  creator: z.string().nullable(),
  creatorNotes: z.string().nullable().describe('What its creator tells the person; never part of a prompt.'),
});
export type CardPreview = z.infer<typeof CardPreview>;

/** What an import would bring. Nothing is kept until the persona is used or saved. */
export const PersonaPreview = z
  .discriminatedUnion('kind', [z.object({ kind: z.literal('persona'), persona: Persona }), CardPreview])
  .meta({ id: 'PersonaPreview' });
export type PersonaPreview = z.infer<typeof PersonaPreview>;

const tags = ['Personas'];

export const personas = {
  list: procedure
    .route({ method: 'GET', path: '/personas', tags, summary: 'The saved personas, by their titles' })
    .output(z.object({ personas: z.array(SavedPersona) })),
  save: procedure
    .route({ method: 'POST', path: '/personas', tags, summary: 'Keep a persona' })
    .input(z.object({ title: PersonaTitle, persona: Persona }))
    .output(SavedPersona),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/personas/{personaId}',
      tags,
      summary: 'Rename a saved persona, or overwrite it with another',
    })
    .input(z.object({ personaId: PersonaId, title: PersonaTitle.optional(), persona: Persona.optional() }))
    .output(SavedPersona),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/personas/{personaId}',
      tags,
      summary: 'Delete a saved persona; it can be restored until `restorableUntil`',
    })
    .input(z.object({ personaId: PersonaId }))
    .output(z.object({ restorableUntil: Timestamp })),
  restore: procedure
    .route({ method: 'POST', path: '/personas/{personaId}/restore', tags, summary: 'Take a deletion back' })
    .input(z.object({ personaId: PersonaId }))
    .output(SavedPersona),
  read: procedure
    .route({
      method: 'POST',
      path: '/personas/read',
      tags,
      summary: 'What an exported persona or a character card would become; keeps nothing',
    })
    .input(
      z.object({
        text: z
          .string()
          .describe('The JSON of the file, or the base64 that a PNG carries in its `ccv3` or `chara` chunk.'),
      }),
    )
    .output(PersonaPreview),
};
