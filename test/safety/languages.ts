import { cases } from './case.ts';

export const LANGUAGES = [
  ...cases(
    'explicit',
    { kind: 'suicide', language: 'de' },
    `
    Ich will sterben.
    Ich will mich umbringen.
    Ich möchte nicht mehr leben.
    Ich denke an Selbstmord.
    Ich habe Suizidgedanken.
    Ich bringe mich heute Nacht um
    Ich will meinem Leben ein Ende setzen.
    Ich habe versucht, mir das Leben zu nehmen.
    ich möchte einfach tot sein
    Ich nehme mir das Leben.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', language: 'de' },
    `
    Ich habe mich wieder geritzt.
    Ich will mich selbst verletzen.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', language: 'de' },
    `
    Mein Mann schlägt mich.
    Ich wurde vergewaltigt.
    Mein Vater schlägt mich jeden Tag
    Mein Onkel hat mich missbraucht.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', language: 'de' },
    `
    Ich glaube, ich habe einen Herzinfarkt.
    Ich bekomme keine Luft und habe Schmerzen in der Brust.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other', language: 'de' },
    `
    Mein Bruder sagt, dass er sich umbringen will.
    Meine Freundin will nicht mehr leben.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', language: 'es' },
    `
    Quiero morir.
    Quiero matarme.
    Me quiero morir, no aguanto más.
    Ya no quiero vivir.
    Estoy pensando en suicidarme.
    Pienso en el suicidio todos los días
    Voy a quitarme la vida.
    Quiero acabar con mi vida.
    Me voy a matar esta noche.
    Tengo pensamientos suicidas
    No quiero seguir viviendo.
    Intenté suicidarme la semana pasada.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', language: 'es' },
    `
    Me corto los brazos.
    Quiero hacerme daño.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', language: 'es' },
    `
    Mi marido me pega.
    Me violaron.
    Mi padre me golpea cuando bebe
    Mi novio me maltrata.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', language: 'es' },
    `
    Creo que estoy teniendo un infarto.
    No puedo respirar y me duele el pecho.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other', language: 'es' },
    `
    Mi hermano dice que quiere matarse.
    Mi amiga quiere suicidarse.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', language: 'fr' },
    `
    Je veux mourir.
    J'ai envie de mourir.
    Je veux me tuer.
    Je ne veux plus vivre.
    Je pense au suicide.
    J’ai des pensées suicidaires
    Je vais me suicider.
    Je veux en finir avec la vie.
    J'ai essayé de me suicider hier.
    Je veux mettre fin à mes jours.
    j'ai plus envie de vivre
    Je vais me foutre en l'air.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', language: 'fr' },
    `
    Je me scarifie.
    J'ai envie de me faire du mal.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', language: 'fr' },
    `
    Mon mari me frappe.
    J'ai été violée.
    Mon père me bat
    Mon copain me tape quand il a bu.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', language: 'fr' },
    `
    Je crois que je fais une crise cardiaque.
    Je n'arrive plus à respirer, j'ai mal à la poitrine.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other', language: 'fr' },
    `
    Mon frère dit qu'il veut se tuer.
    Ma meilleure amie veut se suicider.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', language: 'pt' },
    `
    Quero morrer.
    Eu quero me matar.
    Não quero mais viver.
    Estou pensando em suicídio.
    Tenho pensamentos suicidas.
    Vou me matar hoje
    Quero acabar com a minha vida.
    Vou tirar a minha própria vida.
    Penso em me suicidar.
    Tentei me matar ontem.
    quero acabar com tudo, não aguento mais viver
    Apetece-me morrer, quero matar-me.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', language: 'pt' },
    `
    Eu me corto.
    Quero me machucar.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', language: 'pt' },
    `
    Meu marido me bate.
    Fui estuprada.
    Meu pai me bate todos os dias
    O meu namorado bateu-me.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', language: 'pt' },
    `
    Acho que estou tendo um infarto.
    Não consigo respirar e sinto dor no peito.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other', language: 'pt' },
    `
    Meu irmão disse que quer se matar.
    Minha amiga quer se suicidar.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', language: 'it' },
    `
    Voglio morire.
    Voglio uccidermi.
    Mi voglio ammazzare.
    Non voglio più vivere.
    Penso al suicidio.
    Ho pensieri suicidi
    Voglio farla finita.
    Voglio togliermi la vita.
    Ho tentato il suicidio.
    Mi uccido stanotte.
    vorrei essere morto
    Sto pensando di suicidarmi.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', language: 'it' },
    `
    Mi taglio le braccia.
    Voglio farmi del male.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', language: 'it' },
    `
    Mio marito mi picchia.
    Sono stata violentata.
    Mio padre mi picchia ogni giorno
    Il mio ragazzo mi ha picchiata.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', language: 'it' },
    `
    Credo di avere un infarto.
    Non riesco a respirare e ho dolore al petto.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other', language: 'it' },
    `
    Mio fratello dice che vuole uccidersi.
    La mia amica vuole suicidarsi.
    `,
  ),
  ...cases(
    'figurative',
    { language: 'de' },
    `
    Ich sterbe vor Hunger.
    Ich lach mich tot.
    Mein Chef bringt mich um, wenn ich zu spät komme.
    Die Hitze bringt mich um.
    Ich könnte für eine Pizza morden.
    Mein Handy ist tot.
    Ich schlage mich so durch.
    Er schlägt mich immer beim Schach.
    Ich sterbe vor Langeweile
    Ich habe mich beim Rasieren geschnitten.
    `,
  ),
  ...cases(
    'figurative',
    { language: 'es' },
    `
    Me muero de hambre.
    Me muero de risa.
    Mi madre me va a matar si llego tarde.
    Mataría por un café.
    Este trabajo me está matando.
    Me pega mucho el sol en la terraza.
    Me corté el dedo cocinando.
    Mi móvil ha muerto.
    Me muero de ganas de verte
    Me mata este calor.
    `,
  ),
  ...cases(
    'figurative',
    { language: 'fr' },
    `
    Je meurs de faim.
    Je suis mort de rire.
    Ma mère va me tuer si je rentre tard.
    Je tuerais pour un café.
    Ce travail me tue.
    Ça me tue, cette chaleur.
    Je me suis coupé en cuisinant.
    Mon téléphone est mort.
    Je meurs d'envie de te voir
    Il me bat toujours aux échecs.
    `,
  ),
  ...cases(
    'figurative',
    { language: 'pt' },
    `
    Estou morrendo de fome.
    Morri de rir.
    Minha mãe vai me matar se eu chegar tarde.
    Eu mataria por um café.
    Esse calor está me matando.
    Cortei o dedo cozinhando.
    Meu celular morreu.
    Ele sempre me bate no xadrez, é bom demais.
    Estou morta de cansaço
    Morro de vontade de te ver.
    `,
  ),
  ...cases(
    'figurative',
    { language: 'it' },
    `
    Muoio di fame.
    Sono morto dal ridere.
    Mia madre mi uccide se torno tardi.
    Ucciderei per un caffè.
    Questo caldo mi uccide.
    Mi sono tagliato cucinando.
    Il mio telefono è morto.
    Mi batte sempre a scacchi.
    Sto morendo di sonno
    Muoio dalla voglia di vederti.
    `,
  ),
  ...cases(
    'negated',
    { language: 'de' },
    `
    Ich will nicht sterben.
    Ich habe keine Suizidgedanken.
    `,
  ),
  ...cases(
    'negated',
    { language: 'es' },
    `
    No quiero morir.
    No pienso en el suicidio.
    `,
  ),
  ...cases(
    'negated',
    { language: 'fr' },
    `
    Je ne veux pas mourir.
    Je ne suis pas suicidaire.
    `,
  ),
  ...cases(
    'negated',
    { language: 'pt' },
    `
    Não quero morrer.
    Não penso em suicídio.
    `,
  ),
  ...cases(
    'negated',
    { language: 'it' },
    `
    Non voglio morire.
    Non penso al suicidio.
    `,
  ),
];
