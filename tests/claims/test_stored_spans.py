"""A statement's reading is read back from JSON as it was written."""

from __future__ import annotations

import json
from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.types import Span, StatementSpan, Value
from claims.stored import from_json, to_json

texts = st.text(max_size=8)
maybe = st.none() | texts
spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
bounds = st.none() | texts | st.floats(-1e9, 1e9)
values = st.builds(
    Value,
    kind=st.sampled_from(["quantity", "date", "role"]),
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    exact=texts,
    low=bounds,
    high=bounds,
    unit=maybe,
    approximate=st.booleans(),
    of=st.lists(texts, max_size=2).map(tuple),
    window=st.none() | st.tuples(maybe, maybe),
    measure=st.sampled_from(["total", "part", "change"]),
    vague=st.booleans(),
)
statements = st.builds(
    StatementSpan,
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    exact=texts,
    sentence=texts,
    sentence_start=st.integers(0, 99),
    subject=maybe,
    predicate=maybe,
    participants=st.lists(texts, max_size=2).map(tuple),
    when=st.none() | values,
    speaker=maybe,
    voice=st.sampled_from(["own", "attributed"]),
    origin=maybe,
    quoted=st.booleans(),
    polarity=st.sampled_from(["affirmed", "negated", "denied"]),
    modality=st.sampled_from(["asserted", "planned"]),
    values=st.lists(values, max_size=2).map(tuple),
    check_worthiness=st.floats(0, 1),
    reasons=st.lists(texts, max_size=2).map(tuple),
    published=st.none() | st.datetimes(timezones=st.just(UTC)),
    stems=st.lists(texts, max_size=2).map(tuple),
    quotes=st.lists(spans, max_size=2).map(tuple),
    utterances=st.lists(spans, max_size=2).map(tuple),
    platform=maybe,
    translated=st.booleans(),
    form=st.sampled_from(["clause", "title", "nominal"]),
    ordinal=st.integers(0, 9),
)


@given(statements)
def test_there_and_back(span: StatementSpan) -> None:
    assert from_json(json.loads(json.dumps(to_json(span)))) == span
