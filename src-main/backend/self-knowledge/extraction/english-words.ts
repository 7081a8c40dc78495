/** The English that the patterns are made of: who people live with, what they do, what they suffer from. */

const any = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*|\s*\n\s*/)
    .filter(Boolean)
    .join('|');

/** People and animals that belong to somebody. */
export const RELATION = `(?:(?:older|younger|big|little|elder|eldest|youngest|oldest|twin|half|step|late|new|best|other|second|first|only|dear|good|close|old|ex)[ -])*(?:${any(`
  sister | brother | sibling | mother | mum | mom | mama | mummy | father | dad | papa | daddy | parents
  wife | husband | girlfriend | boyfriend | partner | fiancée? | spouse | ex | ex-wife | ex-husband | ex-girlfriend | ex-boyfriend
  son | daughter | kid | child | children | baby | stepson | stepdaughter | stepmother | stepfather | stepmum | stepdad
  grandmother | grandma | granny | gran | nana | nan | grandfather | grandpa | granddad | grandad | grandparents | grandson | granddaughter
  aunt | auntie | uncle | cousin | niece | nephew | mother-in-law | father-in-law | sister-in-law | brother-in-law
  friend | roommate | flatmate | housemate | neighbou?r | boss | manager | colleague | coworker | co-worker | teacher | therapist | landlord
  dog | cat | puppy | kitten | hamster | guinea pig | rabbit | bunny | parrot | budgie | horse | pony | turtle | tortoise | snake | pet
`)})`;

export const RELATIONS_MANY = `(?:${any(`
  sisters | brothers | siblings | kids | children | sons | daughters | grandchildren | dogs | cats | puppies | kittens | rabbits
  hamsters | guinea pigs | horses | pets | cousins | nieces | nephews | fish | birds | chickens | roommates | flatmates
`)})`;

/** What people do for a living; the last words of its name. */
export const JOB = `(?:${any(`
  teacher | nurse | doctor | engineer | developer | programmer | designer | architect | lawyer | solicitor | accountant | manager
  consultant | analyst | scientist | researcher | professor | lecturer | tutor | teaching assistant | postdoc | phd candidate
  student | pupil | apprentice | trainee | intern | artist | painter | musician | singer | actor | actress | dancer | writer | author
  journalist | editor | translator | interpreter | photographer | filmmaker | librarian | baker | chef | cook | waiter | waitress
  barista | bartender | cashier | shop assistant | sales assistant | salesperson | salesman | saleswoman | receptionist | secretary
  assistant | clerk | electrician | plumber | carpenter | mechanic | builder | welder | farmer | gardener | florist | driver | pilot
  flight attendant | sailor | soldier | police officer | policeman | policewoman | firefighter | paramedic | midwife | surgeon
  dentist | vet | veterinarian | pharmacist | physiotherapist | therapist | psychologist | psychiatrist | counsell?or | social worker
  carer | caregiver | nanny | childminder | cleaner | hairdresser | beautician | tailor | priest | pastor | imam | rabbi | monk | nun
  judge | politician | civil servant | economist | biologist | chemist | physicist | mathematician | historian | geologist
  entrepreneur | founder | freelancer | contractor | technician | administrator | data scientist | product owner | project lead
  real estate agent | estate agent | travel agent | stay-at-home (?:mum|mom|dad|parent) | housewife | homemaker
`)})`;

/** Modifiers that make a job into an opinion. */
export const OPINION =
  /\b(?:good|bad|great|terrible|horrible|lousy|awful|real|total|complete|huge|better|worse|nice|shy|lucky|perfect|crappy|failed|worthless|stupid)\b/i;

/** Illnesses and conditions that are named as such; what passes by tomorrow (a headache) is none. */
export const CONDITION = `(?:${any(`
  asthma | (?:type [12] )?diabetes | adhd | add | anxiety | an anxiety disorder | social anxiety | generali[sz]ed anxiety disorder
  (?:clinical |chronic |postnatal |postpartum )?depression | bipolar disorder | ocd | (?:c-)?ptsd | autism | asperger'?s | epilepsy
  migraines? | chronic migraines? | insomnia | sleep apn(?:o)?ea | narcolepsy | (?:\\w+ )?cancer | leuk(?:a)?emia | a (?:brain )?tumou?r
  high blood pressure | hypertension | low blood pressure | a heart condition | heart disease | arthritis | (?:rheumatoid )?arthritis
  fibromyalgia | chronic (?:pain|fatigue|fatigue syndrome|illness) | ms | multiple sclerosis | parkinson'?s | crohn'?s(?: disease)?
  ibs | colitis | co?eliac(?: disease)? | endometriosis | pcos | eczema | psoriasis | acne | lupus | hiv | hepatitis | scoliosis
  dyslexia | dyscalculia | tinnitus | vertigo | an eating disorder | anorexia | bulimia | panic attacks | panic disorder | allergies
  hay fever | a (?:nut|peanut|food|pollen|cat|dog) allergy | hypothyroidism | hashimoto'?s | an?emia | long covid | covid | the flu
  a broken (?:leg|arm|ankle|wrist|foot|hand|rib|toe|finger) | a slipped disc | schizophrenia | borderline(?: personality disorder)?
`)})`;

/** "I am …": said of the body and its needs. */
export const BODILY = `(?:pregnant|lactose intolerant|diabetic|epileptic|autistic|bipolar|dyslexic|colou?r[- ]?blind|deaf|blind|asthmatic|an?emic|disabled|celiac|coeliac|hard of hearing|in recovery|neurodivergent)`;

/** What is looked forward to or dreaded: things that have a date. */
export const EVENT = `(?:${any(`
  exams? | tests? | finals | interview | appointment | presentation | meeting | wedding | surgery | operation | flight | trip | party
  date | deadline | audition | concert | match | game | race | marathon | competition | tournament | performance | recital | defen[cs]e
  graduation | funeral | hearing | trial | check-?up | scan | mri | biopsy | conference | speech | talk | chemo | first day | anniversary
  reunion | ceremony | viva | holiday | vacation | shift | call | session | lesson | class | lecture | dinner | visit | move | treatment
`)})`;

/** "I am …ing": what is planned and not just going on. */
export const PLANNED_VERB = `(?:flying|travell?ing|moving|starting|meeting|seeing|visiting|having|taking|leaving|driving|giving|presenting|hosting|running|performing|graduating|retiring|returning|celebrating|throwing|defending|submitting|speaking|babysitting|attending|handing in|picking up|getting (?:married|divorced|engaged|surgery|my|the|a|an))`;

/** What somebody plays. */
export const PLAYED = `(?:(?:the )?(?:guitar|piano|violin|viola|cello|drums|bass|flute|clarinet|saxophone|trumpet|trombone|harp|ukulele|accordion|organ|keyboard|double bass)|football|soccer|basketball|volleyball|tennis|badminton|table tennis|rugby|hockey|handball|golf|baseball|cricket|chess|poker|video games|computer games|board games|dungeons (?:and|&) dragons)`;

export const LANGUAGES = `(?:english|spanish|french|german|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|swedish|norwegian|danish|finnish|greek|czech|slovak|hungarian|romanian|bulgarian|serbian|croatian|swahili|catalan|welsh|irish|latin|esperanto|sign language)`;

/** Words that begin with a capital and are nobody's name. */
export const NO_NAME =
  /^(?:Not|No|Never|The|This|That|There|Here|Very|So|Too|Just|Really|Sorry|Fine|Good|Okay|Ok|Well|Back|Home|Done|Sad|Happy|Tired|Angry|Sick|Ill|Bored|Lonely|Afraid|Scared|Worried|Nervous|Anxious|Depressed|Stressed|Hungry|Lost|Late|Alone|Single|Married|Pregnant|Free|Busy|New|Old|Young|Christian|Muslim|Jewish|Catholic|Buddhist|Hindu|German|French|English|British|American|Spanish|Italian|Polish|Dutch|Irish|Scottish|Welsh|Indian|Chinese|Japanese|Korean|Turkish|Russian|Ukrainian|Brazilian|Mexican|Canadian|Australian|Swedish|Danish|Greek|European|African|Asian|Black|White|Gay|Trans|Queer|Lesbian|Bisexual|Vegan|Vegetarian|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|June|July|August|September|October|November|December|I|God|Today|Tomorrow|Yesterday|In|On|At|Of|Your|My|Important|Unimportant|Irrelevant|Long|Short|Secret)$/i;
