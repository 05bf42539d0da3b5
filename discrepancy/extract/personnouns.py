"""Common nouns that count persons: of each, so many are so many people."""

from __future__ import annotations

_ANYBODY = (
    "person people other individual man woman child boy girl male female adult teen teenager youth youngster juvenile "
    "kid baby infant toddler newborn elder senior pensioner citizen resident national native foreigner local villager "
    "inhabitant islander townspeople townsfolk folk human soul life member somebody stranger gentleman "
    "lady guy fellow lad undergraduate orphan widow widower bachelor millionaire billionaire"
)
_KIN = (
    "wife husband spouse daughter son mother father parent brother sister sibling twin triplet grandchild "
    "grandparent grandmother grandfather grandson granddaughter nephew niece uncle aunt cousin relative friend "
    "girlfriend boyfriend fiance fiancee fiancé fiancée partner neighbour neighbor housemate roommate classmate "
    "schoolmate colleague coworker co-worker teammate bride groom stepson stepdaughter stepfather stepmother"
)
_HARMED = (
    "victim civilian casualty survivor patient fatality hostage captive refugee migrant evacuee bystander "
    "seeker passer-by passerby onlooker pedestrian mourner sufferer wounded injured dead deceased amputee"
)
_ACCUSED = (
    "suspect gunman attacker assailant shooter bomber robber thief burglar kidnapper hijacker smuggler trafficker "
    "dealer perpetrator culprit defendant accomplice conspirator plotter inmate prisoner detainee convict arrestee "
    "offender criminal gangster mobster pirate terrorist militant rebel insurgent extremist jihadist guerrilla "
    "fighter looter rioter fugitive murderer killer assassin sniper arsonist hacker poacher vandal felon intruder "
    "trespasser invader polygamist co-defendant codefendant"
)
_UNIFORMED = (
    "soldier serviceman servicewoman servicemember troop trooper marine sailor airman seaman officer policeman "
    "policewoman cop deputy sheriff constable detective sergeant lieutenant captain colonel admiral "
    "commander commando paratrooper guard guardsman ranger agent operative recruit cadet veteran reservist conscript "
    "peacekeeper firefighter fireman paramedic medic rescuer lifeguard coastguard warden warder jailer bodyguard "
    "gendarme infantryman legionnaire warrior mercenary spy "
)
_WORKERS = (
    "worker employee staff staffer labourer laborer miner engineer technician mechanic builder contractor driver "
    "pilot co-pilot steward stewardess attendant crew crewman crewmember farmer fisherman teacher lecturer professor "
    "principal headmaster student pupil schoolchild schoolboy schoolgirl freshman sophomore graduate trainee "
    "apprentice intern doctor physician surgeon nurse midwife dentist pharmacist vet scientist researcher expert "
    "analyst economist lawyer attorney solicitor barrister prosecutor judge juror magistrate clerk secretary "
    "accountant banker broker trader investor shareholder merchant shopkeeper salesman cashier waiter waitress chef "
    "cook baker butcher bartender cleaner janitor porter maid butler nanny babysitter caregiver carer journalist "
    "reporter editor photographer cameraman correspondent broadcaster presenter anchor author writer poet "
    "novelist artist painter sculptor musician singer dancer actor actress comedian performer entertainer director "
    "producer filmmaker designer architect programmer developer operator manager executive boss chairman chairwoman "
    "president owner landlord tenant homeowner householder employer consultant adviser advisor "
    "aide spokesman spokeswoman spokesperson official bureaucrat diplomat ambassador envoy delegate negotiator "
    "translator interpreter courier trucker cabbie biker cyclist motorcyclist motorist rider jockey courier postman "
    "carpenter electrician plumber welder docker stevedore logger lumberjack oilman roughneck seafarer mariner "
    "astronaut cosmonaut professional volunteer organiser organizer planner inspector investigator auditor regulator "
    "psychologist psychiatrist therapist counsellor counselor undertaker coroner"
)
_PUBLIC = (
    "politician minister lawmaker legislator senator congressman congresswoman representative councillor councilor "
    "councilman councilwoman mayor governor leader candidate nominee contender hopeful voter elector constituent "
    "supporter backer donor member activist campaigner protester protestor demonstrator marcher striker picketer "
    "dissident opponent critic follower believer worshipper worshiper parishioner pilgrim priest pastor bishop "
    "cardinal imam rabbi monk nun cleric missionary prophet king queen prince princess royal aristocrat "
    "premier chancellor monarch"
)
_PLAYERS = (
    "player footballer goalkeeper defender midfielder quarterback pitcher batter batsman "
    "bowler catcher linebacker lineman coach trainer referee umpire athlete runner sprinter swimmer "
    "gymnast boxer wrestler skier skater golfer racer champion winner loser finalist medallist medalist competitor "
    "contestant participant entrant fan spectator viewer listener reader user subscriber customer client consumer "
    "shopper buyer seller guest visitor tourist traveller traveler holidaymaker camper hiker climber mountaineer "
    "diver surfer sunbather passenger commuter attendee mourner reveller reveler partygoer concertgoer "
    "churchgoer moviegoer clubber hunter angler occupant beneficiary recipient applicant claimant plaintiff "
    "complainant witness informant signatory heir successor predecessor immigrant emigrant expatriate expat "
    "exile settler colonist nomad squatter beggar "
)

_PEOPLES = (
    "african american mexican korean european german afghan texan cuban libyan kenyan ugandan rwandan chilean "
    "dominican puerto-rican moroccan tibetan roman briton spaniard frenchman englishman scot irishman dutchman "
    "welshman turk kurd greek pole swede finn dane filipino thai arab jew muslim christian sikh hindu buddhist "
    "catholic protestant mormon pakistani iraqi israeli saudi yemeni bangladeshi emirati kuwaiti qatari somali nepali "
    "czech serb croat bosniak slovak slovene uzbek tajik kazakh uighur uyghur latino hispanic democrat republican "
    "chinese japanese sudanese lebanese vietnamese portuguese burmese taiwanese congolese senegalese maltese"
)
PERSON_NOUNS: frozenset[str] = frozenset(
    word
    for words in (_ANYBODY, _KIN, _HARMED, _ACCUSED, _UNIFORMED, _WORKERS, _PUBLIC, _PLAYERS, _PEOPLES)
    for word in words.split()
)
"""Lemmas, in lower case."""

_ENDINGS = (
    ("women", "woman"),
    ("men", "man"),
)


_THINGS_IN_IAN = frozenset("median meridian obsidian ian".split())


def is_person_noun(lemma: str | None) -> bool:
    """Whether a lemma counts persons; a plural that a tagger took for a name ("servicemen", "Marines") does too."""
    if not lemma:
        return False
    if lemma in PERSON_NOUNS:
        return True
    if lemma.removesuffix("s").endswith("ian") and lemma.removesuffix("s") not in _THINGS_IN_IAN:
        return True  # Peoples and callings: "Canadians", "technicians".
    for plural, singular in _ENDINGS:
        if lemma.endswith(plural):
            return lemma.removesuffix(plural) + singular in PERSON_NOUNS
    return lemma.endswith("s") and lemma[:-1] in PERSON_NOUNS
