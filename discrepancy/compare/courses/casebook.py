"""The stages of a case with the wording that reports each, and the wording that takes it back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened


@dataclass(frozen=True, slots=True)
class CaseStage:
    """A stage of a case: ``rank`` orders the stages, ``wording`` reports it in a sentence."""

    rank: float
    name: str
    wording: Screened


_WHO = (
    r"(?:suspects?|gunm[ae]n|shooters?|drivers?|motorists?|attackers?|assailants?|robbers?|killers?|"
    r"murderers?|thie(?:f|ves)|"
    r"culprits?|perpetrators?|vandals?|hijackers?|kidnappers?|arsonists?|bombers?|burglars?|fugitives?|accused)\b"
)
_POLICE = r"(?:police|cops|officers|deput(?:y|ies)|detectives|investigators|authorities|sheriff\S*|troopers|officials)"
_ANYONE = (
    r"(?:(?!(?:after|for|from|in|to|of|with|who|help|tips|information|witness\w*|missing)\b)[\w'’-]+ ){0,4}?"
    r"(?:m[ae]n|wom[ae]n|persons?|people|teens?|teenagers?|youths?|boys?|girl|pair|duo|trio|whoever|males?|"
    r"(?:ex-)?(?:husband|boyfriend|lover)|step-?father)\b"
)
_ADJ = r"(?:[\w'’-]+ ){0,5}?"
_IS = r"(?:is|are|was|were|has been|have been|had been|being|been|gets?|got)"
_SOFT = r"(?:\w+ly |also |already |later |now |then |since |both |all |each |not yet |finally )*"


def _stage(rank: float, name: str, *wordings: str) -> CaseStage:
    return CaseStage(rank, name, Screened("|".join(wordings), re.IGNORECASE))


SOUGHT = _stage(
    0,
    "still sought",
    r"\b(?:no|not (?:yet )?made (?:any|an)|n['’]t (?:yet )?made (?:any|an)|without (?:any|an)) (?:\w+ )?arrests?\b",
    r"\bno ?(?:one|body) (?:has been |have been |had been |was |is |is in |were |in )?(?:\w+ )?(?:arrested|"
    r"charged|custody|identified as a suspect)\b",
    r"\bno (?:known |new |identified |immediate )?suspects?\b(?! (?:other|besides|name))",
    r"\barrest warrants? (?:(?:has|have) been|was|were) issued for\b",
    rf"\b{_WHO}(?: who [^.,;]{{3,60}}?)? (?:has|have|had|was|were|is|are|remains?|remained)(?: not|"
    rf"n['’]t) (?:yet )?(?:been )?(?:identified|named|arrested|caught|found|apprehended|in custody|captured)\b",
    rf"\b(?:not|n['’]t) (?:yet )?(?:have|identified|found|caught|named|located|released|arrested) (?:a |"
    rf"any |the |an )?(?:possible )?(?:{_WHO[:-2]}|suspect (?:information|description|details))\b",
    rf"\b(?:search(?:es|ing|ed)?|hunt(?:s|ing|ed)?|look(?:s|ing|ed)?) for {_ADJ}{_WHO}",
    rf"\b(?<!not )(?<!n't )(?<!n’t )(?:seek(?:s|ing)?|sought|hunt(?:s|ing)?(?: down)?|track(?:s|ing)? down|"
    rf"trying to (?:find|locate|identify|catch|track down)|help (?:to )?(?:find|locate|identify|catch)\w*|"
    rf"until they (?:find|catch)|still after) {_ADJ}{_WHO}",
    rf"\b(?:descriptions?) of {_ADJ}{_WHO}",
    r"\b(?:at large|on (?:the )?(?:run|loose|lam)|manhunt)\b",
    rf"\b{_ADJ}{_WHO} (?:is |are |was |were |still |being )*(?:sought|hunted|wanted)\b(?! (?:to|an?|the|for \w+ing))",
    r"\b(?:m[ae]n|wom[ae]n|teens?|teenagers?|husband|boyfriend|stepfather|couple) (?:(?:is|are|still|being) )*"
    r"wanted (?:over|in connection with|for (?:questioning|(?:the )?(?:fatal|murder|killing|slaying|stabbing)))\b",
    rf"\b{_POLICE}\b[^.;]{{0,40}}?\b(?:search(?:ing|ed)?|look(?:ing|ed)?|hunt(?:ing|ed)?) for {_ANYONE}",
    rf"\b{_POLICE}\b[^.;]{{0,40}}?\b(?:seek(?:s|ing)?|sought|hunt(?:s|ing)?|want to find) "
    rf"{_ANYONE}",
    r"\b(?:not|n['’]t) (?:yet )?(?:identified|named|released|had) (?:an? |any )?(?:possible )?(?:motive|information) "
    r"or (?:an? )?suspects?\b",
    rf"\b(?:nor|not) (?:have|has|had|did) (?:they|he|she|{_POLICE}) "
    r"(?:identified|named|found|caught|identify|name) "
    rf"(?:an?y? |the )?(?:\w+ )?{_WHO}",
    r"\b(?:hunt|search(?:ing)?|hunting|looking|look) for (?:those|whoever|the (?:people|persons?|man|men|woman|group)) "
    r"(?:\w+ )?(?:responsible|behind|who|involved)\b",
    r"\b(?:find out who (?:did|is responsible)|find (?:the )?(?:person|people|man|"
    r"those) (?:or \w+ )?(?:responsible|who did)|go after those responsible|"
    r"bring (?:those|the person|whoever|the killers?) (?:\w+ )?(?:responsible )?to justice|"
    r"identify the (?:person|people|man|men) (?:or \w+ )?(?:responsible|who))\b",
)
"""Wording of a case whose suspects are not caught; it names nobody."""

UNDER_WAY = Screened(
    r"\b(?:still|remains?|is|are|continues? to be) (?:\w+ )?(?:under investigation|(?:being )?investigat(?:ed|ing))\b|"
    r"\b(?:investigation|inquiry|probe)(?: into [\w ]{3,40})? (?:is|remains?|was) (?:still )?"
    r"(?:on-?going|active|open|under ?way|"
    r"continuing)\b|\b(?:investigation|inquiry|probe)(?: into [\w ]{3,40})? continues\b|\blooking for answers\b",
    re.IGNORECASE,
)
"""Wording of a case that police still look into."""

CONVICTS = r"(?:jury|jurors|court|judges?|panel|tribunal) convicts"
"""The verb, as a pattern: "three convicts" are persons."""

SUSPECTED = _stage(
    0.9,
    "only suspected",
    r"\b(?:is|are|was|were) (?:now |also )?suspected of (?:having )?"
    r"(?!being|driv|drink|speed|having)(?:\w+ly )?(?:\w+ing|murder|arson|manslaughter|robbery|homicide)\b",
    r"^(?:(?!(?:the|an?|those|police|who) )[\w'’,-]+ ){1,4}suspected of (?!being|driv|drink|speed|having)"
    r"(?:\w+ing|murder|arson)\b(?!.*\b(?:dies|died|dead|found|caught|released|free)\b)",
    r"\b(?:is|are|was|were) (?:now |also )?(?:considered |regarded as |named as |named )?(?:a|the) "
    r"(?:prime |main |chief |key |lone |sole )?suspect in\b",
    r"\b(?:names?|named|identif(?:y|ies|ied)) (?:[\w'’-]+ ){1,8}?as (?:an?|the|their) "
    r"(?:\w+ )?suspect\b",
)
"""Wording of somebody suspected: a stage only in an article that has nobody at any other, for it also tells whom."""

RULED_OUT = "ruled out as a suspect"

STAGES = (
    _stage(
        1,
        "questioned",
        rf"\b{_IS} {_SOFT}(?:questioned|interviewed|interrogated)\b(?! by (?:cnn|reporters?|the))",
        r"\b(?:a|two|three|as a|as) persons? of interest\b",
        r"\bheld for questioning\b",
    ),
    _stage(
        2.4,
        "held",
        rf"\b{_IS} {_SOFT}(?:arrested|detained|apprehended|captured|caught(?! (?:in|on|up|off|by|between|"
        rf"with))|nabbed|jailed|booked|handcuffed|busted)\b",
        r"(?<!been )(?<!not )(?<!yet )(?<!no )(?<!any )(?<!more )(?<!further )\barrest(?:ed|s)\b"
        r"(?! (?:warrant|have|has|were|record|made))",
        r"\b(?<!no )(?<!any )(?<!more )(?<!further )arrests? (?:was |were |has been |have been )?(?:made|announced)\b",
        r"(?<!to )(?<!not )(?<!no )(?<!n't )(?<!n’t )\barrest (?:\d+|two|three|four|five|six|seven|an?(?: \w+)?|one|"
        r"(?:\w+ )?(?:man|woman|men|teens?|teenagers?|suspects?|boy|girl|couple|brothers|gunman))\b",
        r"\b(?:first|second|third|fourth|fifth|sixth|another|\d+(?:st|nd|rd|th)) arrest (?:in|made|announced|of)\b",
        r"\b(?:made|announced?d?) (?!no\b|any\b|more\b|further\b)(?:an|two|three|four|\w+) arrests?\b",
        r"\b(?:in|into) (?:\w+ )?custody\b",
        r"\bbehind bars\b",
        r"\b(?:surrender(?:ed|s)|turn(?:ed|s) (?:him|her|them)sel(?:f|ves) in|"
        r"g[ai]ves? (?:him|her|them)sel(?:f|ves) up)\b",
        r"\bheld (?:at|in) (?:the )?(?:[\w'’-]+ ){0,4}?(?:jail|prison)\b",
        r"\b(?:is|are|remains?|remained) (?:still |now )?in (?:the )?(?:[\w'’-]+ ){0,3}?(?:jail|prison)\b",
        r"\b(?:booked (?:into|on|in)|captured(?! (?:the|on|an?)\b)|apprehended)\b",
        r"\bheld (?:without|on|in lieu of|at) (?:\S+ ){0,3}(?:bail|bond|jail|prison|suspicion)\b",
    ),
    _stage(
        2.5,
        "charges only considered",
        r"\b(?:weigh(?:s|ing|ed)?|consider(?:s|ing|ed)?|mull(?:s|ing|ed)?|decid(?:e|es|ing)|review(?:s|"
        r"ing)?) (?:\S+ ){0,5}?(?:whether to )?(?:fil(?:e|ing) )?(?:\S+ ){0,4}?charges?\b",
        r"\b(?:decisions?|decide|determin(?:e|ing)|say|known?|unclear) (?:\w+ )?(?:on |about )?(?:whether|if) "
        r"(?:[\w-]+ ){0,4}?(?:charges? (?:will|would|should|could|may|might|are|were)|"
        r"(?:will|would|should) (?:be charged|face (?:\w+ )?charges?))\b",
        r"\bcharges? (?:are|is|were|was|remain) (?:\w+ )?(?:pending|expected|possible|being considered)\b",
        r"\b(?:has|have|had)(?: not|n['’]t) (?:yet )?been (?:charged|submitted|filed|indicted)\b",
        r"\bno (?:\w+ )?charges? (?:have|has|had|were) (?:yet )?(?:been )?(?:filed|brought|laid|announced)\b",
    ),
    _stage(
        2.6,
        "to be charged",
        r"\b(?<!no one )(?<!nobody )(?:will|would|expected to|likely to|may|could|might) "
        r"(?:(?!not\b|never\b)\w+ )?(?:be charged|face (?:\w+ ){0,3}charges?)\b",
    ),
    _stage(
        3,
        "charged",
        rf"\b{_IS} {_SOFT}(?:charged|indicted)\b(?! (?:at|up))",
        r"(?<!be )(?<!not )(?<!been )\bcharged? (?:with|in|over|after|as|for|following)\b",
        r"(?<!been )(?<!be )\bindict(?:ed|s)\b",
        r"\bfac(?:es?|ing) (?:(?!up|life|death|years)\S+ ){0,7}?(?:charges?|counts?)\b",
        r"(?<!no )\bcharges? (?:of [\w ,-]+ )?(?:against [\w .-]+ )?(?:were |was |have been |has been )?(?:filed|"
        r"laid|sworn|brought)\b",
        r"\b(?:charge[ds]?|charging) (?:an? |the |two |three |\d+ )?(?:\S+ )?(?:suspects?|teens?|man|woman|"
        r"men|father|mother|boy|girl)\b",
        r"\bon (?:\w+ )?(?:charges?|counts?) of\b",
        r"\b(?:issued|given|handed|served(?: with)?) (?:an? |two |three )?(?:\w+ )?(?:summons(?:es)?|citations?)\b",
        rf"\b{_IS} {_SOFT}(?:cited for|ticketed|summonsed)\b",
    ),
    _stage(
        3.2,
        "due in court",
        r"\b(?:due(?! back)|expected|scheduled|set|slated|ordered) (?:\w+ ){0,2}?(?:to appear|in court|before|"
        r"to be arraigned|for (?:an? )?(?:arraignment|first appearance))\b",
        r"\b(?:will|to|is to|are to) (?:be arraigned|appear in (?:\S+ ){0,4}court|make (?:his|her|their|"
        r"a) (?:first|initial) (?:court )?appearance)\b",
        r"\bawait(?:s|ing) (?:his |her |their |an )?arraignment\b",
        r"\barraignment (?:is|was|has been|this|on|later)\b",
    ),
    _stage(
        3.3,
        "before the court",
        r"\b(?:was|were|been) arraigned\b",
        r"\b(?:appear(?:s|ed)|made (?:his|her|their|a|an) (?:first |"
        r"initial )?(?:court )?appearance) (?:\w+ ){0,2}?(?:in|before|at|via) (?:\S+ ){0,4}?(?:court|judge|"
        r"magistrates?)\b",
        r"\bple(?:aded|ads|d) not guilty\b",
        r"\bentered (?:an? )?not[- ]guilty pleas?\b",
        r"\b(?:bail|bond) (?:was |is |has been |were )?(?:set|denied|quadrupled|raised|lowered|reduced)\b|"
        r"\b(?:judge|magistrate) (?:\w+ )?(?:set|denied|ordered|raised)\b",
        r"\b(?:held|jailed|jail|prison|released|free|given|set) (?:\w+ ){0,4}?(?:on |under )?an? \$[\d,.]+\b",
        r"\b(?:posted|made) (?:a |his |her |\$[\d,.]+ )?(?:bail|bond)\b",
        r"\b(?:held|released) (?:\w+ )?(?:on|without|in lieu of) (?:\S+ ){0,3}(?:bail|bond)\b",
        r"\bdenied bail\b",
    ),
    _stage(
        4.2,
        "sent to trial",
        r"\b(?:ordered|bound over|held|headed|heading|sent|committed|remanded) (?:\w+ )?(?:to|"
        r"for) (?:stand )?(?:trial|court|circuit court|crown court)\b",
        r"\bbound over\b",
        r"\btrial (?:is |was |has been |date )?(?:set|scheduled|due|slated)\b",
        r"\btrial (?:of [^.;]{3,90}? )?(?:is|are|was) (?:set |due |scheduled |slated |expected )?"
        r"to (?:begin|start|open)\b",
        r"\b(?:will|to) (?:be tried|stand trial|go on trial|face trial|conduct an? (?:\w+ )?trial)\b",
        r"\bawait(?:s|ing) trial\b",
        r"\bwill (?:be tried|stand trial|go on trial|face trial)\b",
    ),
    _stage(
        5.4,
        "on trial",
        r"\b(?:on|goes on|went on|stands?|stood|standing) trial\b",
        r"\btrial (?:\S+ ){0,4}?(?:begins|began|opens|opened|starts|started|continues|continued|under ?way|"
        r"got under)\b",
        r"\bjur(?:y|ors) (?:\w+ ){0,3}?(?:selected|picked|seated|chosen|deliberat\w+|heard)\b",
        r"\b(?:opening statements?|closing arguments?)\b",
        r"\btold (?:the )?jur(?:y|ors)\b",
    ),
    _stage(
        6,
        "charges dropped",
        r"\b(?:charges?|counts?|case|cases|indictments?)\b[^.;]{0,80}?\b(?:dropped|dismissed|withdrawn|"
        r"thrown out|tossed)\b",
        r"\b(?:drop(?:s|ped)|dismiss(?:es|ed)|withdr[ae]w|toss(?:es|ed)|throws? out|"
        r"threw out) (?:\S+ ){0,4}?(?:charges?|counts?|case|indictments?)\b",
        r"\b(?:cleared of|exonerated|will not (?:be charged|face charges|file)|(?:found |"
        r"ruled )?(?:incompetent|unfit) to stand trial)\b",
        r"\bno (?:\w+ )?charges (?:(?:will|would|to) be|against|for|(?:are|were) (?:expected|planned|warranted))\b",
        r"\b(?:jury|jurors|judges?|court|panel) (?:has |have )?clear(?:s|ed) (?:\S+ ){1,6}?of\b",
        r"\bno ?(?:one|body) (?:will|would) (?:be (?:charged|prosecuted)|face (?:\w+ )?charges?)\b",
        r"\b(?:face|faces|take|takes|taking|took) no further (?:legal |police )?action\b",
        r"\b(?:released|freed|let (?:off|go)|escape[sd]?) with (?:just |only )?a (?:\w+ )?(?:caution|warning)\b",
        r"\b(?:will|would) not (?:\w+ )?(?:prosecute|charge|press charges|be prosecuted|be indicted)\b",
        r"\bwon['’]t (?:\w+ )?(?:prosecute|charge|press charges|file charges|be (?:charged|indicted)|face charges)\b",
        r"\b(?:declin(?:es|ed|ing)|refus(?:es|ed)|decid(?:es|ed) not|opt(?:s|ed) not) to (?:prosecute|charge|indict|"
        r"press charges|(?:file|bring) (?:\w+ )?charges)\b",
    ),
    _stage(
        6,
        RULED_OUT,
        r"\b(?:ruled out|eliminated) as (?:an? )?(?:\w+ )?suspects?\b",
        r"\b(?:is|are|was|were) no longer (?:considered |regarded as )?(?:an? )?suspects?\b",
    ),
    _stage(
        6.5,
        "decided",
        rf"\b(?:convict(?:ed|ing)|{CONVICTS})\b"
        r"(?! (?:felon|murderer|killer|sex|criminal|child))",
        r"(?<!not )(?<!be )\bfound (?:\S+ ){0,6}?guilty\b",
        r"\bfinds? (?:\S+ ){1,8}guilty\b",
        r"(?<!not )(?<!plead )\bguilty (?:of|in)\b",
        r"\bacquit(?:ted|s)\b",
        r"\bple(?:ads|aded|d) (?:guilty|no contest|nolo contendere)\b",
        r"\bguilty verdict\b",
        r"\b(?:judge|jury|court) (?:has )?rule[sd] (?:that )?(?:\S+ ){1,8}?(?:committed|guilty|murdered|killed)\b",
        r"\bat (?:his|her|their) sentencing\b",
        r"\b(?:will be|to be|be|before being) sentenced (?:on|in|next|later|by|this)\b",
        r"\b(?:sentencing|awaiting sentenc\w+) (?:is |was |has been |hearing )*(?:set|scheduled|due|slated)\b",
        r"\b(?:his|her|their) (?:\w+ )?conviction\b",
        r"\bentered (?:an? )?(?:alford|guilty|no[- ]contest) plea\b",
    ),
    _stage(
        7.5,
        "sentenced",
        r"\b(?:was|were|been|is|being) (?:\w+ )?sentenced\b",
        r"(?<!be )\bsentenced (?:\S+ ){0,6}?(?:to|up to) (?:\S+ ){0,6}?(?:years?|life|death|prison|jail|"
        r"probation|months?|\d+)\b",
        r"\bgets? (?:\S+ ){0,4}?(?:years?|life|months?|probation)\b(?:(?! old)) (?:in|behind|for)\b",
        r"\b(?:gets|given|got) (?:up to )?(?:life|death|\d+ years|probation)\b",
        r"(?<!be )(?<!were )\bjailed for (?:\S+ ){0,3}?(?:years?|months?|weeks?|life)\b",
        r"(?<!be )(?<!could )(?<!should )(?<!have )\b(?:gets|got|given|received|handed) an? (?:\S+ ){0,3}?"
        r"(?:(?:prison|jail|life|death|suspended|year|month)[- ](?:sentence|term)|conditional discharge)\b",
        r"(?<!be )\b(?:put|placed) on (?:\S+ ){0,2}?probation\b",
        r"\bordered to (?:serve|spend) (?:\S+ ){0,3}?(?:years?|months?) (?:in|behind)\b",
        r"\b(?:spared|avoids?|avoided|escapes?|escaped) (?:jail|prison)(?: time)?\b",
        r"\bserving (?:a|an|his|her|two|three|\d+) (?:\S+ ){0,4}?(?:sentence|term|years)\b",
        r"\b(?:will|must|is to) (?:spend|serve) (?:\S+ ){0,5}?(?:years?|life|months?|rest of)\b",
    ),
    _stage(
        8.5,
        "on appeal",
        r"\b(?:conviction|verdict|sentence)s? (?:\w+ ){0,3}?(?:overturned|reversed|upheld|quashed|vacated|"
        r"thrown out)\b",
        r"\b(?:overturn(?:s|ed)|revers(?:es|ed)|uph(?:olds?|eld)|quash(?:es|ed)|vacat(?:es|"
        r"ed)) (?:\S+ ){0,4}?(?:conviction|verdict|sentence)\b",
        r"\bappeal (?:\S+ ){0,6}?pending\b",
        r"\bappeal(?:s|ed|ing) (?:the|his|her|their|against) (?:\w+ )?(?:conviction|verdict|sentence)\b",
        r"\bnew trial\b",
    ),
)
"""The stages from the first questioning on, in order; each is about somebody."""

IN_PART = re.compile(
    r"\b(?:except|all but|but one|most of|some of|only one|one of|several of|part of)\b|\bmost (?:\w+ )?charges\b",
    re.IGNORECASE,
)
"""Wording of charges dropped in part: the case goes on."""

PARTLY = re.compile(
    r"\b(?:except|all but|but one|most of|in exchange|plea|other|another|remaining|an? (?:charge|count) of|"
    r"lesser|some|one (?:charge|count)|two|three|four|not|n['’]t|could|may|might|if|until|motion|"
    r"ask(?:ed|s|ing)?|request\w*|seek\w*)\b",
    re.IGNORECASE,
)
"""Wording of a charge that is dropped among others, or not yet."""

WITHDRAWN = re.compile(
    r"\b(?:withdr[ae]wn? (?:the|his|her|their|that|a) plea|deal (?:\w+ )?fell (?:through|apart))\b", re.IGNORECASE
)
"""Wording of a plea that no longer stands."""

AHEAD = re.compile(
    r"\b(?:if (?:\w+ ){0,3}?(?:convicted|found guilty|charged)|(?:could|may|might|would|should|must|cannot|"
    r"can) (?:\w+ )?(?:be|face|get|have)|"
    r"when [\w-]+ (?:is|are) (?:\w+ )?(?:sentenced|arraigned|tried|charged)|"
    r"(?:expected|likely|hop(?:es|ing)|want(?:s|ed)?|ready|agreed|before|until|plans?) to (?:be|plead|face|"
    r"turn)|to be (?:sentenced|charged|arrested)|"
    r"until (?:proven|he|she|they)|(?:previous|prior|past|earlier|unrelated|separate|another|"
    r"different) (?:\w+ ){0,2}?(?:convictions?|case|arrests?|charges?|crimes?|"
    r"incident|shooting|offen[cs]es?)|previously|years? ago|years earlier|ex-con\w*|criminal (?:record|"
    r"history)|rap sheet|convicted felon|awaiting sentenc\w+|"
    r"(?:people|those|anyone|somebody|persons?) (?:\w+ )?(?:convicted|charged|arrested)|courtroom|"
    r"protest\w*|demonstrat\w*|(?:\d+|many|several) times|no ?(?:one|body)|without (?:being|having been)|"
    r"neither|(?:not|n['’]t|never|nor) (?:yet )?(?:been |be )?(?:arrested|charged|convicted|sentenced|"
    r"indicted|in custody|found|detained)|"
    r"un(?:til|less)|asked to|tried to|attempted to|fail(?:ed|s)? to|deal that would)\b",
    re.IGNORECASE,
)
"""Wording of a stage that is only ahead, supposed, denied, long past, or another case's."""
