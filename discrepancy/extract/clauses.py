"""Parsed sentences -> clause statements: one assertion a clause, with actor, object, status, certainty and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from discrepancy.extract import clausewords as words
from discrepancy.extract import modality
from discrepancy.extract.clausetree import fold, is_predicate, own_tokens, predicate_of, roles_of, subject_of, verb_over
from discrepancy.records import Attribution, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence

_NAMED = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART".split())
_PLACES = frozenset("GPE LOC FAC".split())
_CONTENT = frozenset("NOUN VERB ADJ PROPN NUM ADV".split())


@dataclass
class _Memory:
    """What the reading of one article remembers: who was named as subject so far, who spoke last, every surname in
    it.
    """

    article: str = ""
    surnames: frozenset[str] = frozenset()
    people: list[str] = field(default_factory=list)
    speaker: str | None = None


@dataclass(frozen=True)
class _Reading:
    """One clause or event as read off the parse, before it is put into words."""

    head: Token
    own: list[Token]
    actor: Token | None
    undergoer: Token | None
    predicate: str
    status: str
    is_negated: bool


def find_clauses(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """Clause statements of parsed sentences in order; pronouns are resolved within each article."""
    found: list[Statement] = []
    memory = _Memory()
    surnames = _surnames(sentences)
    for sentence in sentences:
        if sentence.article != memory.article:
            memory = _Memory(sentence.article, surnames[sentence.article])
        tokens = list(sentence.tokens)
        heads = [t for t in tokens if is_predicate(t)]
        for head in heads:
            statement = _read_clause(head, sentence, memory)
            if statement is not None:
                found.append(statement)
        for noun in tokens:
            event = _read_event(noun, sentence, memory)
            if event is not None:
                found.append(event)
        if not heads and sentence.sentence.kind != "list" and len(tokens) > 2:
            found.extend(_read_fragment(tokens, sentence, memory))
        _remember(tokens, memory)
    return found


def _surnames(sentences: Sequence[ParsedSentence]) -> dict[str, frozenset[str]]:
    """Surnames, as written, of the people named in full in each article."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        names = found.setdefault(sentence.article, set())
        for entity in sentence.tokens.ents:
            if (
                entity.label_ == "PERSON"
                and len(entity) > 1
                and entity[-1].text[:1].isupper()
                and len(entity[-1].text) > 2
            ):
                names.add(entity[-1].text)
    return {article: frozenset(names) for article, names in found.items()}


def _read_clause(head: Token, sentence: ParsedSentence, memory: _Memory) -> Statement | None:
    own = own_tokens(head)
    actor, undergoer = roles_of(head)
    if len([t for t in own if t.pos_ in _CONTENT]) < 2 and actor is None:
        return None
    status, is_negated = modality.read_status(head), modality.is_negated(head)
    return _build(_Reading(head, own, actor, undergoer, predicate_of(head), status, is_negated), sentence, memory)


def _read_event(noun: Token, sentence: ParsedSentence, memory: _Memory) -> Statement | None:
    """A noun that names an event, with the status its verb gives it: "is planning a call", "called off the search"."""
    name = words.EVENT_NOUNS.get(noun.lower_) or words.EVENT_NOUNS.get(noun.lemma_.lower())
    if noun.lemma_.lower() == "service" and any(c.lower_ in ("funeral", "memorial") for c in noun.children):
        name = "funeral"
    is_noun = noun.pos_ in ("NOUN", "PROPN") or (noun.pos_ == "ADJ" and noun.dep_ in ("nsubjpass", "dobj"))
    if name is None or not is_noun or noun.dep_ in ("compound", "nmod", "amod"):
        return None
    verb = verb_over(noun)
    found = _event_status(noun, verb)
    if found is None:
        return None
    status, is_negated = found
    own = sorted({*own_tokens(noun), *(own_tokens(verb) if verb is not None else ())}, key=lambda t: t.i)
    actor = subject_of(verb) if verb is not None else None
    actor = next((c for c in noun.children if c.dep_ == "poss"), actor if actor != noun else None)
    other = next(
        (
            o
            for c in noun.children
            if c.dep_ == "prep" and c.lower_ in ("with", "of", "on", "against", "for", "to", "between")
            for o in c.children
            if o.dep_ == "pobj"
        ),
        None,
    )
    return _build(_Reading(noun, own, actor, other, name, status, is_negated), sentence, memory)


def _event_status(noun: Token, verb: Token | None) -> tuple[str, bool] | None:
    """(status, whether negated) of the event a noun names, or None where its place in the sentence does not tell."""
    if any(t.lower_ in ("planned", "scheduled", "upcoming", "proposed") for t in noun.lefts):
        return "planned", False
    if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "after", "following", "since", "despite"):
        return "happened", False
    if verb is not None and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lower_ in ("vote", "ballot"):
        return modality.read_status(verb), modality.is_negated(verb)
    status = _told_status(noun, verb) if verb is not None and verb == noun.head else None
    if verb is None or status is None:
        return None
    return status, modality.is_negated(verb) or any(c.lower_ == "no" for c in noun.children)


def _told_status(noun: Token, verb: Token) -> str | None:
    """The status that the verb right above an event's noun gives the event, if any."""
    lemma = verb.lemma_.lower()
    is_subject = noun.dep_ == "nsubj"
    is_left_open = lemma == "arrange" and verb.tag_ == "VBD"  # "she arranged 12 meetings", held or not
    if is_subject and (lemma in words.COLLAPSING or _has_particle(verb, words.BROKEN_DOWN)):
        status = modality.read_status(verb)
        return "failed" if status == "happened" else status
    if is_left_open or not (noun.dep_ in ("dobj", "nsubjpass") or (is_subject and lemma in words.OCCURRING)):
        return None
    if lemma in ("plan", "schedule", "propose", "expect", "set", "slate", "arrange", "prepare"):
        return "planned"
    if lemma in words.POSTPONING or _has_particle(verb, words.PUT_OFF):
        return "possible" if modality.read_status(verb) == "possible" else "cancelled"
    return modality.read_status(verb) if lemma in words.HOLDING or lemma in words.OCCURRING else None


def _has_particle(verb: Token, pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether a verb with one of its particles is among these pairs: "put ... off"."""
    return any((verb.lemma_.lower(), c.lower_) in pairs for c in verb.children)


def _read_fragment(tokens: list[Token], sentence: ParsedSentence, memory: _Memory) -> Iterator[Statement]:
    """A headline or label without a verb, as one statement."""
    root = next((t for t in tokens if t.dep_ == "ROOT"), tokens[0])
    own = [t for t in tokens if not t.is_space]
    status = (
        "planned"
        if any(t.lower_ in ("planned", "planning", "plans", "upcoming") or t.text == "To" for t in own)
        else "happened"
    )
    yield _build(_Reading(root, own, None, None, fold(root.lemma_), status, False), sentence, memory)


def _build(reading: _Reading, sentence: ParsedSentence, memory: _Memory) -> Statement:
    head, tokens = reading.head, list(sentence.tokens)
    inherited = next((t for t in (reading.actor, reading.undergoer) if t is not None and t not in reading.own), None)
    core = [t for t in reading.own if not t.is_space]
    start, end = sentence.start_of(core[0]), sentence.end_of(core[-1])
    attribution = modality.read_attribution(head, tokens)
    if attribution is not None and attribution.speaker is not None:
        attribution = Attribution(_resolve_word(attribution.speaker, memory), attribution.mode, attribution.cue)
    elif _is_inside_quote(head, tokens):
        attribution = Attribution(memory.speaker, "quoted", None)
    text = render(core, memory)
    if inherited is not None:
        text = f"{_named(inherited, memory)} {text}"
    entities, places = _entities(core, inherited, sentence, memory)
    return Statement(
        article=sentence.article,
        facet="clause",
        sentence=sentence.sentence,
        start=start,
        end=end,
        span_start=start,
        span_end=end,
        span=sentence.text_between(start, end),
        text=text,
        subject=_named(reading.actor, memory),
        predicate=reading.predicate,
        object=_named(reading.undergoer, memory),
        places=places,
        entities=entities,
        attribution=attribution,
        status=reading.status,
        is_negated=reading.is_negated,
        certainty=modality.read_certainty(head),
        content=_content(core),
    )


def render(tokens: Sequence[Token], memory: _Memory) -> str:
    """The clause as self-contained text: pronouns resolved, outer punctuation dropped."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        word = token.text
        if token.pos_ == "PRON" and token.dep_ in ("nsubj", "nsubjpass", "dobj"):
            word = _resolve_word(word, memory)
        elif token.dep_ == "poss" and token.lower_ in ("his", "her") and memory.people and not _names_somebody(parts):
            word = memory.people[-1] + "'s"
        is_next = number + 1 < len(tokens) and tokens[number + 1].i == token.i + 1
        parts.append(word + (token.whitespace_ if is_next else " "))
    text = re.sub(r"\s+", " ", "".join(parts)).strip()
    text = re.sub(r"\s+([,.;:!?'])", r"\1", text)
    return text.strip(" ,;:-\"'")


def _names_somebody(words_before: Sequence[str]) -> bool:
    """Whether a name or a resolved pronoun stands before a possessive, which then most likely points to it."""
    return any(w[:1].isupper() for w in words_before)


def _named(token: Token | None, memory: _Memory) -> str | None:
    return None if token is None else _resolve_word(modality.phrase(token), memory)


def _resolve_word(text: str, memory: _Memory) -> str:
    if text.lower() in words.PERSONAL and memory.people:
        return memory.people[-1]
    return text


def _content(tokens: Sequence[Token]) -> tuple[str, ...]:
    lemmas = (fold(t.lemma_) for t in tokens if t.pos_ in _CONTENT and (not t.is_stop or t.pos_ == "VERB"))
    return tuple(dict.fromkeys(w for w in lemmas if len(w) > 1))


def _entities(
    tokens: Sequence[Token], inherited: Token | None, sentence: ParsedSentence, memory: _Memory
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Folded names in a clause (a person by surname) and the places among them."""
    names: list[str] = []
    places: list[str] = []
    wanted = {t.i for t in tokens}
    if inherited is not None:
        wanted.update(t.i for t in inherited.subtree if t.dep_ not in ("relcl", "acl", "appos"))
    for entity in sentence.tokens.ents:
        if entity.label_ in _NAMED and any(t.i in wanted for t in entity):
            name = fold_name(entity.text, entity.label_)
            (places if entity.label_ in _PLACES else names).append(name)
            if entity.label_ in _PLACES:
                names.append(name)
    names += [fold(t.text) for t in sentence.tokens if t.i in wanted and t.text in memory.surnames]
    pronoun = any(t.lower_ in words.PERSONAL and t.i in wanted for t in sentence.tokens)
    if pronoun and memory.people:
        names.append(fold_name(memory.people[-1], "PERSON"))
    return tuple(dict.fromkeys(n for n in names if n)), tuple(dict.fromkeys(p for p in places if p))


def _is_inside_quote(head: Token, tokens: Sequence[Token]) -> bool:
    return sum(t.text == '"' for t in tokens if t.i < head.i) % 2 == 1


def _remember(tokens: Sequence[Token], memory: _Memory) -> None:
    """Note who a sentence names as subject and who speaks in it."""
    for token in tokens:
        if token.dep_ in ("nsubj", "nsubjpass") and token.ent_type_ == "PERSON":
            name = " ".join(
                t.text
                for t in token.doc
                if t.ent_type_ == "PERSON" and abs(t.i - token.i) <= 3 and _same_entity(t, token)
            )
            memory.people.append(name)
            if token.head.lemma_.lower() in words.SPEECH:
                memory.speaker = name


def _same_entity(a: Token, b: Token) -> bool:
    low, high = sorted((a.i, b.i))
    return all(t.ent_type_ == "PERSON" and (t.i == low or t.ent_iob_ == "I") for t in a.doc[low : high + 1])


def fold_name(text: str, label: str) -> str:
    """A name as it is compared: a person by surname, a body without its article."""
    name = re.sub(r"^(the|a|an)\s+", "", fold(re.sub(r"[’']s\b", "", text)))
    name = re.sub(r"[^\w\s-]", "", name).strip()
    parts = [p for p in name.split() if p not in ("jr", "sr", "ii", "iii")]
    return parts[-1] if label == "PERSON" and parts else " ".join(parts)
