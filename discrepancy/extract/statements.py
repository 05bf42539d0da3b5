"""Quantities in their sentences -> statements: what is counted, in which relation, of which event, part or person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from discrepancy.extract.additions import settle_additions
from discrepancy.extract.barepersons import are_aboard, person_beside
from discrepancy.extract.carried import take_noun
from discrepancy.extract.fates import are_shot, find_fate_beside, measure_beside
from discrepancy.extract.hometowns import told_where
from discrepancy.extract.measures import (
    HUMAN_MEASURES,
    SETTLEMENTS,
    WORD_TO_MEASURE,
    clause_root,
    find_measure,
    is_of_group,
)
from discrepancy.extract.numbers import read_quantities
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.extract.personnouns import is_person_noun
from discrepancy.extract.quantity_dimension import PARENT
from discrepancy.extract.remains import BODY, are_remains
from discrepancy.extract.saidvalues import read_said_values
from discrepancy.extract.scope import find_scope, sentence_scope
from discrepancy.extract.variants import mark_models
from discrepancy.records import Quantity, Statement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

COUNTED = ("count", "number")
PEOPLE_MEASURES = HUMAN_MEASURES | {"living", "attended", "employed", "sentenced"}
TALLIES = (None, "toll", "count", "number")
BARE = (*TALLIES, "shot")
"""What stands for a noun where a figure may count persons: "toll at 11", "7 shot"."""
WHERE = frozenset("in at on inside outside near across around throughout".split())
SITES = SETTLEMENTS | frozenset(
    "region area school hospital church mosque hotel prison airport station building store home street "
    "market factory plant mine world continent island coast".split()
)
HUMAN_NOUNS = frozenset(
    "wounded injured hurt hospitalized hospitalised dead killed missing arrested detained custody fatality death "
    "casualty injury arrest evacuee name trapped rescued freed stranded infected sick ill abducted kidnapped evacuated "
    "displaced homeless jailed murdered case".split()
)
"""Nouns that count persons by what happened to them: "83 fatalities" are 83 people killed."""

CLAUSE_BREAKS = frozenset("relcl advcl conj parataxis".split())
NAMED = ("PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "PRODUCT")
PLACES = ("GPE", "LOC", "FAC")
SPEECH = frozenset("say tell report add announce claim note confirm state estimate believe think write quote".split())
ACT = "act"
"""Scope mark of a count of acts."""

MASK = "some"
OWNER_REACH = 8
"""Tokens before a number among which the name it belongs to is looked for."""
AGO = re.compile(r"\s+ago\b", re.IGNORECASE)
"""What follows a span of time that says when something was, not how long it took."""
WORD = re.compile(r"[a-z][a-z'-]+")


def find_quantity_statements(sentences: Sequence[ParsedSentence], published: str | None) -> list[Statement]:
    """One statement for each quantity of one article's sentences, in text order; ``published`` anchors "last year"."""
    statements: list[Statement] = []
    topic: str | None = None
    marks: tuple[str, ...] = ()
    for parsed in sentences:
        marks = sentence_scope(parsed, marks, published)
        text = parsed.sentence.text
        for quantity in read_all(text):
            if quantity.dimension == "duration" and AGO.match(parsed.sentence.text[quantity.end :]):
                continue
            statement = make_statement(parsed, quantity, topic)
            if statement is not None:
                statement = take_noun(statement, statements[-1] if statements else None)
                statements.append(replace(statement, scope=tuple(sorted({*statement.scope, *marks}))))
        topic = named_subject(parsed.tokens) or topic
    return list(settle_additions(mark_models(statements), {p.sentence.index: p.sentence.text for p in sentences}))


def read_all(text: str) -> list[Quantity]:
    """What a sentence says in numbers and without, in text order; where both begin together, what it says without."""
    said = read_said_values(text)
    starts = {quantity.start for quantity in said}
    numbers = [quantity for quantity in read_quantities(text) if quantity.start not in starts]
    return sorted((*numbers, *said), key=lambda q: (q.start, q.end))


def make_statement(parsed: ParsedSentence, quantity: Quantity, topic: str | None) -> Statement | None:
    """The statement of one quantity: its offsets are in the article, those of ``quantity`` in the sentence."""
    number = number_token(parsed, quantity)
    if number is None or (quantity.noun is None and is_group_of_some(number)):
        return None
    head = noun_head(number, quantity, parsed)
    measure, relation = find_measure(head, quantity.dimension in COUNTED)
    noun = counted_noun(head, number, quantity, measure)
    text = parsed.sentence.text
    if quantity.dimension in COUNTED:
        noun = person_beside(text[: quantity.start], text[quantity.end :], noun)
    if quantity.dimension in COUNTED and may_be_persons(noun, quantity):
        measure, noun = relate_persons(parsed, quantity, measure, noun)
    if quantity.measure is not None:
        measure, noun = quantity.measure, quantity.noun  # The figure's own words say it: "a triple shooting".
    elif PARENT.search(text[: quantity.start].lower()):
        measure = "parent"  # What became of "a mother of four" became of none of the four.
    elif are_remains(head):
        measure, noun = "killed", BODY
    measure = measure_beside(text[: quantity.start], text[quantity.end :], quantity.dimension, measure)
    root = statement_root(head, relation)
    base = parsed.sentence.start
    linked = replace(
        quantity,
        start=base + quantity.start,
        end=base + quantity.end,
        noun=noun,
        measure=measure,
        unit=unit_name(quantity, noun, measure, is_human=head.ent_type_ == "NORP" or are_remains(head)),
        modifiers=noun_modifiers(head, number),
    )
    tokens = clause_tokens(root, head)
    return Statement(
        article=parsed.article,
        facet="quantity",
        sentence=parsed.sentence,
        start=parsed.offset + tokens[0].idx,
        end=parsed.offset + tokens[-1].idx + len(tokens[-1]),
        span_start=linked.start,
        span_end=linked.end,
        span=quantity.text,
        text=proposition(tokens, parsed, quantity),
        subject=subject_of(root) or topic,
        predicate=(relation or root).lemma_.lower(),
        object=noun,
        places=tuple(dict.fromkeys((*entities_in(told_where(root, tokens, head), PLACES), *sites_in(tokens)))),
        entities=entities_in(parsed.tokens, NAMED),
        quantity=linked,
        scope=find_scope(parsed, tokens, quantity, head) + ((ACT,) if is_act(noun, measure) else ()),
        content=content_words(tokens),
        owner=owner_of(parsed, number) or fold_name(subject_of(root) or topic),
    )


def may_be_persons(noun: str | None, quantity: Quantity) -> bool:
    """Whether what is counted may be persons: a noun of persons, or none."""
    return noun in BARE or is_person_noun(noun) or noun in HUMAN_NOUNS or quantity.unit == "people"


def relate_persons(
    parsed: ParsedSentence, quantity: Quantity, measure: str | None, noun: str | None
) -> tuple[str | None, str | None]:
    """The relation that persons are counted in, by the words beside the figure too; persons where it is of persons."""
    text = parsed.sentence.text
    if are_shot(text[quantity.end :], quantity.low):
        return "fired", "person"
    fate = find_fate_beside(text[: quantity.start], text[quantity.end :], measure)
    if are_aboard(text[: quantity.start], text[quantity.end :], fate):
        return "aboard", noun
    return fate, "person" if noun in TALLIES and fate in PEOPLE_MEASURES else noun


def number_token(parsed: ParsedSentence, quantity: Quantity) -> Token | None:
    """The token that carries the number: the last numeral in the quantity's span, else its last word."""
    base = parsed.sentence.start - parsed.offset
    inside = [t for t in parsed.tokens if base + quantity.start < t.idx + len(t) and t.idx < base + quantity.end]
    numerals = [t for t in inside if t.tag_ == "CD" or t.like_num]
    if numerals:
        return numerals[-1] if quantity.dimension != "score" else numerals[0]
    words = [t for t in inside if t.lower_ != "of"]  # "a couple of gunmen"
    return words[-1] if words else None


def is_group_of_some(number: Token) -> bool:
    """Whether a bare figure only takes up a group of which some are told: the six of "four of those six died"."""
    above = number.head
    is_bare = number.dep_ == "pobj" and above.lower_ == "of" and (above.head.pos_ == "NUM" or above.head.like_num)
    return is_bare and any(child.lower_ in ("the", "these", "those") for child in number.children)


def noun_head(number: Token, quantity: Quantity, parsed: ParsedSentence) -> Token:
    """The head of the noun phrase a number stands in: "30 of the 80 wounded" -> 30, "dozens of boats" -> boats."""
    base = parsed.sentence.start - parsed.offset
    head = number
    if quantity.high == 0 and number.pos_ == "NOUN":
        return number
    while head.head.i != head.i and (
        head.dep_ in ("nummod", "quantmod", "compound", "npadvmod", "advmod")
        or (
            base + quantity.start <= head.head.idx < base + quantity.end
            and head.head.pos_ in ("NOUN", "NUM", "ADJ", "SYM", "PROPN")
        )
    ):
        if head.head.pos_ in ("VERB", "AUX") or head.head.pos_ == "ADP":
            break
        head = head.head
    for child in head.children:
        if (
            child.dep_ == "prep"
            and child.lower_ == "of"
            and (head.i == number.i or head.lower_ in ("number", "total", "dozens", "scores"))
        ):
            inner = [t for t in child.children if t.dep_ == "pobj"]
            if inner and inner[0].pos_ != "PRON":
                return whole_noun(inner[0])
    is_bare = base + quantity.start <= head.idx < base + quantity.end
    return (whole_of(head) if is_bare else None) or head


def whole_noun(noun: Token) -> Token:
    """The plural that a coordinated modifier was taken for: "hundreds of government and private buildings"."""
    plural = next((c for c in noun.children if c.dep_ == "conj" and c.tag_ == "NNS"), None)
    return plural if plural is not None and noun.tag_ == "NN" else noun


def whole_of(head: Token) -> Token | None:
    """What "one of about two dozen" is one of: the noun it stands beside ("the raid, one of about two dozen")."""
    preposition = head.head
    if preposition.lower_ != "of" or preposition.head.lower_ != "one":
        return None
    beside = preposition.head.head
    return beside if preposition.head.dep_ in ("appos", "attr", "nmod") and beside.pos_ in ("NOUN", "PROPN") else None


def counted_noun(head: Token, number: Token, quantity: Quantity, measure: str | None) -> str | None:
    """The lemma of what is counted or measured; people where a human relation leaves it unsaid."""
    if quantity.noun and number.i + 2 < len(number.doc) and number.nbor(1).text == "-" and head.i > number.i + 2:
        return quantity.noun  # "a 200-student schoolhouse" counts students.
    if is_coordinated(head) or (quantity.dimension in COUNTED and head.lower_ in ("old", "olds")):
        return "person"  # "two 16-year-olds"
    if head.lower_ == "cent" and quantity.dimension == "percent":
        return "percent"
    said = next((c for c in head.head.children if c.dep_ == "attr" and c.i > head.i), None)
    if head.i == number.i and head.dep_ == "nsubj" and said is not None and is_person_noun(said.lemma_.lower()):
        return said.lemma_.lower()  # "Seven were children."
    if head.i != number.i and head.pos_ in ("NOUN", "PROPN") and not head.like_num:
        return head.lemma_.lower()
    if quantity.noun and quantity.noun not in ("more", "other", "others"):
        return quantity.noun
    is_of_persons = measure in PEOPLE_MEASURES or is_of_group(head)
    return "person" if quantity.dimension in COUNTED and is_of_persons else quantity.noun


def is_coordinated(head: Token) -> bool:
    """Whether one figure counts persons of two kinds: "400 women and children"."""
    others = [
        c for c in head.children if c.dep_ == "conj" and not any(t.like_num or t.dep_ == "det" for t in c.subtree)
    ]
    return is_person_noun(head.lemma_.lower()) and any(is_person_noun(c.lemma_.lower()) for c in others)


def is_act(noun: str | None, measure: str | None) -> bool:
    """Whether what is counted are the acts themselves: "21 strikes", where "22 boats struck" counts what they hit."""
    return measure == "attacked" and noun is not None and WORD_TO_MEASURE.get(noun) == measure


def unit_name(quantity: Quantity, noun: str | None, measure: str | None, *, is_human: bool) -> str | None:
    """The unit as reported: people for every kind of person, the counted noun otherwise."""
    if quantity.dimension not in COUNTED:
        return quantity.unit
    if is_person_noun(noun) or is_human or (noun in HUMAN_NOUNS and measure in HUMAN_MEASURES):
        return "people"
    return noun or quantity.unit


def noun_modifiers(head: Token, number: Token) -> tuple[str, ...]:
    """Lemmas of the adjectives, compounds and participles on a noun, its number left out."""
    kept = [
        c
        for c in head.children
        if c.dep_ in ("amod", "compound", "poss", "nmod")
        and c.i != number.i
        and not c.like_num
        and c.lower_ not in ("more", "other", "further", "least", "estimated", "magnitude", "as", "many")
    ]
    return tuple(c.lemma_.lower() for c in kept)


def statement_root(head: Token, relation: Token | None) -> Token:
    """What a quantity's statement is cut out around: its clause, or the apposition or "home to" phrase it stands in."""
    if (
        relation is not None
        and relation.pos_ == "NOUN"
        and relation.dep_ in ("appos", "npadvmod", "conj")
        and relation.i != head.i
    ):
        return relation
    token = head
    while token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        if token.dep_ == "appos":
            return token.head
        token = token.head
    return clause_root(head)


def clause_tokens(root: Token, head: Token) -> list[Token]:
    """The tokens of the clause headed by ``root``; clauses that do not hold ``head`` are left out."""
    keep = {t.i for t in head.subtree} | {t.i for t in head.ancestors} | {head.i}
    tokens: list[Token] = []

    def visit(token: Token) -> None:
        tokens.append(token)
        for child in token.children:
            is_clause = child.dep_ in CLAUSE_BREAKS and child.pos_ in ("VERB", "AUX")
            if is_clause and child.i not in keep:
                continue
            visit(child)

    visit(root)
    return sorted(tokens, key=lambda t: t.i)


def proposition(tokens: Sequence[Token], parsed: ParsedSentence, quantity: Quantity) -> str:
    """The clause as text with its number masked; what is embedded."""
    base = parsed.sentence.start - parsed.offset
    words: list[str] = []
    for token in tokens:
        if base + quantity.start <= token.idx < base + quantity.end and (
            token.like_num or token.tag_ in ("CD", "IN", "RBR", "RBS", "$")
        ):
            if not words or words[-1] != MASK:
                words.append(MASK)
        elif not token.is_punct and not token.is_space:
            words.append(token.text)
    return " ".join(words)


def subject_of(root: Token) -> str | None:
    """The subject of a clause as written, when it is a noun."""
    token = root
    for _ in range(4):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in ("NOUN", "PROPN"):
                return " ".join(t.text for t in child.subtree if t.i >= child.left_edge.i and t.i <= child.i)
        if token.head.i == token.i or token.dep_ not in ("conj", "xcomp", "advcl", "acl"):
            return None
        token = token.head
    return None


def owner_of(parsed: ParsedSentence, number: Token) -> str | None:
    """The name right before a number in its sentence: "Ortiz (30-2)", "the Tigers' $40 million offer"."""
    name: list[str] = []
    for token in reversed([t for t in parsed.tokens if t.i < number.i][-OWNER_REACH:]):
        if token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME", "MONEY"):
            name.insert(0, token.lower_)
        elif name:
            break
    return " ".join(name) or None


def sites_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Lemmas of the common nouns that say where: "in the province", "at the school"."""
    return tuple(
        t.lemma_.lower()
        for t in tokens
        if t.dep_ == "pobj" and t.pos_ == "NOUN" and t.head.lower_ in WHERE and t.lemma_.lower() in SITES
    )


def fold_name(name: str | None) -> str | None:
    """A name in lower case without its article."""
    return re.sub(r"^(the|a|an) ", "", name.lower()) if name else None


def named_subject(span: Span) -> str | None:
    """The first named subject of a sentence: what a following pronoun most likely means."""
    for token in span:
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "PROPN":
            return " ".join(t.text for t in token.subtree if t.i <= token.i)
    return None


def entities_in(tokens: Iterable[Token], labels: Sequence[str]) -> tuple[str, ...]:
    """Folded names of the given labels, in text order, each once."""
    names: list[str] = []
    current: list[str] = []
    for token in tokens:
        if token.ent_type_ in labels:
            if token.ent_iob_ == "B" and current:
                names.append(" ".join(current))
                current = []
            current.append(token.lower_)
        elif current:
            names.append(" ".join(current))
            current = []
    if current:
        names.append(" ".join(current))
    cleaned = (re.sub(r"^the |\s*'s?$", "", name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name))


def content_words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Folded lemmas of nouns, verbs, adjectives and names, in text order, each once."""
    lemmas = (t.lemma_.lower() for t in tokens if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and not t.is_stop)
    return tuple(dict.fromkeys(lemma for lemma in lemmas if WORD.fullmatch(lemma)))
