/** The wording of `care.ts`, by language. */

export interface CareWords {
  /** Suicide or self-harm, said plainly; asks whether the person is safe. */
  readonly self: readonly string[];
  /** Hinted at: asks whether that is meant. */
  readonly hinted: readonly string[];
  readonly abuse: readonly string[];
  readonly violence: readonly string[];
  readonly medical: readonly string[];
  /** Somebody else is in danger. */
  readonly other: readonly string[];
  /** With {line}, {number} and {emergency}. */
  readonly line: string;
  /** With {emergency} alone. */
  readonly emergency: string;
  /** With {url}. */
  readonly anywhere: string;
}

/** To a short answer to what was asked with care. English, as the short answers that are understood. */
export const AFTER_ASKING: readonly string[] = [
  'Thank you for answering me. Whatever it is, you should not be alone with it: who could be with you right now, or on the phone with you?',
  'Thank you for staying in touch. I would feel better if a person heard this as well, today. Whom could you call first?',
  'I am glad that you answer. Could you go to where somebody is, even if you say nothing there yet?',
  'I hear you. One small thing now: let somebody know how it is, a friend, a line, anybody. Who comes to mind?',
];

export const CARE_WORDS: Readonly<Record<string, CareWords>> = {
  en: {
    self: [
      'I hear how much pain you are in, and I am glad that you said it. Are you safe right now, and are you thinking of ending your life?',
      'Thank you for telling me; that takes courage. I want to ask you plainly: are you thinking of killing yourself, and is there anything near you that you could hurt yourself with?',
      'That is a lot to carry, and you do not have to carry it alone. Are you safe at this moment, and is somebody near you?',
      'I take that very seriously. Do you feel that you might act on it today, and who could be with you right now?',
    ],
    hinted: [
      'That sounds heavier than words. May I ask you plainly: are you thinking of ending your life?',
      'I hear how worn out you are. Are you thinking of not being alive any more? You can tell me; it will not shock me.',
      'I would rather ask than guess: when you say that, do you mean that you are thinking of suicide?',
    ],
    abuse: [
      'I believe you, and what is done to you is not your fault. Are you safe right now, and is it safe for you to write here?',
      'I am sorry that this is happening to you. Nobody may treat you like that. Are you safe at this moment?',
      'Thank you for telling me. You did nothing to deserve this. Is there a place where you are safe tonight?',
    ],
    violence: [
      'I hear how strong this is in you. Is anybody in danger right now? If so, please get some distance between you first.',
      'It is good that you say it instead of doing it. Please step away from them for now. Is anybody in danger at this moment?',
      'That frightens me for both of you. Can you go somewhere else until it has passed, and put away whatever could hurt?',
    ],
    medical: [
      'This may be an emergency. Please call for medical help right now, and stay with somebody if you can.',
      'Please do not wait with this: call for medical help now, before you write anything else.',
    ],
    other: [
      'You are right to take that seriously, and it is good that you care. If you can, ask them directly and calmly, stay with them, and do not keep it to yourself. How are you yourself with all this?',
      'That must be frightening to hear from somebody close to you. Asking them plainly does no harm; staying near and getting help with them does good. Are they safe right now?',
    ],
    line: 'I am only software and cannot send help, so please reach a person: {line} is at {number}, and in an emergency call {emergency}.',
    emergency: 'The emergency number is {emergency}. I am only software and cannot call for you.',
    anywhere:
      'I am only software and cannot send help, so please reach a person: somebody you trust, your local emergency number, or a help line from {url}.',
  },
  de: {
    self: [
      'Ich höre, wie groß der Schmerz ist, und ich bin froh, dass du es sagst. Bist du gerade in Sicherheit, und denkst du daran, dir das Leben zu nehmen?',
      'Danke, dass du mir das anvertraust; das braucht Mut. Bist du in diesem Moment sicher, und ist jemand bei dir?',
    ],
    hinted: ['Das klingt sehr schwer. Darf ich offen fragen: Denkst du daran, dir das Leben zu nehmen?'],
    abuse: ['Ich glaube dir, und es ist nicht deine Schuld. Bist du gerade in Sicherheit?'],
    violence: [
      'Ich höre, wie stark das in dir ist. Ist gerade jemand in Gefahr? Bitte geh zuerst auf Abstand.',
    ],
    medical: ['Das kann ein Notfall sein. Bitte ruf jetzt sofort medizinische Hilfe.'],
    other: [
      'Es ist richtig, dass du das ernst nimmst. Frag die Person ruhig und direkt danach, bleib bei ihr, und behalte es nicht für dich. Wie geht es dir selbst damit?',
    ],
    line: 'Ich bin nur ein Programm und kann keine Hilfe schicken. Bitte sprich mit einem Menschen: {line}, {number}; im Notfall {emergency}.',
    emergency: 'Der Notruf ist {emergency}. Ich bin nur ein Programm und kann nicht für dich anrufen.',
    anywhere:
      'Ich bin nur ein Programm und kann keine Hilfe schicken. Bitte sprich mit einem Menschen, dem du vertraust, ruf den Notruf an oder finde eine Nummer auf {url}.',
  },
  es: {
    self: [
      'Oigo cuánto dolor llevas, y me alegra que lo digas. ¿Estás a salvo ahora mismo? ¿Estás pensando en quitarte la vida?',
      'Gracias por contármelo; hace falta valor. ¿Estás a salvo en este momento, y hay alguien contigo?',
    ],
    hinted: ['Suena muy pesado. ¿Puedo preguntarte claramente si estás pensando en quitarte la vida?'],
    abuse: ['Te creo, y no es culpa tuya. ¿Estás a salvo ahora mismo?'],
    violence: ['Oigo lo fuerte que es. ¿Hay alguien en peligro ahora? Por favor, toma distancia primero.'],
    medical: ['Puede ser una emergencia. Por favor, pide ayuda médica ahora mismo.'],
    other: [
      'Haces bien en tomarlo en serio. Pregúntale con calma y directamente, quédate a su lado y no te lo guardes. ¿Y tú cómo estás con todo esto?',
    ],
    line: 'Soy solo un programa y no puedo enviar ayuda. Por favor, habla con una persona: {line}, {number}; en una emergencia, {emergency}.',
    emergency: 'El número de emergencias es el {emergency}. Soy solo un programa y no puedo llamar por ti.',
    anywhere:
      'Soy solo un programa y no puedo enviar ayuda. Por favor, habla con alguien de confianza, llama a emergencias o busca una línea en {url}.',
  },
  fr: {
    self: [
      'J’entends combien vous souffrez, et c’est bien de le dire. Êtes-vous en sécurité en ce moment ? Pensez-vous à mettre fin à vos jours ?',
      'Merci de me le confier ; il faut du courage. Êtes-vous en sécurité en ce moment, et y a-t-il quelqu’un près de vous ?',
    ],
    hinted: [
      'Cela semble très lourd. Puis-je vous demander clairement si vous pensez à mettre fin à vos jours ?',
    ],
    abuse: ['Je vous crois, et ce n’est pas votre faute. Êtes-vous en sécurité en ce moment ?'],
    violence: [
      'J’entends combien c’est fort. Quelqu’un est-il en danger maintenant ? Prenez d’abord de la distance.',
    ],
    medical: ['C’est peut-être une urgence. Appelez tout de suite une aide médicale.'],
    other: [
      'Vous avez raison de prendre cela au sérieux. Posez-lui la question calmement et directement, restez près de cette personne et ne gardez pas cela pour vous. Et vous, comment allez-vous ?',
    ],
    line: 'Je ne suis qu’un programme et ne peux pas envoyer d’aide. Parlez à quelqu’un : {line}, {number} ; en cas d’urgence, {emergency}.',
    emergency:
      'Le numéro d’urgence est le {emergency}. Je ne suis qu’un programme et ne peux pas appeler pour vous.',
    anywhere:
      'Je ne suis qu’un programme et ne peux pas envoyer d’aide. Parlez à une personne de confiance, appelez les urgences ou trouvez une ligne sur {url}.',
  },
  pt: {
    self: [
      'Ouço quanta dor há nisso, e ainda bem que você falou. Você está em segurança agora? Está pensando em tirar a própria vida?',
      'Obrigado por me contar; é preciso coragem. Você está em segurança neste momento, e há alguém por perto?',
    ],
    hinted: ['Isso parece muito pesado. Posso perguntar claramente se você pensa em tirar a própria vida?'],
    abuse: ['Acredito em você, e a culpa não é sua. Você está em segurança agora?'],
    violence: ['Ouço como isso é forte. Alguém está em perigo agora? Por favor, tome distância primeiro.'],
    medical: ['Pode ser uma emergência. Por favor, peça ajuda médica agora mesmo.'],
    other: [
      'Você faz bem em levar isso a sério. Pergunte com calma e diretamente, fique perto e não guarde isso só para você. E você, como está?',
    ],
    line: 'Sou apenas um programa e não posso enviar ajuda. Por favor, fale com uma pessoa: {line}, {number}; em emergência, {emergency}.',
    emergency: 'O número de emergência é {emergency}. Sou apenas um programa e não posso ligar por você.',
    anywhere:
      'Sou apenas um programa e não posso enviar ajuda. Por favor, fale com alguém de confiança, ligue para a emergência ou encontre uma linha em {url}.',
  },
  it: {
    self: [
      'Sento quanto dolore c’è, e sono contento che tu l’abbia detto. Sei al sicuro adesso? Stai pensando di toglierti la vita?',
      'Grazie di avermelo detto; ci vuole coraggio. Sei al sicuro in questo momento, e c’è qualcuno con te?',
    ],
    hinted: ['Sembra molto pesante. Posso chiederti chiaramente se stai pensando di toglierti la vita?'],
    abuse: ['Ti credo, e non è colpa tua. Sei al sicuro adesso?'],
    violence: ['Sento quanto è forte. Qualcuno è in pericolo adesso? Per favore, prima allontanati.'],
    medical: ['Può essere un’emergenza. Per favore, chiama subito un aiuto medico.'],
    other: [
      'Fai bene a prenderlo sul serio. Chiediglielo con calma e direttamente, resta vicino a quella persona e non tenerlo per te. E tu, come stai?',
    ],
    line: 'Sono solo un programma e non posso mandare aiuto. Per favore, parla con una persona: {line}, {number}; in un’emergenza, {emergency}.',
    emergency: 'Il numero di emergenza è {emergency}. Sono solo un programma e non posso chiamare per te.',
    anywhere:
      'Sono solo un programma e non posso mandare aiuto. Per favore, parla con qualcuno di cui ti fidi, chiama il numero di emergenza o trova una linea su {url}.',
  },
};
