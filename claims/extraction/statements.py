"""Statements: the propositions of a text, put together from what was read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Literal

from claims.extraction.answers import answered
from claims.extraction.callings import callings
from claims.extraction.certainty import modality_of, polarity_of
from claims.extraction.check_worthiness import check_worthiness, reasons_for
from claims.extraction.clauses import Clause, clauses
from claims.extraction.completeness import FIGURES, Cover, segment, stands, unread, with_marks
from claims.extraction.contested import contested
from claims.extraction.gapping import gapped
from claims.extraction.lexicon.languages import IN_ENGLISH, IN_TRANSLATION
from claims.extraction.lexicon.speech import NO_SPEAKERS
from claims.extraction.nominals import Nominal, nominals
from claims.extraction.origins import origin_of, platform_in
from claims.extraction.parses import Parse
from claims.extraction.participants import name_values, participants, phrase
from claims.extraction.pipeline import lemma
from claims.extraction.platforms import carried
from claims.extraction.quoting import with_quotations
from claims.extraction.reading import Reading
from claims.extraction.roles import Role, note_roles, once, role_value, roles
from claims.extraction.sentences import Sentence
from claims.extraction.sources import Source
from claims.extraction.speakers import Utterance, by_sentence, utterances
from claims.extraction.stems import stems
from claims.extraction.types import Modality, Polarity, Span, StatementSpan, Value
from claims.extraction.values import values
from claims.extraction.values.results import AGAINST, SCORE
from claims.extraction.voices import Account, Voices

_CONTEXT = 40
"""Code points around a speaker that may say what it is ("the NGO X", "X, a charity")."""


@dataclass(frozen=True, slots=True)
class Point:
    """What one proposition says, before its values and its worth are known."""

    span: Span
    words: range
    subject: int | None
    predicate: str
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    form: Literal["clause", "title", "nominal"] = "clause"


def statements(
    reading: Reading, *, published: datetime | None, timezone: str | None
) -> tuple[StatementSpan, ...]:
    """Give the statements of a text, in the order of their spans."""
    note_roles(reading)
    spoken = utterances(reading)
    given_roles = list(once([*roles(reading), *callings(reading)]))
    typed = _typed(reading, given_roles, published, timezone)
    found = [
        made
        for item, relation in _all(reading, spoken, given_roles)
        if stands(made := _with_values(item, typed), relation)
    ]
    for further in (_of_rest(reading, spoken, typed, found), _of_unread(reading, spoken, found)):
        found += [_with_values(item, typed) for item in further]
    moment = partial(reading.entries.moment, published=published, timezone=timezone)
    found = [replace(item, published=moment(item.start)) for item in found]
    found.sort(key=lambda item: (item.sentence_start, item.start, item.end, item.form))
    asked = answered(reading, carried(with_quotations(reading, found)))
    told = gapped(contested(reading, asked))
    found = sorted(told, key=lambda item: (item.start, item.end, item.form))
    return tuple(_numbered(_weighed(found)))


def _typed(
    reading: Reading, given: list[Role], published: datetime | None, timezone: str | None
) -> list[Value]:
    """Give all values of the text by position: figures and dates, names, places, roles."""
    found = values(reading.text, published=published, timezone=timezone)
    found = [*found, *name_values(reading), *(role_value(reading, role) for role in given)]
    return sorted(found, key=lambda value: (value.start, value.end, value.kind))


def _all(
    reading: Reading, spoken: list[Utterance], given: list[Role]
) -> Iterator[tuple[StatementSpan, str]]:
    """Give each proposition with the relation of its clause to the one that holds it."""
    near = by_sentence(reading, spoken)
    for number, parse in enumerate(reading.parses):
        if parse is None or not len(parse):
            continue
        voices = Voices(reading, number, parse, near.get(number, []))
        for clause in clauses(parse):
            if not voices.is_bare_cue(clause):
                yield _of_clause(reading, voices, clause), clause.relation
        for nominal in nominals(parse):
            yield _of_nominal(reading, voices, nominal), "nominal"
    for role in given:
        yield _of_role(reading, role, near.get(role.sentence, [])), "title"


def _of_rest(
    reading: Reading, spoken: list[Utterance], typed: list[Value], found: list[StatementSpan]
) -> Iterator[StatementSpan]:
    """Give the parts of sentences that hold a figure outside every clause: "Three dead"."""
    near = by_sentence(reading, spoken)
    covered = Cover((item.start, item.end) for item in found)
    for value in typed:
        if value.kind not in FIGURES or value.vague or covered.holds(value.start, value.end):
            continue
        number = reading.sentence_at(value.start)
        parse = reading.parses[number] if reading.sentences else None
        part = segment(parse, _whole_result(typed, value)) if parse is not None else None
        if parse is None or part is None:
            continue
        made = _of_clause(reading, Voices(reading, number, parse, near.get(number, [])), part)
        covered.add(made.start, made.end)
        yield made


def _whole_result(typed: Sequence[Value], value: Value) -> Span:
    """Give the stretch of a figure; of a result it is both sides' ("Rovers 3, City 1")."""
    at = bisect_left(typed, value.start, key=lambda other: other.start)
    following = next(
        (each for each in typed[at:] if each.start >= value.end and each.kind in FIGURES), None
    )
    sides = {SCORE, AGAINST}
    if following is None or {value.unit, following.unit} != sides:
        return Span(value.start, value.end)
    return Span(value.start, following.end)


def _of_unread(
    reading: Reading, spoken: list[Utterance], found: list[StatementSpan]
) -> Iterator[StatementSpan]:
    """Give whole each sentence whose verb the tagger missed ("The dam burst")."""
    near = by_sentence(reading, spoken)
    told = {item.sentence_start for item in found}
    for number, sentence in enumerate(reading.sentences):
        parse = reading.parses[number]
        if parse is None or sentence.heading or sentence.start in told:
            continue
        part = unread(parse)
        if part is not None:
            yield _of_clause(reading, Voices(reading, number, parse, near.get(number, [])), part)


def _of_clause(reading: Reading, voices: Voices, clause: Clause) -> StatementSpan:
    parse = voices.parse
    account = voices.account(clause)
    polarity = "denied" if account.denied else polarity_of(parse, clause)
    modality = "alleged" if account.alleged else modality_of(parse, clause)
    predicate = _predicate(parse, clause.predicate)
    point = Point(
        Span(*parse.span(clause.first, clause.last)),
        range(clause.first, clause.last + 1),
        clause.subject,
        predicate,
        polarity,
        modality,
    )
    return _statement(reading, voices, point, account)


def _predicate(parse: Parse, word: int) -> str:
    """Give the verb with its particle: calling is not calling off."""
    verb = lemma(parse.words[word], parse.tags[word])
    particle = parse.child(word, {"prt"})
    return verb if particle is None else f"{verb} {parse.words[particle].lower()}"


def _of_nominal(reading: Reading, voices: Voices, nominal: Nominal) -> StatementSpan:
    parse = voices.parse
    clause = Clause(
        nominal.head, nominal.first, nominal.last, nominal.subject, nominal.head, "nominal"
    )
    point = Point(
        Span(*parse.span(nominal.first, nominal.last)),
        range(nominal.first, nominal.last + 1),
        nominal.subject,
        nominal.verb,
        form="nominal",
    )
    return _statement(reading, voices, point, voices.account(clause))


def _of_role(reading: Reading, role: Role, spoken: list[Utterance]) -> StatementSpan:
    parse = reading.parses[role.sentence]
    assert parse is not None  # noqa: S101 - a role is found in a parse
    voices = Voices(reading, role.sentence, parse, spoken)
    words = parse.within(role.span.start, role.span.end)
    point = Point(role.span, words, None, "be", form="title")
    quoted = [u for u in spoken if u.quoted.start <= role.span.start < u.quoted.end]
    account = Account()
    if quoted:
        account = Account(attributed=True, source=quoted[0].source, quoted=True)
    made = _statement(reading, voices, point, account)
    return replace(made, subject=role.holder.name)


def _statement(reading: Reading, voices: Voices, point: Point, account: Account) -> StatementSpan:
    sentence = reading.sentences[voices.sentence]
    whole = reading.text[sentence.start : sentence.end]
    start, end = with_marks(reading.text, point.span)
    exact = reading.text[start:end]
    source = account.source
    itself = _speaks_of_itself(reading, voices, point, source, start)
    made = StatementSpan(
        start=start,
        end=end,
        exact=exact,
        sentence=whole,
        sentence_start=sentence.start,
        subject=phrase(reading, voices.sentence, point.subject, source),
        predicate=point.predicate,
        participants=_taking_part(reading, voices.sentence, point, source),
        when=None,
        speaker=_named(source),
        voice="attributed" if account.attributed else "own",
        origin=origin_of(source, _around(reading, source)) if _named(source) and source else None,
        quoted=account.quoted,
        polarity=point.polarity,
        modality=point.modality,
        values=(),
        check_worthiness=0.0,
        reasons=(),
        published=None,
        stems=stems(exact),
        quotes=account.quotes,
        platform=platform_in(_unquoted(reading, sentence)) if account.attributed else None,
        translated=_may_be_translated(reading, account, _unquoted(reading, sentence)),
        form=point.form,
    )
    if itself is None:
        return made
    return replace(made, subject=itself, participants=(itself, *made.participants))


def _speaks_of_itself(
    reading: Reading, voices: Voices, point: Point, source: Source | None, start: int
) -> str | None:
    """Give the body that says it, where “it” in its words is the body: “Calx said it would”."""
    if point.subject is None or source is None or source.entity is None:
        return None
    if voices.parse.words[point.subject].lower() != "it" or source.entity.kind == "person":
        return None
    if point.predicate in _WITHOUT_A_DOER:
        return None
    within = reading.sentences[voices.sentence].start <= source.start < start
    return source.name if within else None


_WITHOUT_A_DOER = frozenset({"be", "seem", "appear", "rain", "snow", "take", "happen", "become"})
"""Verbs whose “it” is often nobody."""


def _unquoted(reading: Reading, sentence: Sentence) -> str:
    """Give a sentence with what stands between quotation marks blanked."""
    text = reading.text[sentence.start : sentence.end]
    for stretch in reading.quoted_between(sentence.start, sentence.end):
        first, last = stretch.start - sentence.start, stretch.end - sentence.start
        inside = range(max(0, first), min(len(text), last))
        text = text[: inside.start] + " " * len(inside) + text[inside.stop :] if inside else text
    return text


def _named(source: Source | None) -> str | None:
    """Give a speaker's name; "one", "which" and "nobody" name none."""
    if source is None or (source.entity is None and source.name.lower() in NO_SPEAKERS):
        return None
    return source.name


def _around(reading: Reading, source: Source) -> str:
    return reading.text[max(0, source.start - _CONTEXT) : source.end + _CONTEXT]


def _may_be_translated(reading: Reading, account: Account, around: str) -> bool:
    """Tell whether quoted words may have been said in another language than they are given in."""
    if not account.quotes or IN_ENGLISH.search(around):
        return False
    if IN_TRANSLATION.search(around):
        return True
    speaker = account.source.entity if account.source else None
    return reading.foreign or (speaker is not None and speaker.abroad)


def _taking_part(
    reading: Reading, sentence: int, point: Point, source: Source | None
) -> tuple[str, ...]:
    named = participants(reading, sentence, point.words, source)
    parse = reading.parses[sentence]
    if point.subject is None or parse is None or point.subject in point.words:
        return named
    words = range(parse.left[point.subject], parse.right[point.subject] + 1)
    outside = participants(reading, sentence, range(point.subject, point.subject + 1), source)
    outside = outside or participants(reading, sentence, words, source)[:1]
    return tuple(dict.fromkeys((*outside, *named)))


def _with_values(item: StatementSpan, typed: Sequence[Value]) -> StatementSpan:
    first = bisect_left(typed, item.start, key=lambda value: value.start)
    inside = []
    for value in typed[first:]:
        if value.start >= item.end:
            break
        if value.end <= item.end:
            inside.append(value)
    when = next((value for value in inside if value.kind == "date"), None)
    return replace(item, values=tuple(inside), when=when)


def _weighed(found: list[StatementSpan]) -> list[StatementSpan]:
    worth = check_worthiness([item.exact for item in found])
    return [
        replace(
            item,
            check_worthiness=score,
            reasons=reasons_for(item.exact, voice=item.voice, values=item.values),
        )
        for item, score in zip(found, worth, strict=True)
    ]


def _numbered(found: list[StatementSpan]) -> Iterator[StatementSpan]:
    """Tell apart what shares span and speaker."""
    seen: Counter[tuple[int, int, str | None]] = Counter()
    for item in found:
        key = (item.start, item.end, item.speaker)
        yield replace(item, ordinal=seen[key]) if seen[key] else item
        seen[key] += 1
